import { strict as assert } from "node:assert";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import type { Benchmark } from "../../../lib/data/names.ts";
import {
  complexityAndGain,
  complexityIngredients,
  stretched,
} from "../../../lib/scaling/results/domain_complexity.ts";
import { solutionTable } from "../../../lib/stats/coefficient_table.ts";
import { leastSquares } from "../../../lib/stats/least_squares.ts";
import { matrixFromRows } from "../../../lib/stats/matrix.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

Deno.test("ingredients of domain complexity equal pandas", () => {
  for (const sample of SAMPLE_NAMES) {
    for (const { benchmark, ...numbers } of complexityIngredients(context.sample(sample))) {
      for (const [name, value] of Object.entries(numbers)) {
        const path = `complexity/ingredients/${benchmark}/${name}`;
        assertClose(value, python(sample, path) as number, { abs: 1e-13 }, `${sample} ${path}`);
      }
    }
  }
  assert.deepEqual(stretched([2, 6, 4]), [0, 1, 0.5]);
});

Deno.test("slopes of the gain on printed complexity equal SciPy", () => {
  const printed = new Map<Benchmark, number>(
    context.tables.benchmarks.map((row) => [row.benchmark, row.domain_complexity]),
  );
  for (const sample of SAMPLE_NAMES) {
    for (
      const unit of [
        "cells, relative",
        "pairs and architectures, absolute",
        "pairs, mean team, absolute",
      ] as const
    ) {
      const points = complexityAndGain(context.sample(sample), printed, unit);
      const expected = (name: string): number =>
        python(sample, `complexity/slopes/${unit}/${name}`) as number;
      assert.equal(points.length, expected("points"));
      const line = solutionTable(leastSquares(
        matrixFromRows(points.map(({ complexity }) => [1, complexity])),
        points.map(({ gain }) => gain),
      ))[1]!;
      assertClose(line.estimate, expected("slope"), { rel: 1e-9 }, unit);
      assertClose(line.se, expected("se"), { rel: 1e-9 }, unit);
      assertClose(line.p, expected("p"), { rel: 1e-9 }, unit);
    }
  }
});

Deno.test("gains do not fall with complexity and 0.40 does not sort them", () => {
  const slope = judgedClaim("kim/4.2/complexity-slope@v2");
  assert.equal(slope.verdict, "contradicted");
  assert.match(slope.reason, /p 0\.88794/);
  assert.equal(judgedClaim("kim/4.2/complexity-threshold@v3").computed, 3);
});
