import { strict as assert } from "node:assert";
import { CATALOGUE } from "../../lib/catalogue/catalogue.ts";
import { type Browser, findChromium, startBrowser } from "../../lib/figures/render/chromium.ts";
import type { Page } from "../../lib/figures/render/visit.ts";
import { verifyClaims } from "../../lib/claims/verify.ts";
import { stripLanes } from "../../lib/report/strip_lanes.ts";
import { tryCalculator } from "./calculator_steps.ts";
import { trySpoken } from "./spoken_steps.ts";
import { set, STRIP } from "./set.ts";
import { runTask } from "../cli/run_task.ts";

const FILE = new URL("../../out/report.html", import.meta.url);
const JUDGED = verifyClaims();

const text = async (page: Page, expression: string): Promise<string> =>
  String(await page.evaluate(expression));
const count = (page: Page): Promise<string> =>
  text(page, `document.querySelector("#count").textContent`);
const shownRows = async (page: Page): Promise<number> =>
  Number(await page.evaluate(`document.querySelectorAll(".claims tbody tr:not([hidden])").length`));
Deno.test({
  name: "the report in a real Chromium",
  ignore: findChromium() === undefined,
  fn: async (t) => {
    const { code, out, err } = runTask("report", "--json");
    assert.equal(code, 0, err);
    const { bytes, claims, figures } = JSON.parse(out);
    await t.step("holds every claim and its figures in less than 6 MB", () => {
      assert.equal(claims, JUDGED.length);
      assert.equal(figures, CATALOGUE.length);
      assert.ok(bytes < 6e6, `${bytes} bytes`);
    });
    const browser = await startBrowser();
    try {
      await tryPage(t, browser);
    } finally {
      await browser.close();
    }
  },
});

