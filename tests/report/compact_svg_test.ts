import { strict as assert } from "node:assert";
import { findChromium } from "../../lib/figures/render/chromium.ts";
import { startPainter } from "../../lib/figures/render/picture.ts";
import { compactSvg } from "../../lib/report/compact_svg.ts";
import { material } from "../../lib/catalogue/material.ts";
import { CATALOGUE } from "../../lib/catalogue/catalogue.ts";

const LIGHT = `<svg style="background: white;"><path class="point" style="fill: red;"/>` +
  `<path class="point" style="fill: red;"/><text style="fill: red;">a</text></svg>`;

Deno.test("light and dark become one picture that states only what differs twice", () => {
  const dark = LIGHT.replace("white", "black").replace(
    `<text style="fill: red;"`,
    (text) => text.replace("red", "pink"),
  );
  assert.equal(
    compactSvg(LIGHT, dark),
    `<svg class="s0"><style>.s0{background: white;}.s1{fill: red;}.s2{fill: red;}` +
      `@media (prefers-color-scheme: dark){.s0{background: black;}.s2{fill: pink;}}</style>` +
      `<path class="s1"/><path class="s1"/><text class="s2">a</text></svg>`,
  );
});

Deno.test("of two bitmaps only the one on the reader's ground shows", () => {
  const picture = (bytes: string): string =>
    `<svg><image href="${bytes}" style="opacity: 1;"/></svg>`;
  assert.equal(
    compactSvg(picture("a"), picture("b")),
    `<svg><style>.s0{display: inline}.s1{opacity: 1;}.s2{display: none}` +
      `@media (prefers-color-scheme: dark){.s0{display: none}.s2{display: inline}}</style>` +
      `<g class="s0"><image href="a" class="s1"/></g><g class="s2"><image href="b" class="s1"/></g></svg>`,
  );
});

Deno.test("pictures of different content do not become one", () => {
  assert.throws(
    () => compactSvg(LIGHT, LIGHT.replace(">a<", ">b<")),
    /^TypeError: Cannot join two pictures that differ in more than their styles$/,
  );
});

Deno.test({
  name: "a compact picture is smaller and looks the same, pixel by pixel",
  ignore: findChromium() === undefined,
  fn: async () => {
    const entry = CATALOGUE.find(({ id }) => id === "predicted-against-actual")!;
    const painter = await startPainter();
    try {
      const svg = await painter.svg(entry.draw(material()));
      const compact = compactSvg(svg);
      assert.ok(compact.length < svg.length / 2, `${compact.length} of ${svg.length}`);
      const different = await painter.browser.evaluate(`(async () => {
        const pixels = async (svg) => {
          const image = new Image();
          image.src = "data:image/svg+xml," + encodeURIComponent(svg);
          await image.decode();
          const brush = new OffscreenCanvas(image.width, image.height).getContext("2d");
          brush.drawImage(image, 0, 0);
          return brush.getImageData(0, 0, image.width, image.height).data;
        };
        const [a, b] = [await pixels(${JSON.stringify(svg)}), await pixels(${
        JSON.stringify(compact)
      })];
        return a.length === b.length ? a.filter((value, i) => value !== b[i]).length : -1;
      })()`);
      assert.equal(different, 0);
    } finally {
      await painter.close();
    }
  },
});
