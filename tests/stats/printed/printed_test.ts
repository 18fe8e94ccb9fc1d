import { strict as assert } from "node:assert";
import { correlationP } from "../../../lib/stats/correlation_inference.ts";
import { type Interval, overlaps } from "../../../lib/stats/interval.ts";
import { checkCorrections } from "../../../lib/stats/printed/correction_table.ts";
import { correlationSizes } from "../../../lib/stats/printed/correlation_sizes.ts";
import {
  aicDifference,
  aicOfFit,
  impliedParameters,
  residualErrorOfR2,
  rmseOfR2,
} from "../../../lib/stats/printed/fit_arithmetic.ts";
import { pOfInterval } from "../../../lib/stats/printed/p_of_interval.ts";
import { pOfChiSquared, pOfF, pOfT, pOfZ } from "../../../lib/stats/printed/p_of_statistic.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

const around = (value: number, decimals: number): Interval => {
  const half = 0.5 * 10 ** -decimals;
  return { low: value - half, high: value + half };
};
const exactly = (value: number): Interval => ({ low: value, high: value });

Deno.test("p ranges of printed statistics agree with scipy", () => {
  const { printed } = golden<{ printed: readonly (readonly [string, ...number[]])[] }>(
    "small_tools_python.json",
  );
  assert.equal(printed.length, 6);
  for (const [kind, ...numbers] of printed) {
    const [low, high, ...rest] = numbers as [number, number, ...number[]];
    const [least, most] = rest.slice(-2) as [number, number];
    const [df, df2] = rest.slice(0, -2);
    const of = { low, high };
    const p = kind === "t"
      ? pOfT(of, df!)
      : kind === "z"
      ? pOfZ(of)
      : kind === "f"
      ? pOfF(of, df!, df2!)
      : pOfChiSquared(of, df!);
    assertClose(p.low, least, { rel: 1e-12 }, `${kind} ${low}`);
    assertClose(p.high, most, { rel: 1e-12 }, `${kind} ${low}`);
  }
});

Deno.test("t(28) = 2.2 goes with p of .03 and .04, not with .02 and .08", () => {
  const p = pOfT(around(2.2, 1), 28);
  const consistent = [0.02, 0.03, 0.04, 0.08].map((value) => overlaps(p, around(value, 2)));
  assert.deepEqual(consistent, [false, true, true, false]);
});

Deno.test("an estimate and its interval give standard error, statistic, p and centre", () => {
  // 0.267 within [0.181, 0.353]: half-width 0.086 / 1.96 = 0.0439, z = 6.08.
  const found = pOfInterval(around(0.267, 3), around(0.181, 3), around(0.353, 3));
  assert.ok(!isUndetermined(found));
  assertClose(found.standardError.low, 0.171 / 3.919928, { rel: 1e-6 });
  assertClose(found.standardError.high, 0.173 / 3.919928, { rel: 1e-6 });
  assertClose(found.statistic.low, 0.2665 / (0.173 / 3.919928), { rel: 1e-6 });
  assertClose(found.statistic.high, 0.2675 / (0.171 / 3.919928), { rel: 1e-6 });
  assert.ok(found.p.low < found.p.high && found.p.high < 1e-8);
  assertClose(found.centre.low, 0.2665, { rel: 1e-12 });
  assertClose(found.centre.high, 0.2675, { rel: 1e-12 });
});

Deno.test("the sign of the estimate does not matter, and t takes its own quantile", () => {
  const ends = [exactly(-0.9), exactly(0.1)] as const;
  const normal = pOfInterval(exactly(-0.4), ...ends);
  const mirrored = pOfInterval(exactly(0.4), exactly(-0.1), exactly(0.9));
  const t = pOfInterval(exactly(-0.4), ...ends, { df: 5 });
  assert.ok(!isUndetermined(normal) && !isUndetermined(t) && !isUndetermined(mirrored));
  assert.deepEqual(normal.p, mirrored.p);
  // R: se = 1 / (2 qt(0.975, 5)), p = 2 pt(-0.4 / se, 5)
  assertClose(t.standardError.low, 0.194508493395711, { rel: 1e-12 });
  assertClose(t.p.low, 0.0948589161051847, { rel: 1e-12 });
  const zero = pOfInterval(around(0, 2), ...ends);
  assert.ok(!isUndetermined(zero));
  assert.equal(zero.p.high, 1);
});

Deno.test("an interval that may have no width is undetermined", () => {
  const found = pOfInterval(around(0.1, 1), around(0.1, 1), around(0.2, 1));
  assert.ok(isUndetermined(found) && /no width/.test(found.reason));
});

