import { strict as assert } from "node:assert";
import { bootstrapCurve } from "kit/stats/curves/bootstrap_curve.ts";
import { compareCurves, type CurveCriteria } from "kit/stats/curves/compare_curves.ts";
import {
  curveFamilies,
  line,
  logistic,
  powerLaw,
  quadratic,
  saturatingExponential,
  shiftedPowerLaw,
} from "kit/stats/curves/families.ts";
import { holdFixed } from "kit/stats/curves/family.ts";
import { type ConvergedCurve, fitCurve } from "kit/stats/curves/fit_curve.ts";
import { largestR2 } from "kit/stats/curves/largest_r2.ts";
import { numericGradient } from "kit/stats/optimise/numeric_derivatives.ts";
import { isUndetermined } from "kit/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

interface GoldenFit {
  readonly parameters: readonly number[];
  readonly standardErrors: readonly number[];
  readonly sumSquaredResiduals: number;
  readonly dfResidual: number;
  readonly logLikelihood: number;
  readonly aic: number;
}

interface GoldenCase {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly largestR2: number;
  readonly fits: Readonly<Record<string, GoldenFit>>;
}

const { cases } = golden<{ cases: Record<string, GoldenCase> }>("curves_nls.json");
const turns = cases["turns"]!;

for (const [name, { x, y, fits }] of Object.entries(cases)) {
  Deno.test(`every family equals R's nls and lm on ${name}`, () => {
    const compared = compareCurves(curveFamilies, x, y);
    for (const [family, expected] of Object.entries(fits)) {
      const { fit, criteria } = compared.find((row) => row.fit.family === family)!;
      assert.ok(fit.status === "converged", `${name} ${family}`);
      // nls stops at a relative offset of 1e-8, lm is exact.
      const rel = 1e-6;
      expected.parameters.forEach((value, j) => {
        assertClose(fit.parameters[j]!, value, { rel }, `${name} ${family} ${j}`);
        const standardError = (fit.standardErrors as readonly number[])[j]!;
        assertClose(standardError, expected.standardErrors[j]!, { rel }, `${name} ${family} se`);
      });
      assertClose(fit.sumSquaredResiduals, expected.sumSquaredResiduals, { rel: 1e-10 });
      assert.equal(fit.dfResidual, expected.dfResidual);
      assertClose((criteria as CurveCriteria).aic as number, expected.aic, { abs: 1e-9 });
      assertClose(
        (criteria as CurveCriteria).logLikelihood as number,
        expected.logLikelihood,
        { abs: 1e-9 },
      );
    }
  });
}

Deno.test("the largest R2 of any function of x equals that of a factor in R's lm", () => {
  for (const [name, { x, y, largestR2: expected }] of Object.entries(cases)) {
    assertClose(largestR2(x, y).r2 as number, expected, { rel: 1e-12 }, name);
  }
  assert.equal(largestR2(turns.x, turns.y).groups, 3);
});

Deno.test("no family exceeds the largest R2 of its regressor", () => {
  const ceiling = largestR2(turns.x, turns.y).r2 as number;
  const fits = compareCurves(curveFamilies, turns.x, turns.y).map(({ fit }) => fit);
  const reached = fits.flatMap((fit) => fit.status === "converged" ? [fit.r2 as number] : []);
  assert.equal(reached.length, 4);
  for (const r2 of reached) assert.ok(r2 <= ceiling + 1e-12);
});

Deno.test("analytic derivatives equal numeric ones", () => {
  const at = { a: 1.7, b: 0.6, c: 0.4 };
  for (const family of [...curveFamilies, holdFixed(shiftedPowerLaw, { c: 0.5 })]) {
    const parameters = family.parameters.map((name) => at[name as keyof typeof at]);
    for (const x of [0.3, 1, 2.5]) {
      const numeric = numericGradient((p) => family.value(x, p), parameters);
      const analytic = family.gradient!(x, parameters);
      assert.equal(analytic.length, parameters.length);
      numeric.forEach((value, j) => assertClose(analytic[j]!, value, { abs: 1e-10 }, family.name));
    }
  }
});

Deno.test("a curve whose optimum lies at infinity is not called converged", () => {
  const fit = fitCurve(saturatingExponential, turns.x, turns.y);
  assert.ok(fit.status === "singular");
  const straight = fitCurve(line, turns.x, turns.y) as ConvergedCurve;
  // It can only bend towards the straight line, never below its sum of squares.
  assert.ok(fit.bestReached!.sumSquaredResiduals > straight.sumSquaredResiduals);
  assert.equal(fitCurve(shiftedPowerLaw, turns.x, turns.y).status, "not-converged");
});

