import { strict as assert } from "node:assert";
import { CATALOGUE } from "../../lib/catalogue/catalogue.ts";
import { material } from "../../lib/catalogue/material.ts";
import { onDark } from "../../lib/figures/dark.ts";
import { findChromium } from "../../lib/figures/render/chromium.ts";
import { startPainter } from "../../lib/figures/render/picture.ts";

const FOLDER = new URL("./snapshots/", import.meta.url);

Deno.test({
  name: "Plotly accepts every attribute and value of every figure",
  ignore: findChromium() === undefined,
  fn: async () => {
    const painter = await startPainter();
    try {
      const check = (figure: string): Promise<unknown> =>
        painter.browser.evaluate(
          `(({data,layout})=>(Plotly.validate(data,layout)||[]).map(({msg})=>msg))(${figure})`,
        );
      const wrong = '{"data":[{"type":"scatter","moode":"lines","x":[1],"y":[1]}],"layout":{}}';
      assert.equal((await check(wrong) as unknown[]).length, 1);
      for (const { name } of Deno.readDirSync(FOLDER)) {
        const figure = Deno.readTextFileSync(new URL(name, FOLDER));
        assert.deepEqual(await check(figure), [], name);
      }
      const given = material();
      for (const { id, draw } of CATALOGUE) {
        for (const figure of [draw(given), onDark(draw(given))]) {
          assert.deepEqual(await check(JSON.stringify(figure)), [], id);
        }
      }
    } finally {
      await painter.close();
    }
  },
});
