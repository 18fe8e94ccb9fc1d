import { strict as assert } from "node:assert";
import { findChromium } from "../../../lib/figures/render/chromium.ts";
import { type Painter, startPainter } from "../../../lib/figures/render/picture.ts";
import type { Page } from "../../../lib/figures/render/visit.ts";
import { joined, type Notebook, readNotebook } from "../../../lib/notebook/ipynb.ts";
import { installLab } from "../../../lib/notebook/lab.ts";
import { notebookText } from "../../../lib/notebook/notebook_text.ts";
import { FOLDER } from "../notebook_of.ts";
import { WITHOUT_LAB } from "../with_lab.ts";
import { convertToHtml } from "./convert.ts";
import { FRONT_ENDS, type FrontEnd } from "./front_ends.ts";
import { type Jupyter, startJupyter } from "./jupyter.ts";
import { decodePng, type Picture } from "./png.ts";
import {
  assertSameColours,
  BARS,
  committedSample,
  FRAME_TEXTS,
  pictureOf,
  SAMPLE,
} from "./samples.ts";

const PNG = 'img[src^="data:image/png"]';
const SIZE = { width: 1280, height: 1000 };
const TALL = { width: 1280, height: 3000 };

interface Given {
  readonly painter: Painter;
  readonly jupyter: Jupyter;
  /** The bars as they are to look. */
  readonly bars: Picture;
}

/** Puts a notebook into the server's folder and opens it. */
async function open(
  { painter, jupyter }: Given,
  { page }: FrontEnd,
  notebook: Notebook,
  file: string,
): Promise<Page> {
  await Deno.writeTextFile(`${jupyter.folder}/${file}`, notebookText(notebook));
  return await painter.browser.visit(jupyter.url(page(file)), SIZE);
}

async function assertFrame(page: Page): Promise<void> {
  const table = `[...document.querySelectorAll("table")]
    .find((table) => table.caption && table.getBoundingClientRect().height > 200)`;
  await page.waitFor(table);
  const text = String(await page.evaluate(`${table}.innerText`));
  for (const part of FRAME_TEXTS) assert.ok(text.includes(part), `${part} in ${text}`);
}

/** The figure is there as a picture, and no script has run. */
async function assertPicture(page: Page, bars: Picture): Promise<void> {
  assertSameColours(await pictureOf(page, PNG), bars, 0.02, 1.25);
  assert.equal(await page.evaluate("window.Plotly === undefined"), true);
}

/** Runs both cells with the keyboard. */
async function runCells(page: Page, { ready, firstPrompt }: FrontEnd): Promise<void> {
  await page.waitFor(ready);
  await page.click(firstPrompt);
  await page.press("Enter", "Shift");
  await page.press("Enter", "Shift");
}

/** Sees what running both cells shows, and gives the file that the front end then saves. */
async function assertLive(given: Given, frontEnd: FrontEnd): Promise<Notebook> {
  // A file of its own has a kernel of its own, whose first figure brings Plotly along.
  const file = `live_${FRONT_ENDS.indexOf(frontEnd)}.ipynb`;
  const page = await open(given, frontEnd, SAMPLE, file);
  await runCells(page, frontEnd);
  await page.waitFor(`document.querySelectorAll(".js-plotly-plot .barlayer .point").length === 5`);
  assertSameColours(
    await pictureOf(page, ".js-plotly-plot .svg-container"),
    given.bars,
    0.02,
    1.25,
  );
  await assertFrame(page);
  // On a new page the same kernel does not bring Plotly again: the picture is seen.
  const anew = await given.painter.browser.visit(given.jupyter.url(frontEnd.page(file)), SIZE);
  await runCells(anew, frontEnd);
  await assertPicture(anew, given.bars);
  await page.evaluate(frontEnd.save);
  return readNotebook(`${given.jupyter.folder}/${file}`);
}

async function inFrontEnd(t: Deno.TestContext, given: Given, frontEnd: FrontEnd): Promise<void> {
  await t.step(`a committed notebook that nobody trusts, in ${frontEnd.name}`, async () => {
    const committed = await committedSample(given.painter);
    const page = await open(given, frontEnd, committed, "committed.ipynb");
    await assertPicture(page, given.bars);
    await assertFrame(page);
  });
  let saved: Notebook | undefined;
  await t.step(`cells that are run in ${frontEnd.name}`, async () => {
    saved = await assertLive(given, frontEnd);
  });
  await t.step(`what ${frontEnd.name} saved, opened by somebody else`, async () => {
    // Another source, so that the server's signature does not vouch for the outputs.
    const [first, ...others] = saved!.cells;
    const changed = { ...saved!, cells: [{ ...first!, source: ["// Seen"] }, ...others] };
    const page = await open(given, frontEnd, changed as Notebook, "theirs.ipynb");
    await assertPicture(page, given.bars);
    await assertFrame(page);
  });
}

/** The first figure and table of a committed notebook, as a code host shows them. */
async function withoutScripts(painter: Painter): Promise<void> {
  const path = `${FOLDER}/02_main_results.ipynb`;
  const page = await painter.browser.visit(await convertToHtml(path), TALL);
  const outputs = readNotebook(path).cells.flatMap((cell) =>
    cell.cell_type === "code" ? cell.outputs : []
  );
  const figure = outputs.flatMap((output) => "data" in output ? [output.data] : [])
    .find((data) => "image/png" in data)!;
  const wanted = decodePng(Uint8Array.fromBase64(String(figure["image/png"])));
  // Thin lines change their share when the picture is scaled down.
  assertSameColours(await pictureOf(page, PNG), wanted, 0.0005, 2);
  const alt = await page.evaluate(`document.querySelector('${PNG}').alt`);
  assert.equal(`Figure: ${alt}`, joined(figure["text/plain"] as string[]));
  const table = String(await page.evaluate(`document.querySelector("table").innerText`));
  assert.match(table, /^\d+ rows, \d+ columns/);
  assert.match(table, /benchmark\s+String/i);
  assert.deepEqual(page.requests, []);
}

Deno.test({
  name: "figures and tables are seen in every front end",
  ignore: WITHOUT_LAB || findChromium() === undefined,
  fn: async (t) => {
    await installLab();
    const painter = await startPainter();
    const jupyter = await startJupyter();
    try {
      const bars = decodePng(await painter.png(BARS));
      for (const frontEnd of FRONT_ENDS) await inFrontEnd(t, { painter, jupyter, bars }, frontEnd);
      await t.step("a committed notebook as a page without scripts", () => withoutScripts(painter));
    } finally {
      await jupyter.stop();
      await painter.close();
    }
  },
});