Deno.test("AIC, errors and parameters follow from R2 as in R's fits", () => {
  const { fits } = golden<{
    fits: {
      n: number;
      sd: number;
      fits: { r2: number; parameters: number; aic: number; sigma: number; rmse: number }[];
    };
  }>("small_tools_r.json");
  const [small, large] = fits.fits;
  const printed = fits.fits.map((fit) => ({ ...fit, r2: exactly(fit.r2) }));
  for (const fit of printed) {
    assertClose(aicOfFit(fits.n, fit, exactly(fits.sd)).low, fit.aic, { rel: 1e-11 });
    assertClose(rmseOfR2(fit.r2, exactly(fits.sd)).high, fit.rmse, { rel: 1e-11 });
    assertClose(residualErrorOfR2(fits.n, fit, exactly(fits.sd)).low, fit.sigma, { rel: 1e-11 });
  }
  const difference = aicDifference(fits.n, printed[0]!, printed[1]!);
  assertClose(difference.low, large!.aic - small!.aic, { rel: 1e-10 });
  assertClose(difference.high, large!.aic - small!.aic, { rel: 1e-10 });
  const implied = impliedParameters(fits.n, difference, printed[0]!, printed[1]!);
  assertClose(implied.low, 1, { rel: 1e-9 });
  const rounded = printed.map((fit) => ({
    ...fit,
    r2: around(Math.round(fit.r2.low * 100) / 100, 2),
  }));
  const range = aicDifference(fits.n, rounded[0]!, rounded[1]!);
  assert.ok(range.low < difference.low && difference.high < range.high);
  const loose = impliedParameters(fits.n, difference, rounded[0]!, rounded[1]!);
  assert.ok(loose.low < 1 && loose.high > 1);
});

Deno.test("R2 of 1 and more parameters than rows are refused", () => {
  const perfect = { r2: around(1, 2), parameters: 2 };
  assert.throws(() => aicDifference(10, perfect, perfect), {
    name: "RangeError",
    message: /below 1/,
  });
  assert.throws(() => residualErrorOfR2(2, { r2: exactly(0), parameters: 2 }, exactly(1)), {
    name: "RangeError",
    message: /needs more rows/,
  });
  assert.throws(() => rmseOfR2(exactly(0.5), exactly(0)), { message: /standard deviation of "0"/ });
});

Deno.test("the sizes that a correlation needs are those whose p meets the print", () => {
  for (const [r, p] of [[0.71, 0.05], [0.18, 0.22], [-0.136, 0.004], [0.02, 0.5]] as const) {
    const printed = around(r, 3);
    const range = around(p, 3);
    const sizes = correlationSizes(printed, range);
    const size = Math.abs(r);
    const meets = (n: number): boolean =>
      correlationP(size + 0.0005, n) <= range.high && correlationP(size - 0.0005, n) >= range.low;
    const listed = Array.from({ length: 2500 }, (_, i) => i + 3).filter(meets);
    if (isUndetermined(sizes)) assert.equal(listed.length, 0);
    else assert.deepEqual([sizes.low, sizes.high], [listed[0], listed.at(-1)], `${r}, ${p}`);
  }
});

Deno.test("correlations without bound, without size and without sense", () => {
  assert.deepEqual(correlationSizes(around(0, 2), { low: 0.9, high: 1 }), { low: 3, high: null });
  const never = correlationSizes(around(0.9, 2), { low: 0.9, high: 1 });
  assert.ok(isUndetermined(never) && /no number of observations/.test(never.reason));
  assert.throws(() => correlationSizes(around(0.9, 2), { low: 0.5, high: 1.2 }), RangeError);
});

Deno.test("a table corrected by R passes, and one wrong number is found", () => {
  const { multiplicity } = golden<{
    multiplicity: { p: number[]; size: number; holm: number[]; bonferroni: number[] }[];
  }>("small_tools_r.json");
  const { p, size, holm, bonferroni } = multiplicity[3]!;
  const rows = p.map((raw, i) => ({
    term: `term ${i}`,
    raw: around(raw, 4),
    bonferroni: around(bonferroni[i]!, 3),
    holm: around(holm[i]!, 3),
  }));
  const checks = checkCorrections(rows, size);
  assert.equal(checks.length, 10);
  assert.ok(checks.every(({ consistent }) => consistent));
  const wrong = rows.map((row, i) => i === 3 ? { ...row, holm: around(0.066, 3) } : row);
  const found = checkCorrections(wrong, size).filter(({ consistent }) => !consistent);
  assert.deepEqual(found.map(({ term, column }) => [term, column]), [["term 3", "holm"]]);
  const withoutRaw = rows.map(({ term, bonferroni, holm }) => ({ term, bonferroni, holm }));
  assert.ok(checkCorrections(withoutRaw, size).every(({ consistent }) => consistent));
  assert.equal(checkCorrections([{ term: "a", holm: around(0.1, 1) }], 3).length, 0);
  assert.throws(() => checkCorrections(rows, 4), { name: "RangeError", message: /family of "4"/ });
});

Deno.test("a Bonferroni p of 1 leaves the raw one open upwards", () => {
  const rows = [{ term: "a", bonferroni: around(1, 2), holm: around(1, 2) }];
  assert.ok(checkCorrections(rows, 19).every(({ consistent }) => consistent));
});
