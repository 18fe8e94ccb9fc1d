import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import kit from "../../deno.json" with { type: "json" };
import { findChromium, startBrowser } from "../../lib/figures/render/chromium.ts";
import { runTask, runWith, type TaskResult } from "./run_task.ts";

const ID = "equation-coefficients";
const SUMS = new URL("../../data/SHA256SUMS", import.meta.url);

Deno.test({
  name: "figures writes the same bytes twice, at the size asked for, with a manifest",
  ignore: findChromium() === undefined,
  fn: () => {
    const folders = [Deno.makeTempDirSync(), Deno.makeTempDirSync()] as const;
    try {
      for (const folder of folders) {
        const { code, err } = runFigures(
          "--format",
          "pdf,svg,png",
          "--theme",
          "dark",
          "--out",
          folder,
        );
        assert.equal(code, 0, err);
      }
      const files = [`${ID}.svg`, `${ID}.png`, `${ID}.pdf`];
      for (const file of [...files, "manifest.json"]) {
        const [first, second] = folders.map((folder) => Deno.readFileSync(`${folder}/${file}`));
        assert.ok(first!.length > 300);
        assert.deepEqual(first, second, file);
      }
      const [folder] = folders;
      const { figures, width, scale, theme } = JSON.parse(
        Deno.readTextFileSync(`${folder}/manifest.json`),
      );
      assert.deepEqual([width, scale, theme, figures.length], ["85mm", 3, "dark", 1]);
      const { title, ...rest } = figures[0];
      assert.match(title, /coefficients/);
      const data = createHash("sha256").update(Deno.readFileSync(SUMS)).digest("hex");
      assert.deepEqual(rest, { id: ID, data, kit: kit.version, files });
      const svg = Deno.readTextFileSync(`${folder}/${ID}.svg`);
      const [, height, own] =
        /^<svg[^>]* width="85mm" height="([\d.]+)mm"[^>]* viewBox="0 0 480 ([\d.]+)"/.exec(svg)!;
      assert.ok(Math.abs(Number(height) - 85 * Number(own) / 480) < 1e-4, height);
      assert.match(svg, /fill: rgb\(20, 23, 26\)/);
      const png = Deno.readFileSync(`${folder}/${ID}.png`);
      const pixels = new DataView(png.buffer).getUint32(16);
      assert.ok(Math.abs(pixels - 3 * 85 * 96 / 25.4) <= 1, `${pixels} px`);
      const pdf = new TextDecoder("latin1").decode(Deno.readFileSync(`${folder}/${ID}.pdf`));
      const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
      assert.ok(Math.abs(Number(box[1]) - 85 * 72 / 25.4) < 1, box[0]);
      assert.ok(Math.abs(Number(box[2]) - Number(height) * 72 / 25.4) < 1, box[0]);
      assert.match(pdf, /\/FontFile2/);
      assert.doesNotMatch(pdf, /\/Subtype \/Image/);
    } finally {
      for (const folder of folders) Deno.removeSync(folder, { recursive: true });
    }
  },
});

Deno.test({
  name: "an exported html file draws its figure and asks for nothing but itself",
  ignore: findChromium() === undefined,
  fn: async () => {
    const folder = Deno.makeTempDirSync();
    runFigures("--format", "html", "--out", folder);
    const browser = await startBrowser();
    try {
      const page = await browser.visit(`file://${folder}/${ID}.html`);
      const drawn = await page.evaluate(`new Promise((resolve) => {
        const end = Date.now() + 20000;
        (function look() {
          const traces = document.querySelectorAll(".scatterlayer .trace").length;
          if (traces > 0 || Date.now() > end) resolve(traces);
          else setTimeout(look, 50);
        })();
      })`);
      assert.ok(Number(drawn) >= 5, `${drawn} traces`);
      assert.deepEqual(page.errors, []);
      assert.deepEqual(page.requests, [`file://${folder}/${ID}.html`]);
    } finally {
      await browser.close();
      Deno.removeSync(folder, { recursive: true });
    }
  },
});

Deno.test("figures without Chromium writes html and json and says how to get the rest", () => {
  const folder = Deno.makeTempDirSync();
  const run = (formats: string): TaskResult =>
    runWith(
      { CHROMIUM: "/nowhere/chromium" },
      "figures",
      ...["--only", ID, "--format", formats, "--out", folder, "--json"],
    );
  try {
    const none = run("svg,pdf");
    assert.deepEqual([none.code, none.out], [1, ""]);
    assert.match(none.err, /^figures: Cannot draw pictures: no Chromium found; install [^\n]+\n$/);
    assert.deepEqual([...Deno.readDirSync(folder)], [], "no manifest of nothing");
    const plain = run("html,json");
    assert.deepEqual([plain.code, plain.err], [0, ""]);
    const { code, out, err } = run("svg,html,json");
    assert.equal(code, 1);
    assert.match(err, /^Cannot draw pictures: no Chromium found; install [^\n]+\n$/);
    assert.deepEqual(JSON.parse(out)[0].files, [`${ID}.html`, `${ID}.json`]);
    const html = Deno.readTextFileSync(`${folder}/${ID}.html`);
    assert.ok(html.length > 6e5, "Plotly is inside");
    assert.doesNotMatch(html, /(?:src|href)="?https?:/);
    const { id, data, layout } = JSON.parse(Deno.readTextFileSync(`${folder}/${ID}.json`));
    assert.equal(id, ID);
    assert.ok(data.length > 0 && layout.width > 0);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("figures says in one sentence that Chromium does not start, and writes nothing", () => {
  const folder = Deno.makeTempDirSync();
  const { code, out, err } = runWith({ CHROMIUM: "/bin/false" }, "figures", "--out", folder);
  assert.deepEqual([code, out, err], [1, "", "figures: Cannot start Chromium: it ended at once\n"]);
  assert.deepEqual([...Deno.readDirSync(folder)], []);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("figures says in one sentence that a file lies where its folder should be", () => {
  const file = Deno.makeTempFileSync();
  const { code, err } = runFigures("--format", "json", "--out", file);
  assert.equal(code, 1);
  assert.match(err, new RegExp(`^figures: Cannot write to ${file}/: [^\\n]+\\n$`));
  Deno.removeSync(file);
});

for (
  const [option, value] of [
    ["format", "svg,bmp"],
    ["width", "85"],
    ["width", "1mm"],
    ["scale", "0"],
    ["scale", "3x"],
    ["theme", "sepia"],
    ["only", "no-such-figure"],
    ["out", "/usr/share/figures"],
  ] as const
) {
  Deno.test(`figures refuses --${option} ${value} in one sentence`, () => {
    const { code, err } = runTask("figures", `--${option}`, value);
    assert.equal(code, 2);
    assert.match(err, new RegExp(`^figures: --${option} takes [^\\n]+\\n$`));
  });
}

/** Runs the command for one figure; where the user keeps temporary files is nothing to it. */
function runFigures(...args: string[]): TaskResult {
  const options = ["--only", ID, "--width", "85mm", "--scale", "3"];
  return runWith({ TMPDIR: "/nowhere" }, "figures", ...options, ...args);
}
