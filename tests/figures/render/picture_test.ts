import { strict as assert } from "node:assert";
import { findChromium } from "../../../lib/figures/render/chromium.ts";
import { startPainter } from "../../../lib/figures/render/picture.ts";

const FIGURE = {
  data: [{ type: "bar" as const, x: ["a", "b"], y: [1, 2], marker: { color: "#0072b2" } }],
  layout: { width: 300, height: 200, title: { text: "a & b" } },
};

Deno.test({
  name: "the same figure gives the same bytes, as PNG and as SVG",
  ignore: findChromium() === undefined,
  fn: async () => {
    const painter = await startPainter();
    try {
      const [first, second] = [await painter.png(FIGURE, 2), await painter.png(FIGURE, 2)];
      assert.deepEqual(first, second);
      const size = new DataView(first.buffer);
      assert.deepEqual([size.getUint32(16), size.getUint32(20)], [600, 400]);
      const small = await painter.smallPng(FIGURE, 2);
      assert.deepEqual(small, await painter.smallPng(FIGURE, 2));
      assert.ok(small.length < first.length);
      const svg = await painter.svg(FIGURE);
      assert.equal(svg, await painter.svg(FIGURE));
      assert.match(svg, /^<svg[\s\S]*a &amp; b[\s\S]*<\/svg>\s*$/);
    } finally {
      await painter.close();
    }
  },
});

Deno.test({
  name: "a browser that crashes fails what it is asked for, instead of leaving it open",
  ignore: findChromium() === undefined,
  fn: async () => {
    const { browser } = await startPainter();
    const forever = browser.evaluate("new Promise(() => {})");
    const crashed = assert.rejects(forever, /Chromium has ended/);
    await browser.close();
    await crashed;
    await assert.rejects(browser.evaluate("1"), /Chromium has ended/);
  },
});
