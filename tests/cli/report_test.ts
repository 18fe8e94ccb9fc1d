import { strict as assert } from "node:assert";
import { copyKit } from "./copy_kit.ts";

Deno.test("report without Chromium is written without figures, which it says, also beside JSON", async () => {
  const root = await copyKit({});
  const run = (...args: string[]): { code: number; out: string; err: string } => {
    const { code, stdout, stderr } = new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "report", "--json", ...args],
      cwd: root,
      env: { NO_COLOR: "1", CHROMIUM: "/nowhere/chromium" },
    }).outputSync();
    const text = new TextDecoder();
    return { code, out: text.decode(stdout), err: text.decode(stderr) };
  };
  const without = run();
  assert.equal(without.code, 1);
  assert.match(without.err, /^Cannot draw pictures: no Chromium found; [^\n]+ were left out\n$/);
  assert.equal(JSON.parse(without.out).figures, 0);
  assert.match(Deno.readTextFileSync(`${root}/out/report.html`), /no Chromium found; install/);
  const asked = run("--no-figures");
  assert.deepEqual([asked.code, asked.err], [0, ""]);
  assert.match(Deno.readTextFileSync(`${root}/out/report.html`), /\(--no-figures\)/);
  await Deno.remove(root, { recursive: true });
});
