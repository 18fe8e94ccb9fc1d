import { strict as assert } from "node:assert";
import { PYTHON } from "../../lib/notebook/lab.ts";
import { copyKit } from "../cli/copy_kit.ts";
import { WITHOUT_LAB } from "./with_lab.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const DATA = ".local/share/jupyter";
const WAIT_MS = 60_000;

/** What a user has before the task runs: kernels, one of the same name, and settings. */
const OWN: Readonly<Record<string, string>> = {
  [`${DATA}/kernels/mine/kernel.json`]: kernel("Mine"),
  [`${DATA}/kernels/deno/kernel.json`]: kernel("An own Deno"),
  ".jupyter/lab/user-settings/@jupyterlab/apputils-extension/themes.jupyterlab-settings": "{}\n",
  ".jupyter/lab/workspaces/default-37a8.jupyterlab-workspace": '{"data":{},"metadata":{}}\n',
};

function kernel(name: string): string {
  const argv = ["/bin/false", "{connection_file}"];
  return JSON.stringify({ argv, display_name: name, language: "typescript" }) + "\n";
}

async function makeHome(): Promise<string> {
  const home = await Deno.makeTempDir({ prefix: "kit-home-" });
  for (const [path, text] of Object.entries(OWN)) {
    await Deno.mkdir(`${home}/${path.slice(0, path.lastIndexOf("/"))}`, { recursive: true });
    await Deno.writeTextFile(`${home}/${path}`, text);
  }
  return home;
}

/** The files below a folder by their path from there. */
function filesOf(folder: string, path = ""): string[] {
  return [...Deno.readDirSync(`${folder}/${path}`)].flatMap((entry) =>
    entry.isDirectory ? filesOf(folder, `${path}${entry.name}/`) : [path + entry.name]
  );
}

/** Starts the task as a user does, in a group of its own as in a terminal. */
function startTask(home: string): Deno.ChildProcess {
  return new Deno.Command("setsid", {
    args: [Deno.execPath(), "task", "lab", "--no-browser"],
    cwd: ROOT,
    // The cache stays where it is: this home has none.
    env: {
      HOME: home,
      DENO_DIR: Deno.env.get("DENO_DIR") ?? `${Deno.env.get("HOME")}/.cache/deno`,
    },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
}

interface Server {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

async function serverOf(home: string): Promise<Server> {
  const runtime = `${home}/${DATA}/runtime`;
  for (const end = performance.now() + WAIT_MS; performance.now() < end;) {
    try {
      const file = [...Deno.readDirSync(runtime)].find(({ name }) =>
        /^jpserver-\d+\.json$/.test(name)
      );
      return JSON.parse(Deno.readTextFileSync(`${runtime}/${file!.name}`));
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error("JupyterLab did not start");
}

Deno.test({
  name:
    "deno task lab opens JupyterLab with this Deno as a kernel and leaves the user's files alone",
  ignore: WITHOUT_LAB,
  fn: async () => {
    const home = await makeHome();
    const task = startTask(home);
    const signal = (name: string): Promise<unknown> =>
      new Deno.Command("kill", { args: [`-${name}`, "--", `-${task.pid}`], stderr: "null" })
        .output();
    try {
      const { pid, port, token } = await serverOf(home);
      const answer = await fetch(`http://127.0.0.1:${port}/api/kernelspecs?token=${token}`);
      const { kernelspecs } = await answer.json();
      assert.equal(kernelspecs.deno.spec.argv[0], Deno.execPath());
      assert.equal(kernelspecs.deno.spec.display_name, "Deno");
      assert.equal(kernelspecs.mine.spec.display_name, "Mine");

      // What Ctrl-C does: the whole group gets the signal.
      await signal("INT");
      await task.status;
      const { success } = await new Deno.Command("kill", {
        args: ["-0", String(pid)],
        stderr: "null",
      })
        .output();
      assert.equal(success, false, "the server has ended");
    } finally {
      await signal("KILL");
      await task.status;
    }

    for (const [path, text] of Object.entries(OWN)) {
      assert.equal(Deno.readTextFileSync(`${home}/${path}`), text, path);
    }
    const others = filesOf(home).filter((path) =>
      !(path in OWN) && !path.startsWith(`${DATA}/runtime/`) && !path.startsWith(".npm/_logs/")
    );
    assert.deepEqual(others, []);
    await Deno.remove(home, { recursive: true });
  },
});

Deno.test({
  name: "JupyterLab is installed in .venv in the versions that the project asks for",
  ignore: WITHOUT_LAB,
  fn: async () => {
    const wanted = Deno.readTextFileSync(`${ROOT}.ci/requirements.txt`).trim().split("\n");
    const names = wanted.map((line) => line.split("==")[0]!);
    const program = "import sys, importlib.metadata as m\n" +
      "print('\\n'.join(f'{name}=={m.version(name)}' for name in sys.argv[1:]))";
    const { stdout } = await new Deno.Command(PYTHON, { args: ["-c", program, ...names] }).output();
    assert.deepEqual(new TextDecoder().decode(stdout).trim().split("\n"), wanted);
  },
});

Deno.test("without Python deno task lab says what it needs, also where there was one", async () => {
  const root = await copyKit({});
  await Deno.mkdir(`${root}/.venv`);
  await Deno.copyFile(`${root}/.ci/requirements.txt`, `${root}/.venv/requirements.txt`);
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "lab", "--install-only"],
    cwd: root,
    env: { PATH: "/nonexistent", NO_COLOR: "1" },
  }).output();
  assert.equal(code, 1);
  assert.match(
    new TextDecoder().decode(stderr),
    /lab: Cannot install JupyterLab: python3 -m venv .* failed; is Python 3 with venv installed\?\n$/,
  );
  await Deno.remove(root, { recursive: true });
});
