import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const VENV = `${ROOT}.venv`;
const REQUIREMENTS = `${ROOT}.ci/requirements.txt`;

/** The Python of the project, which runs Jupyter's programs. */
export const PYTHON = `${VENV}/bin/python`;

/** Jupyter looks for kernels in .venv before it looks at the user's own, which stay as they are. */
export const JUPYTER_ENVIRONMENT: Readonly<Record<string, string>> = {
  JUPYTER_PREFER_ENV_PATH: "1",
};

/**
 * Whether JupyterLab is installed inside the project in the versions that it asks for, for a Python
 * that is still there.
 */
export async function hasLab(): Promise<boolean> {
  if (!await hasPython()) return false;
  const wanted = await Deno.readTextFile(REQUIREMENTS);
  const installed = await Deno.readTextFile(`${VENV}/requirements.txt`).catch(() => "");
  return installed === wanted;
}

/** Whether .venv has a Python; the link to it is dead once the system's Python has been replaced. */
function hasPython(): Promise<boolean> {
  return Deno.stat(PYTHON).then(({ isFile }) => isFile, () => false);
}

/**
 * Installs JupyterLab into .venv in the versions of .ci/requirements.txt, unless it is there, and
 * registers this Deno as a kernel there. Nothing outside of the project is written.
 *
 * @throws {Error} when there is no Python 3, or it cannot install the packages.
 */
export async function installLab(): Promise<void> {
  if (!await hasLab()) {
    const venv = ["-m", "venv", VENV, ...await hasPython() ? [] : ["--clear"]];
    await run("python3", venv, "is Python 3 with venv installed?");
    const pip = ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS];
    await run(PYTHON, pip, "is the package index within reach?");
    await Deno.copyFile(REQUIREMENTS, `${VENV}/requirements.txt`);
  }
  const folder = `${VENV}/share/jupyter/kernels/deno`;
  await Deno.mkdir(folder, { recursive: true });
  const kernel = {
    argv: [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
  };
  const [file, text] = [`${folder}/kernel.json`, JSON.stringify(kernel, null, 2) + "\n"];
  // Others may be reading it.
  if (await Deno.readTextFile(file).catch(() => "") !== text) await Deno.writeTextFile(file, text);
}

/**
 * Arguments of Python that open JupyterLab on a folder. Its layout is stored in .venv, so that the
 * user's own stays; root, as in a container, is allowed.
 */
export function labArguments(folder: string, browser: boolean): readonly string[] {
  return [
    "-m",
    "jupyterlab",
    `--LabApp.workspaces_dir=${VENV}/share/jupyter/lab/workspaces`,
    ...Deno.uid() === 0 ? ["--allow-root"] : [],
    ...browser ? [] : ["--no-browser"],
    folder,
  ];
}

async function run(program: string, args: readonly string[], hint: string): Promise<void> {
  const failure = `Cannot install JupyterLab: ${program} ${args.slice(0, 3).join(" ")} failed`;
  let result: Deno.CommandOutput;
  try {
    result = await new Deno.Command(program, { args: [...args], stderr: "piped" }).output();
  } catch (cause) {
    throw new Error(`${failure}; ${hint}`, { cause });
  }
  if (result.success) return;
  const said = new TextDecoder().decode(result.stderr).trim().split("\n").at(-1);
  throw new Error(`${failure}; ${hint} It said: ${said}`);
}
