import { strict as assert } from "node:assert";
import { loadModels } from "../../lib/data/models.ts";
import { loadTables } from "../../lib/data/tables.ts";
import { livePicture } from "../../lib/notebook/live_picture.ts";
import { mimeBundle } from "../../lib/notebook/mime.ts";
import { fitEquation } from "../../lib/scaling/equation/equation.ts";
import { summariseEquation } from "../../lib/scaling/equation/summary.ts";
import { verifyClaims } from "../../lib/claims/verify.ts";
import { cellText, tableText, viewOfRows } from "../../lib/notebook/table_view.ts";

const FIGURE = {
  id: "x",
  title: "a < b & c",
  data: [{ type: "scatter" as const, x: [1], y: [2], name: "</script><script>alert(1)" }],
  layout: {},
};

Deno.test("a figure has Plotly's JSON, HTML and text, and brings Plotly along only when asked", () => {
  const alone = mimeBundle(FIGURE, false, "e");
  const first = mimeBundle(FIGURE, true, "e");
  assert.deepEqual(Object.keys(alone), [
    "application/vnd.plotly.v1+json",
    "text/html",
    "text/plain",
  ]);
  assert.equal(alone["text/plain"], "Figure: a < b & c");
  const size = (bundle: typeof alone): number => String(bundle["text/html"]).length;
  assert.ok(size(alone) < 1000);
  assert.ok(size(first) > 500_000 && size(first) < 750_000);
});

Deno.test("a text in a figure cannot end its script", () => {
  const html = String(mimeBundle(FIGURE, false, "e")["text/html"]);
  assert.equal(html.match(/<\/script>/g)?.length, 1);
});

Deno.test("a frame shows its row count, types and missing values", () => {
  const bundle = mimeBundle(loadModels().frame(), false, "e");
  const text = String(bundle["text/plain"]);
  assert.match(text, /^12 rows, 8 columns\n/);
  assert.match(text, /Int32/);
  assert.doesNotMatch(text, /null/);
  assert.match(String(bundle["text/html"]), /<th[^>]*>index_v1<br><small>Int32/);
});

Deno.test("rows show at most thirty and say how many there are", () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ name: `r${i}`, value: i / 3 }));
  const text = tableText(viewOfRows(rows));
  assert.match(text, /^40 rows, 2 columns, the first 30 shown\n/);
  assert.equal(text.split("\n").length, 33);
  assert.match(text, /0\.33333/);
});

Deno.test("a field that only a later row has is a column, and no rows say so", () => {
  assert.equal(
    tableText(viewOfRows([{ a: 1 }, { b: "x" }])),
    "2 rows, 2 columns\na       b\nnumber  string\n1\n        x",
  );
  assert.equal(mimeBundle([], false, "e")["text/plain"], "0 rows, 0 columns");
});

Deno.test("a fit shows its numbers and its coefficients as tables", () => {
  const fit = fitEquation(loadTables(), "four-benchmark", "regression");
  for (const shown of [fit, summariseEquation(fit)]) {
    const { "text/plain": text, "text/html": html } = mimeBundle(shown, false, "e");
    assert.match(String(text), /^22 rows, 2 columns\n/);
    assert.match(String(text), /\nr2 +0\.61324\n/);
    assert.match(String(text), /\ncrossValidation\.mean +0\.52414\n/);
    assert.match(String(text), /\n\ncoefficients: 20 rows, 8 columns\nterm +estimate +se /);
    assert.equal(String(html).match(/<table>/g)?.length, 3);
  }
});

Deno.test("a claim shows its fields and readings, claims a table of verdicts", () => {
  const claims = verifyClaims({ document: "kim", version: "v2" });
  const claim = claims.find(({ readings }) => readings.length > 0)!;
  const one = String(mimeBundle(claim, false, "e")["text/plain"]);
  assert.ok(one.includes(`verdict   ${claim.verdict}`) && one.includes("\n\nreadings: "));
  const many = String(mimeBundle(claims, false, "e")["text/plain"]);
  assert.match(many, /^\d+ rows, 7 columns, the first 30 shown\n/);
  assert.match(many, /\nid +says +printed +unit +computed +verdict +reason\n/);
});

Deno.test("counts show by name, and long lists their first items and length", () => {
  const list = Float64Array.from({ length: 12 }, (_, i) => i / 3);
  const text = String(mimeBundle({ reproduced: 3, list }, false, "e")["text/plain"]);
  assert.match(text, /\nreproduced {2}3\n/);
  assert.match(text, /\nlist +0, 0\.33333, .*, \.\.\. 12 in all$/);
});

Deno.test("a result of lists only shows a table for each", () => {
  const text = mimeBundle({ a: [{ x: 1 }], b: [{ y: 2 }] }, false, "e")["text/plain"];
  assert.equal(text, "a: 1 row, 1 column\nx\nnumber\n1\n\nb: 1 row, 1 column\ny\nnumber\n2");
});

Deno.test("HTML in a cell shows as text", () => {
  const html = String(mimeBundle([{ a: "<b>" }], false, "e")["text/html"]);
  assert.ok(html.includes("&lt;b&gt;"));
});

Deno.test("a figure carries its picture for front ends that run no script", () => {
  const bundle = mimeBundle(FIGURE, false, "e", "iVBORw0KGgo=");
  assert.equal(bundle["image/png"], "iVBORw0KGgo=");
  const html = String(bundle["text/html"]);
  assert.match(html, /^<div id="e"><img alt="a &lt; b &amp; c" width="960" src="data:image\/png;/);
});

Deno.test("a browser that does not start costs a figure its picture and says so once", async () => {
  const warnings: string[] = [];
  const { warn } = console;
  const before = Deno.env.get("CHROMIUM");
  Deno.env.set("CHROMIUM", "/bin/false");
  console.warn = (text: string): void => void warnings.push(text);
  try {
    assert.equal(await livePicture(FIGURE), undefined);
    assert.equal(await livePicture(FIGURE), undefined);
  } finally {
    console.warn = warn;
    if (before === undefined) Deno.env.delete("CHROMIUM");
    else Deno.env.set("CHROMIUM", before);
  }
  assert.deepEqual(warnings, [
    "No picture stands beside a live figure: Cannot start Chromium: it ended at once",
  ]);
});

Deno.test("dates and large integers show in cells", () => {
  const date = new Date(0);
  assert.equal(cellText(date), "1970-01-01T00:00:00.000Z");
  assert.equal(cellText({ n: 2n ** 60n }), '{"n":"1152921504606846976"}');
});
