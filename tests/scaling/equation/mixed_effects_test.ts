import { strict as assert } from "node:assert";
import type { SampleName } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import type { IndexName } from "../../../lib/scaling/results/capability.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import {
  compareMixedEffects,
  type MixedEffectsComparison,
} from "../../../lib/scaling/equation/mixed_effects.ts";
import { assertClose, golden } from "../../close.ts";

interface GoldenCase {
  readonly sample: SampleName;
  readonly index: IndexName;
  readonly n: number;
  readonly sigma: number;
  readonly sds: readonly number[];
  readonly singular: boolean;
  readonly terms: readonly string[];
  readonly estimates: readonly number[];
  readonly standardErrors: readonly number[];
}

const { cases } = golden<{ readonly cases: readonly GoldenCase[] }>("mixed_effects_equation.json");
const tables = loadTables();

function compared(sample: SampleName, index: IndexName): MixedEffectsComparison {
  const result = compareMixedEffects(fitEquation(tables, sample, index));
  assert.ok("effects" in result, JSON.stringify(result));
  return result;
}

for (const expected of cases) {
  Deno.test(`random intercepts agree with lme4 on ${expected.sample}, ${expected.index}`, () => {
    const result = compared(expected.sample, expected.index);
    assert.equal(result.n, expected.n);
    assert.equal(result.status, expected.singular ? "boundary" : "converged");
    assertClose(result.residualSd.mixed, expected.sigma, { rel: 1e-6 });
    result.groups.forEach(({ sd, name }, k) =>
      assertClose(sd, expected.sds[k]!, { abs: 1e-6 }, name)
    );
    assert.equal(result.effects.length, 13);
    for (const { term, mixed } of result.effects) {
      const j = expected.terms.indexOf(term);
      assertClose(mixed.estimate, expected.estimates[j]!, { abs: 1e-6 }, term);
      assertClose(mixed.se, expected.standardErrors[j]!, { rel: 1e-5 }, term);
    }
  });
}

Deno.test("the sentence names the boundary and what loses its significance", () => {
  const { sentence } = compared("four-benchmark", "regression");
  assert.match(sentence, /a fit on the boundary because of model/);
  assert.match(sentence, /lose it: .*efficiency_x_tools/);
});
