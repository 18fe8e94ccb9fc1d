import { strict as assert } from "node:assert";
import type { JudgedClaim } from "../../lib/claims/verdict.ts";
import { loadTables } from "../../lib/data/tables.ts";
import { calculatorData } from "../../lib/report/calculator_data.ts";
import { html, jsonBlock } from "../../lib/report/markup.ts";
import { reportPage } from "../../lib/report/page.ts";

const EVIL = `</td><script>alert("1")</script><img src=x onerror='alert(2)'> & "quoted"`;

const CLAIM: JudgedClaim = {
  id: `kim/1/${EVIL}@v1`,
  document: "kim",
  version: "v1",
  place: EVIL,
  says: EVIL,
  printed: EVIL,
  unit: EVIL,
  sample: EVIL,
  computed: 1,
  verdict: "contradicted",
  reason: EVIL,
  headline: true,
  readings: [
    { name: EVIL, value: 1, stated: true, agrees: false },
    { name: EVIL, value: 2, stated: false, agrees: false },
  ],
};

const PAGE = reportPage({
  judged: [CLAIM],
  findings: [{ title: EVIL, found: EVIL, conclude: EVIL, claims: [CLAIM.id] }],
  calculator: calculatorData(loadTables()),
  histories: [],
  figures: [{
    id: "one",
    title: EVIL,
    caption: EVIL,
    claims: [CLAIM.id],
    svg: `<svg width="480" height="300"></svg>`,
  }],
  withoutFigures: "",
  script: `const end = "</script>";`,
});

Deno.test("texts from data stay texts, wherever they stand", () => {
  assert.equal(PAGE.match(/<script/g)?.length, 3);
  assert.equal(PAGE.match(/<\/script/g)?.length, 3);
  assert.equal(PAGE.match(/<img/g)?.length, 1);
  assert.doesNotMatch(PAGE, /onerror='/);
  assert.match(PAGE, /&lt;script&gt;alert\(&quot;1&quot;\)/);
});

Deno.test("a figure says its size before its picture is there", () => {
  assert.match(PAGE, /<img [^>]*width="480" height="300"/);
});

Deno.test("the page names the one script it may run and nothing to load", () => {
  assert.match(PAGE, /default-src &#39;none&#39;; img-src data:;/);
  assert.match(PAGE, /script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;;/);
  assert.doesNotMatch(PAGE, /(src|href)="(?!#|data:)/);
});

Deno.test("templates escape texts, join lists and keep markup", () => {
  const inner = html`<i>${"a<b"}</i>`;
  assert.equal(html`<p>${[inner, " & ", 3]}</p>`.markup, "<p><i>a&lt;b</i> &amp; 3</p>");
  assert.equal(jsonBlock({ a: "</script><!--" }).markup, `{"a":"\\u003c/script>\\u003c!--"}`);
});
