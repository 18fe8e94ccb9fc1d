import { strict as assert } from "node:assert";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import { rankAgreements } from "../../../lib/scaling/results/ranking_stability.ts";
import { meanOf } from "../../../lib/stats/mean.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

Deno.test("agreement of rankings between benchmarks equals SciPy", () => {
  for (const sample of SAMPLE_NAMES) {
    for (const [name, teamsOnly] of [["all", false], ["teams", true]] as const) {
      const taus = rankAgreements(context.sample(sample), teamsOnly).map(({ tau }) => tau);
      const expected = (what: string): number =>
        python(sample, `ranking/${name}/${what}`) as number;
      assert.equal(taus.length, expected("pairs"));
      assert.equal(taus.filter((tau) => tau < 0).length, expected("negative"));
      assertClose(meanOf(taus), expected("mean"), { abs: 1e-12 }, `${sample} ${name}`);
      assertClose(Math.max(...taus), expected("largest"), { abs: 1e-12 }, `${sample} ${name}`);
      assertClose(Math.min(...taus), expected("least"), { abs: 1e-12 }, `${sample} ${name}`);
    }
  }
});

Deno.test("no reading of the rank correlation comes near the printed one", () => {
  for (const version of ["v1", "v2", "v3"]) {
    assert.equal(judgedClaim(`kim/4.4/ranking-tau@${version}`).verdict, "contradicted");
  }
  const variation = judgedClaim("kim/4.4/ranking-variation@v2");
  const expected = python("four-benchmark", "ranking/variation") as number;
  assertClose(variation.computed as number, expected, { abs: 1e-12 });
});

Deno.test("who survives equals statsmodels' Holm and sign vectors refitted one by one in NumPy", () => {
  const digits = (path: string): string =>
    String(Number((python("six-benchmark", `survivors/${path}`) as number).toPrecision(5)));
  const { reason, verdict } = judgedClaim("kim/4.5/error-amplification-survives@v3");
  assert.equal(verdict, "reproduced");
  assert.ok(reason.includes(digits("holm/error_amplification_x_baseline")), reason);
  assert.ok(reason.includes(digits("wild/error_amplification_x_baseline")), reason);
  const clustered = judgedClaim("kim/4.5/survivors-clustered@v3");
  assert.ok(clustered.reason.includes(digits("wild/single_agent_baseline")), clustered.reason);
  assert.match(judgedClaim("kim/4.5/survivors-holm@v3").reason, /together leave P_SA$/);
});
