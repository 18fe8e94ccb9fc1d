import { decompose, estimableCoefficients, minimumNorm } from "../decomposition.ts";
import { checkRegression } from "../least_squares.ts";
import type { Matrix } from "../matrix.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { checkNames } from "./identification.ts";

/** What a coefficient that is not estimable becomes as other columns are left out. */
export interface CoefficientRange {
  readonly name: string;
  /** Smallest and largest value over the parametrisations that keep the column. */
  readonly low: number;
  readonly high: number;
  /** The columns left out to get there. */
  readonly lowWithout: readonly string[];
  readonly highWithout: readonly string[];
  /** The entry of the minimum-norm solution. */
  readonly minimumNorm: number;
  /** Number of parametrisations that keep the column. */
  readonly parametrisations: number;
  readonly changesSign: boolean;
}

/** The parametrisations of a model that leave out as few columns as make the rest independent. */
export interface Parametrisations {
  /** How many columns each leaves out: columns - rank. */
  readonly leftOut: number;
  /** Number of sets of columns whose leaving out keeps the space of fitted values. */
  readonly count: number;
  /** One for each coefficient that is not estimable; none with full rank. */
  readonly ranges: readonly CoefficientRange[];
}

/**
 * The range of every coefficient that is not estimable over the equivalent parametrisations: all
 * ways to leave out columns - rank columns without losing a fitted value, R2 or prediction. Over all
 * solutions, not just these, such a coefficient can take any value.
 *
 * Undetermined when there are more than 20,000 sets to try.
 *
 * @param names One name a column.
 * @param keep Names of columns never left out, such as an intercept.
 *
 * @example
 * ```ts
 * import { equivalentParametrisations } from "kit/stats/identification/parametrisations.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * // three groups, a dummy each, and an intercept
 * const design = matrixFromRows([[1, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 1]]);
 * const found = equivalentParametrisations(design, [1, 2, 4], ["one", "a", "b", "c"], ["one"]);
 * if (isUndetermined(found)) throw new Error(found.reason);
 * const a = found.ranges.find(({ name }) => name === "a");
 * assert.deepEqual([a?.low.toFixed(9), a?.high.toFixed(9)], ["-3.000000000", "-1.000000000"]);
 * ```
 */
export function equivalentParametrisations(
  design: Matrix,
  outcome: ArrayLike<number>,
  names: readonly string[],
  keep: readonly string[] = [],
): Parametrisations | Undetermined {
  checkRegression(design, outcome);
  checkNames(design, names);
  const parts = decompose(design);
  const { columns, rank, right, lengths } = parts;
  const leftOut = columns - rank;
  const estimable = estimableCoefficients(parts);
  const free = names.map((_, j) => j).filter((j) => !estimable[j]);
  const droppable = free.filter((j) => !keep.includes(names[j]!));
  if (binomial(droppable.length, leftOut) > 20_000) {
    return undetermined(
      `there are more than 20000 ways to leave out ${leftOut} of ${droppable.length} columns`,
    );
  }
  const solution = minimumNorm(parts, outcome).map((value, j) => value * lengths[j]!);
  const nullRow = (j: number): number[] =>
    Array.from({ length: leftOut }, (_, k) => right.values[j * columns + rank + k]!);
  const ranges = new Map<number, CoefficientRange>();
  let count = 0;
  for (const dropped of subsets(droppable, leftOut)) {
    // the null vector that cancels the coefficients left out
    const steps = solve(dropped.map(nullRow), dropped.map((j) => -solution[j]!));
    if (steps === null) continue;
    count++;
    for (const j of free) {
      if (dropped.includes(j)) continue;
      const moved = nullRow(j).reduce((sum, value, k) => sum + value * steps[k]!, solution[j]!);
      const value = moved / lengths[j]!;
      const without = dropped.map((k) => names[k]!);
      ranges.set(j, widen(ranges.get(j), value, without, names[j]!, solution[j]! / lengths[j]!));
    }
  }
  return {
    leftOut,
    count,
    ranges: leftOut === 0 ? [] : free.flatMap((j) => ranges.get(j) ?? []),
  };
}

function widen(
  range: CoefficientRange | undefined,
  value: number,
  without: readonly string[],
  name: string,
  minimumNorm: number,
): CoefficientRange {
  const low = range === undefined || value < range.low;
  const high = range === undefined || value > range.high;
  const next = {
    low: low ? value : range.low,
    high: high ? value : range.high,
  };
  return {
    name,
    ...next,
    lowWithout: low ? without : range.lowWithout,
    highWithout: high ? without : range.highWithout,
    minimumNorm,
    parametrisations: (range?.parametrisations ?? 0) + 1,
    changesSign: next.low < 0 && next.high > 0,
  };
}

function binomial(n: number, k: number): number {
  let out = 1;
  for (let i = 1; i <= k; i++) out = out * (n - k + i) / i;
  return out;
}

function* subsets(of: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = from; k <= of.length - size; k++) {
    for (const rest of subsets(of, size - 1, k + 1)) yield [of[k]!, ...rest];
  }
}

/** Gauss elimination with row pivoting; null when the columns left out are not independent. */
function solve(matrix: number[][], right: number[]): number[] | null {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) {
      if (Math.abs(matrix[i]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = i;
    }
    if (Math.abs(matrix[pivot]![k]!) < 1e-8) return null;
    [matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!];
    [right[k], right[pivot]] = [right[pivot]!, right[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      for (let j = k; j < size; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let sum = right[k]!;
    for (let j = k + 1; j < size; j++) sum -= matrix[k]![j]! * out[j]!;
    out[k] = sum / matrix[k]![k]!;
  }
  return out;
}
