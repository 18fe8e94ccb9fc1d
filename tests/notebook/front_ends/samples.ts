import { strict as assert } from "node:assert";
import type { Painter } from "../../../lib/figures/render/picture.ts";
import type { Page } from "../../../lib/figures/render/visit.ts";
import { ARCHITECTURE_COLOURS, COLOURS } from "../../../lib/figures/theme.ts";
import { kernelRunner } from "../../../lib/notebook/kernel.ts";
import type { Notebook } from "../../../lib/notebook/ipynb.ts";
import { runNotebook } from "../../../lib/notebook/run_notebook.ts";
import { withStoredOutputs } from "../../../lib/notebook/stored_outputs.ts";
import { FOLDER, notebookOf } from "../notebook_of.ts";
import { decodePng, type Picture, shareOf } from "./png.ts";

/** Five bars, one in the colour of each architecture. */
export const BARS = {
  id: "bars",
  title: "Five bars",
  data: [{
    type: "bar" as const,
    x: Object.keys(ARCHITECTURE_COLOURS),
    y: [5, 5, 5, 5, 5],
    marker: { color: Object.values(ARCHITECTURE_COLOURS) },
  }],
  layout: { width: 480, height: 320, title: { text: "Five bars" } },
};

/** A notebook of two code cells that show the bars and a frame, without outputs. */
export const SAMPLE: Notebook = notebookOf(
  `import { loadConfigurations, show } from "kit";\nawait show(${JSON.stringify(BARS)});`,
  "await show(loadConfigurations().frame());",
);

/** What the frame's table has to show. */
export const FRAME_TEXTS = [
  "270 rows, 8 columns",
  "success_rate",
  "Float64",
  "browsecomp-plus",
  "0.34343",
];

/** The sample notebook with its outputs, as it would be committed. */
export async function committedSample(painter: Painter): Promise<Notebook> {
  const { notebook, faults } = await runNotebook(SAMPLE, FOLDER, kernelRunner());
  assert.deepEqual(faults, []);
  return await withStoredOutputs(notebook, painter);
}

/** What a page shows where an element is, as pixels. */
export async function pictureOf(page: Page, selector: string): Promise<Picture> {
  await page.waitFor(`document.querySelector(${JSON.stringify(selector)})`);
  const part = await page.evaluate(`(async () => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: "nearest" });
    await new Promise((done) => setTimeout(done, 300));
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  })()`);
  return decodePng(await page.screenshot(part as Parameters<Page["screenshot"]>[0]));
}

/**
 * Asserts that a picture has the architectures' colours in about the amounts of another.
 *
 * @param least share of the wanted picture that each colour covers at least.
 * @param within how far a share may be off, as a factor.
 */
export function assertSameColours(
  seen: Picture,
  wanted: Picture,
  least: number,
  within: number,
): void {
  for (const colour of [...Object.values(ARCHITECTURE_COLOURS), COLOURS.background]) {
    const [share, expected] = [shareOf(seen, colour), shareOf(wanted, colour)];
    assert.ok(expected > least, `${colour} covers ${expected} of the picture that is wanted`);
    assert.ok(
      share < expected * within && share > expected / within,
      `${colour} covers ${share} instead of ${expected}`,
    );
  }
}