async function tryPage(t: Deno.TestContext, browser: Browser): Promise<void> {
  const page = await browser.visit(FILE.href);
  await t.step("has a row for every claim, by its id", async () => {
    const ids = await page.evaluate(
      `[...document.querySelectorAll(".claims tbody tr")].map(({ id }) => id)`,
    );
    assert.deepEqual(ids, JUDGED.map(({ id }) => id));
  });
  await t.step("filters by document, version and verdict, and counts", async () => {
    await set(page, "document", "kim");
    await set(page, "version", "v2");
    await set(page, "verdict", "contradicted");
    const wanted = JUDGED.filter(({ document, version, verdict }) =>
      document === "kim" && version === "v2" && verdict === "contradicted"
    ).length;
    assert.ok(wanted > 0);
    assert.equal(await shownRows(page), wanted);
    assert.equal(
      await count(page),
      `${wanted} of ${JUDGED.length.toLocaleString("en-US")} claims`,
    );
    assert.equal(
      await text(page, "location.hash"),
      "#?document=kim&version=v2&verdict=contradicted",
    );
  });
  await t.step("clears with the keyboard and searches while one types", async () => {
    await page.evaluate(`document.querySelector("#filters [data-reset]").focus()`);
    await page.press("Enter");
    assert.equal(await shownRows(page), JUDGED.length);
    assert.equal(await text(page, "document.activeElement.id"), "q");
    await page.type("kim/4.3/r2-cv@v2");
    assert.equal(await shownRows(page), 1);
    await set(page, "q", "no such words anywhere");
    assert.equal(await shownRows(page), 0);
    assert.equal(await page.evaluate(`document.querySelector("#nothing").hidden`), false);
  });
  await t.step("a permalink shows its claim also where a filter hides it", async () => {
    await page.evaluate(`location.hash = "#kim/4.3/r2-cv@v2"`);
    await page.waitFor(`document.activeElement.id === "kim/4.3/r2-cv@v2"`);
    assert.equal(await shownRows(page), JUDGED.length);
    const top = "document.activeElement.getBoundingClientRect().top";
    await page.waitFor(`${top} > 0 && ${top} < 800`);
  });
  await t.step("a link to nothing leaves all claims, without an error", async () => {
    const other = await browser.visit(`${FILE.href}#%`);
    assert.equal(await shownRows(other), JUDGED.length);
    assert.deepEqual(other.errors, []);
  });
  await t.step("draws the strips of the claims that come into view, and no others", async () => {
    const other = await browser.visit(`${FILE.href}#kim/4.3/r2-cv@v2`);
    await other.waitFor(STRIP);
    assert.equal(
      await text(
        other,
        `document.getElementById("kim/4.3/r2-cv@v2").querySelector("svg title").textContent`,
      ),
      "Printed 0.524, recomputed 0.52414",
    );
    const [drawn, places] = await other.evaluate(`[
      document.querySelectorAll("svg.strip").length,
      document.querySelectorAll(".strip-place").length]`) as [number, number];
    assert.equal(places, JUDGED.filter((claim) => stripLanes(claim).length > 0).length);
    assert.ok(drawn > 5 && drawn < places / 10, `${drawn} of ${places}`);
  });
  await t.step("a link to a filter applies it on arrival", async () => {
    const other = await browser.visit(`${FILE.href}#?document=bats&verdict=qualified`);
    const wanted = JUDGED.filter(({ document, verdict }) =>
      document === "bats" && verdict === "qualified"
    ).length;
    assert.equal(await shownRows(other), wanted);
    assert.deepEqual(other.errors, []);
  });
  await trySpoken(t, browser, FILE);
  await t.step("fits a narrow screen", async () => {
    const narrow = await browser.visit(FILE.href, { width: 390, height: 800 });
    assert.equal(await narrow.evaluate("document.documentElement.scrollWidth"), 390);
  });
  await t.step("has dark ink on light paper, and light ink on dark paper", async () => {
    for (const colours of ["light", "dark"] as const) {
      const seen = await browser.visit(FILE.href, { width: 800, height: 600, colours });
      const { paper, ink } = await tones(browser, await seen.screenshot());
      if (colours === "light") assert.ok(paper > 240 && ink < 60, `${paper}, ${ink}`);
      else assert.ok(paper < 40 && ink > 200, `${paper}, ${ink}`);
    }
  });
  await t.step(
    "prints the claims that a filter leaves, all drawn; without a filter none",
    async () => {
      const [all, notes] = [
        await browser.visit(FILE.href),
        await browser.visit(`${FILE.href}#?document=notes`),
      ];
      const without = await printedPages(all);
      assert.ok(without >= 5 && without <= 20, `${without} pages`);
      const own = await printedPages(notes) - without;
      assert.ok(own >= 3 && own <= 25, `${own} pages more`);
      const missing =
        `document.querySelectorAll(".claims tr:not([hidden]) .strip-place:empty").length`;
      assert.equal(await notes.evaluate(missing), 0);
    },
  );
  await tryCalculator(t, page);
  await t.step("writes no error to the console and asks for nothing but itself", () => {
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.requests, [FILE.href]);
  });
}

async function printedPages(page: Page): Promise<number> {
  const pdf = new TextDecoder("latin1").decode(await page.print());
  assert.match(pdf, /^%PDF-/);
  return pdf.match(/\/Type\s*\/Page\b/g)!.length;
}

/** The commonest brightness of a picture, its paper, and the one farthest from it, its ink. */
async function tones(browser: Browser, png: Uint8Array): Promise<{ paper: number; ink: number }> {
  return await browser.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob("${png.toBase64()}"), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const brush = new OffscreenCanvas(image.width, image.height).getContext("2d");
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, image.width, image.height);
    const counts = new Array(256).fill(0);
    for (let i = 0; i < data.length; i += 4) {
      counts[Math.round((data[i] + data[i + 1] + data[i + 2]) / 3)]++;
    }
    const paper = counts.indexOf(Math.max(...counts));
    const used = counts.flatMap((count, tone) => count > 20 ? [tone] : []);
    const ink = used.reduce((a, b) => Math.abs(b - paper) > Math.abs(a - paper) ? b : a);
    return { paper, ink };
  })()`) as { paper: number; ink: number };
}
