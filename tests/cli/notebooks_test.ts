import { strict as assert } from "node:assert";
import { findChromium } from "../../lib/figures/render/chromium.ts";
import { copyKit } from "./copy_kit.ts";
import { runTask } from "./run_task.ts";

Deno.test("notebooks names each fault in one sentence and takes what --write has stored", async () => {
  const shows = 'import { show } from "kit";';
  const root = await copyKit({
    "1_stale.ipynb": [`${shows}\nawait show([{ a: 1 }]);`],
    "2_untyped.ipynb": [`${shows}\nif (Math.random() > 2) noSuchName();\nawait show(1);`],
    "3_failing.ipynb": [shows, 'throw new RangeError("no such sample");'],
    "4_random.ipynb": [`${shows}\nawait show(Math.random());`],
  });
  const run = (...args: string[]): { code: number; err: string[] } => {
    const { code, stderr } = new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "notebooks", ...args],
      cwd: root,
      env: { NO_COLOR: "1" },
    }).outputSync();
    return { code, err: new TextDecoder().decode(stderr).trim().split("\n") };
  };
  assert.deepEqual(run(), {
    code: 1,
    err: [
      "1_stale.ipynb: outputs of code cell 1: the run gives 1, the file has 0; run deno task notebooks --write",
      "2_untyped.ipynb: code cell 1 does not type-check: Cannot find name 'noSuchName'.",
      "3_failing.ipynb: code cell 2 fails: RangeError: no such sample",
      "4_random.ipynb: outputs of code cell 1: the run gives 1, the file has 0; run deno task notebooks --write",
    ],
  });
  if (findChromium() !== undefined) {
    run("--write");
    assert.deepEqual(run("--only", "1_stale"), { code: 0, err: [""] });
    assert.deepEqual(run("--only", "4_random").err, [
      "4_random.ipynb: output 1 of code cell 1 is not what the file shows; " +
      "run deno task notebooks --write",
    ]);
  }
  await Deno.remove(root, { recursive: true });
});

Deno.test("notebooks says which notebooks and runners it takes", () => {
  assert.deepEqual(runTask("notebooks", "--only", "no such"), {
    code: 2,
    out: "",
    err: 'notebooks: no notebook\'s name contains "no such"\n',
  });
  assert.equal(runTask("notebooks", "--runner", "ipython").code, 2);
});
