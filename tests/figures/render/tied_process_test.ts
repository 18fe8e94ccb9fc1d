import { strict as assert } from "node:assert";
import { startBrowser } from "../../../lib/figures/render/chromium.ts";
import { startTied } from "../../../lib/figures/render/tied_process.ts";

const MODULE = new URL("../../../lib/figures/render/tied_process.ts", import.meta.url).href;

/** Runs a program in a group of its own, as a terminal does, and sends the group a signal. */
const SIGNALLED = `set -m
"$@" &
read -r _ <"$FIFO"
kill -"$SIGNAL" -- "-$!"
wait "$!"`;

/** Waits until something is so, for at most a minute. */
async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    if (await so()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never so: ${so}`);
}

/** Whether there is something at a path. */
function exists(path: string): boolean {
  try {
    return Deno.lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

for (const signal of ["INT", "TERM", "KILL"]) {
  Deno.test(`a tied program ends with a process that is sent SIG${signal}`, async () => {
    const folder = await Deno.makeTempDir();
    const [fifo, pid, scratch] = [`${folder}/fifo`, `${folder}/pid`, `${folder}/scratch`];
    await Deno.mkdir(`${scratch}/inner`, { recursive: true });
    await new Deno.Command("mkfifo", { args: [fifo] }).output();
    // The tied program writes its own id, says that it is up, and would go on for a minute.
    const tied = `echo $$ >${pid}; echo up >${fifo}; exec sleep 60`;
    const code = `import { startTied } from ${JSON.stringify(MODULE)};
      startTied("/bin/sh", ["-c", ${JSON.stringify(tied)}], ${JSON.stringify(scratch)});
      setTimeout(() => {}, 60_000);`;
    await new Deno.Command("bash", {
      args: ["-c", SIGNALLED, "bash", Deno.execPath(), "eval", code],
      env: { FIFO: fifo, SIGNAL: signal },
      stdout: "null",
      stderr: "null",
    }).output();
    const id = (await Deno.readTextFile(pid)).trim();
    const runs = async (): Promise<boolean> =>
      (await new Deno.Command("kill", { args: ["-0", id], stderr: "null" }).output()).success;
    await until(async () => !await runs());
    await until(() => !exists(scratch));
    await Deno.remove(folder, { recursive: true });
  });
}

Deno.test("a tied program that ends by itself is noticed", async () => {
  const scratch = await Deno.makeTempDir();
  const program = startTied("/bin/true", [], scratch);
  await program.ended;
  await program.end();
  assert.equal(exists(scratch), false);
});

Deno.test("a browser that ends at once is said to, not waited for", async () => {
  const before = Deno.env.get("CHROMIUM");
  Deno.env.set("CHROMIUM", "/bin/false");
  try {
    await assert.rejects(startBrowser(), /^Error: Cannot start Chromium: it ended at once$/);
  } finally {
    if (before === undefined) Deno.env.delete("CHROMIUM");
    else Deno.env.set("CHROMIUM", before);
  }
});
