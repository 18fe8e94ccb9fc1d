import { strict as assert } from "node:assert";
import { verifyClaims } from "../../lib/claims/verify.ts";
import { claimStrip, stripHeight } from "../../lib/report/claim_strip.ts";
import { linearScale } from "../../lib/report/scale.ts";
import { type StripClaim, type StripLane, stripLanes } from "../../lib/report/strip_lanes.ts";
import { assertClose } from "../close.ts";
import { overlaps } from "../../lib/stats/interval.ts";

const JUDGED = verifyClaims();

function judged(id: string): readonly StripLane[] {
  return stripLanes(JUDGED.find((claim) => claim.id === id)!);
}

function lanesOf(printed: string, value: number | readonly number[]): readonly StripLane[] {
  const readings = [{ name: "as stated", value, stated: true, agrees: false }];
  return stripLanes({ printed, computed: value, verdict: "contradicted", readings });
}

Deno.test("numbers, bounds and ranges mean their intervals", () => {
  assert.deepEqual(lanesOf("0.50", 1)[0]!.means, { low: 0.495, high: 0.505 });
  assert.deepEqual(lanesOf("<0.001", 1)[0]!.means, { low: -Infinity, high: 0.001 });
  assert.deepEqual(lanesOf(">400", 1)[0]!.means, { low: 400, high: Infinity });
  assert.deepEqual(
    lanesOf("-70 to -39", [-69, -40]).map(({ printed, recomputed }) => [printed, recomputed]),
    [["-70", -69], ["-39", -40]],
  );
});

Deno.test("what is computed beside a printed number without being it makes no strip", () => {
  assert.deepEqual(lanesOf("a gain", 3), []);
  assert.deepEqual(lanesOf("14.3 to 20.1", 17.2), []);
  assert.deepEqual(judged("kim/4.5/transfer-p@v1"), []);
  assert.deepEqual(judged("kim/table5/error-amplification-independent@v3"), []);
});

Deno.test("readings, rounded operands and values that the data do not fix are told apart", () => {
  assert.deepEqual(
    judged("kim/4.3/r2-cv@v3")[0]!.dots.map(({ stated }) => stated),
    [true, false],
  );
  const { low, high } = judged("kim/table5/overhead-independent@v2")[0]!.dots[0]!.allowed!;
  assertClose(low, 100 * (11.35 / 7.25 - 1), { abs: 1e-9 });
  assertClose(high, 100 * (11.45 / 7.15 - 1), { abs: 1e-9 });
  assert.equal(judged("kim/4.3/threshold-coefficient@v1")[0]!.dots[0]!.stated, false);
});

Deno.test("on every strip of the kit the dots agree with the verdict", () => {
  let [contradicted, reproduced] = [0, 0];
  for (const claim of JUDGED) {
    const lanes = stripLanes(claim);
    if (lanes.length === 0 || claim.verdict === "undetermined") continue;
    const agree = lanes[0]!.dots.some((_, i) =>
      lanes.every(({ means, dots }) => {
        const { value, allowed } = dots[i]!;
        return overlaps(means, allowed ?? { low: value, high: value });
      })
    );
    if (claim.verdict === "contradicted") {
      assert.equal(agree, false, claim.id);
      contradicted++;
    } else if (!/digits are cut off/.test(claim.reason)) {
      assert.equal(agree, true, claim.id);
      reproduced++;
    }
  }
  assert.ok(contradicted > 100 && reproduced > 500, `${contradicted}, ${reproduced}`);
});

Deno.test("every strip keeps its marks and labels inside, and is as high as its place", () => {
  for (const claim of JUDGED) {
    const lanes = stripLanes(claim);
    if (lanes.length === 0) continue;
    const { markup } = claimStrip(lanes);
    assert.match(markup, new RegExp(`height="${stripHeight(lanes.length)}"`));
    assert.doesNotMatch(markup, /NaN|Infinity|undefined/, claim.id);
    for (
      const [, x, text] of markup.matchAll(/<(?:circle|text)[^>]*? c?x="([^"]+)"[^>]*>([^<]*)/g)
    ) {
      const half = 3 * text!.replace(/&\w+;/g, "<").length;
      assert.ok(Number(x) - half >= -3 && Number(x) + half <= 283, `${claim.id}: ${text} at ${x}`);
    }
  }
});

Deno.test("a bound from above starts at 0 where nothing is negative", () => {
  const start = (printed: string, value: number): number =>
    Number(/<rect class="print" x="([^"]+)"/.exec(claimStrip(lanesOf(printed, value)).markup)![1]);
  assert.equal(start("<0.001", 0.0005), 30);
  assert.ok(start("<0.001", -0.0005) < 0);
});

Deno.test("texts of claims stay texts in a strip", () => {
  const evil = `</title><script>alert(1)</script>`;
  const readings = [{ name: evil, value: 1, stated: true, agrees: true }];
  const claim: StripClaim = { printed: "1", computed: 1, verdict: "reproduced", readings };
  const { markup } = claimStrip(stripLanes(claim));
  assert.doesNotMatch(markup, /<script/);
  assert.match(markup, /&lt;script&gt;/);
});

Deno.test("a scale has round ticks also for one value and for tiny and large ranges", () => {
  const labels = (...values: number[]): readonly string[] =>
    linearScale(values, 0, 100).ticks.map(({ label }) => label);
  assert.deepEqual(labels(0.3665, 0.3735), ["0.368", "0.370", "0.372"]);
  assert.deepEqual(labels(-1159, 4000), ["0", "2000", "4000"]);
  assert.deepEqual(labels(-1159, -1158), ["-1159", "-1158"]);
  assert.deepEqual(labels(5), ["4", "6"]);
  assert.deepEqual(labels(0, 0), ["-0.5", "0.0", "0.5"]);
});