Deno.test("a constant outcome leaves the shape of a curve open", () => {
  assert.notEqual(fitCurve(logistic, [1, 2, 3, 4], [5, 5, 5, 5]).status, "converged");
  assert.equal(isUndetermined(largestR2([1, 1, 2], [5, 5, 5]).r2), true);
});

Deno.test("too few distinct x refuse a family, with the count", () => {
  const fit = fitCurve(quadratic, [1, 1, 2, 2], [1, 2, 3, 4]);
  assert.ok(fit.status === "refused");
  assert.equal(fit.reason, "3 parameters need 3 distinct x, there are 2");
});

Deno.test("as many parameters as points: a curve, but no standard errors", () => {
  const fit = fitCurve(quadratic, [1, 2, 4], [1, 4, 16]);
  assert.ok(fit.status === "converged");
  assertClose(fit.parameters[2]!, 1, { abs: 1e-12 });
  assert.ok(isUndetermined(fit.standardErrors) && isUndetermined(fit.sigma));
});

Deno.test("a held shift gives the same fit as shifting the regressor", () => {
  const { x, y } = cases["puromycin"]!;
  const held = fitCurve(holdFixed(shiftedPowerLaw, { c: 0.5 }), x, y) as ConvergedCurve;
  const shifted = fitCurve(powerLaw, x.map((value) => value + 0.5), y) as ConvergedCurve;
  held.parameters.forEach((value, j) => assertClose(value, shifted.parameters[j]!, { rel: 1e-7 }));
  assert.deepEqual(held.parameterNames, ["a", "b"]);
});

Deno.test("five points give AICc to two parameters and a reason to three", () => {
  const rows = compareCurves([line, quadratic, powerLaw], turns.x, turns.y);
  assert.deepEqual(rows.map(({ fit }) => fit.family), ["power law", "line", "quadratic"]);
  const [power, straight] = rows.map(({ criteria }) => criteria as CurveCriteria);
  // AICc - AIC = 2 k (k + 1) / (n - k - 1) = 24 for k = 3, n = 5.
  assertClose(power!.aicc as number, turns.fits["power law"]!.aic + 24, { abs: 1e-9 });
  assertClose(straight!.aicc as number, turns.fits["line"]!.aic + 24, { abs: 1e-9 });
  assert.ok(isUndetermined(rows[2]!.delta));
  assertClose((rows[0]!.weight as number) + (rows[1]!.weight as number), 1, { abs: 1e-12 });
});

Deno.test("residual bootstrap intervals of a line come near those of the normal distribution", () => {
  const { x, y } = cases["orange"]!;
  const fit = fitCurve(line, x, y) as ConvergedCurve;
  const result = bootstrapCurve(line, x, y, { scheme: "residuals", seed: 3, draws: 4000 });
  assert.ok(result.status === "estimated" && result.failed === 0);
  result.parameters.forEach(({ estimate, low, high }, j) => {
    const standardError = (fit.standardErrors as readonly number[])[j]!;
    assertClose((high - low) / (2 * 1.959964 * standardError), 1, { abs: 0.05 });
    assertClose((low + high) / 2, estimate, { abs: 0.15 * standardError });
  });
});

Deno.test("a bootstrap repeats itself for its seed and differs for another", () => {
  const { x, y } = cases["dnase"]!;
  const draw = (seed: number): string =>
    JSON.stringify(bootstrapCurve(powerLaw, x, y, { scheme: "cases", seed, draws: 100, at: [20] }));
  assert.equal(draw(1), draw(1));
  assert.notEqual(draw(1), draw(2));
});

Deno.test("a bootstrap of a curve that is not fixed by the data says so", () => {
  const options = { scheme: "residuals", seed: 1, draws: 200 } as const;
  const unfitted = bootstrapCurve(saturatingExponential, turns.x, turns.y, options);
  assert.ok(
    unfitted.status === "undetermined" && unfitted.reason.startsWith("the fit is singular"),
  );
  const cases = { ...options, scheme: "cases" } as const;
  const lost = bootstrapCurve(quadratic, turns.x, turns.y, cases);
  assert.ok(lost.status === "undetermined" && /refits did not converge/.test(lost.reason));
});

Deno.test("a rate that runs away is given up with its reason, long before the limit of steps", () => {
  // One point below a plateau: the faster the curve saturates the better, without an end.
  const x = [8.46, 26.2, 46.53, 78.27, 97.97, 160.05];
  const y = [12, 15, 14.5, 15, 14.5, 15];
  const fit = fitCurve(saturatingExponential, x, y);
  assert.ok(fit.status === "not-converged");
  assert.match(fit.reason, /falls ever more slowly while the parameters run away$/);
  // The plateau's own sum of squares, 0.3, is the limit.
  assertClose(fit.bestReached!.sumSquaredResiduals, 0.3, { abs: 1e-5 });
});
