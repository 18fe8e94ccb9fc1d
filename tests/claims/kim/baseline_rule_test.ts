import { strict as assert } from "node:assert";
import { HELP_READINGS, matchRule } from "../../../lib/scaling/results/baseline_rule.ts";
import { pairsOf } from "../../../lib/scaling/results/pairs.ts";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

const LATER = ["swe-bench-verified", "terminal-bench"];

Deno.test("matches of the 45% rule equal pandas under every reading", () => {
  for (const sample of SAMPLE_NAMES) {
    const pairs = pairsOf(context.sample(sample));
    const parts = {
      later: pairs.filter(({ benchmark }) => LATER.includes(benchmark)),
      original: pairs.filter(({ benchmark }) => !LATER.includes(benchmark)),
      all: pairs,
    };
    for (const [part, of] of Object.entries(parts)) {
      if (of.length === 0) continue;
      for (const helps of HELP_READINGS) {
        for (const boundaryIsAbove of [true, false]) {
          const path = `rule45/${part}/${helps}-${boundaryIsAbove ? "above" : "below"}`;
          const { matches } = matchRule(of, { threshold: 0.45, boundaryIsAbove, helps });
          assert.equal(matches, python(sample, path), `${sample} ${path}`);
        }
      }
    }
  }
});

Deno.test("15 of 16 needs the best of four teams and 45% itself to count as above", () => {
  const claim = judgedClaim("kim/4.5/rule-45-match@v3");
  assert.equal(claim.verdict, "qualified");
  assert.equal(claim.computed, 93.75);
  assert.match(claim.reason, /24 of 36/);
  // sum over k = 15, 16 of C(16, k) / 2^16
  assertClose(judgedClaim("kim/4.5/rule-45-match-p@v3").computed as number, 17 / 65536, {
    rel: 1e-12,
  });
});
