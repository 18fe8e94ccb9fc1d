import { strict as assert } from "node:assert";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import {
  cellChanges,
  configurationChanges,
  pooledChangePct,
  summariseChanges,
} from "../../../lib/scaling/results/mean_effect.ts";
import { meanOf } from "../../../lib/stats/mean.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

Deno.test("every estimator of the mean team effect equals pandas on each sample", () => {
  for (const sample of SAMPLE_NAMES) {
    const rows = context.sample(sample);
    const cells = summariseChanges(cellChanges(rows).map(({ changePct }) => changePct));
    const numbers: Readonly<Record<string, number | readonly number[]>> = {
      cells: cells.n,
      mean: cells.mean,
      populationSd: cells.populationSd,
      sampleSd: cells.sampleSd,
      normalInterval: cells.normalInterval,
      normalIntervalSampleSd: cells.normalIntervalSampleSd,
      percentileRange: cells.percentileRange,
      pooled: pooledChangePct(rows),
      configurations: meanOf(configurationChanges(rows)),
    };
    for (const [name, value] of Object.entries(numbers)) {
      const expected = [python(sample, `meanEffect/${name}`)].flat();
      [value].flat().forEach((number, i) =>
        assertClose(number, expected[i]!, { abs: 1e-10 }, `${sample} ${name}`)
      );
    }
  }
});

Deno.test("the interval of v2 is one of a positive mean, its point one of pooled rates", () => {
  const interval = judgedClaim("kim/4.2/mean-team-effect-interval@v2");
  assert.equal(interval.verdict, "reproduced");
  const [low, high] = interval.computed as readonly number[];
  assertClose((low! + high!) / 2, python("four-benchmark", "meanEffect/mean") as number, {
    abs: 1e-10,
  });
  const point = judgedClaim("kim/4.2/mean-team-effect@v2");
  assert.equal(point.verdict, "qualified");
  assertClose(
    point.computed as number,
    python("four-benchmark", "meanEffect/pooled") as number,
    { abs: 1e-10 },
  );
});

Deno.test("v3 prints the mean of all released rows, the journal that of the stated 260", () => {
  assert.equal(judgedClaim("kim/4.2/mean-team-effect@v3").verdict, "qualified");
  assert.equal(judgedClaim("kim/4.2/mean-team-effect@NMI").verdict, "reproduced");
});
