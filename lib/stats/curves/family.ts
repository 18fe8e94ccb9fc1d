import { pivotedQr } from "../optimise/pivoted_qr.ts";

/** A curve y = f(x) with named parameters, ready to be fitted by nonlinear least squares. */
export interface CurveFamily {
  readonly name: string;
  /** The formula as text, with the parameters' names. */
  readonly formula: string;
  readonly parameters: readonly string[];
  readonly value: (x: number, parameters: ArrayLike<number>) => number;
  /** Derivatives with respect to the parameters; taken numerically where left out. */
  readonly gradient?: (x: number, parameters: ArrayLike<number>) => ArrayLike<number>;
  /** Points from which the search begins, computed from the data. */
  readonly starts: (x: Float64Array, y: Float64Array) => readonly ArrayLike<number>[];
  /** Why these parameters are outside the family's range on these x, or null where they are inside. */
  readonly outside?: (parameters: ArrayLike<number>, x: Float64Array) => string | null;
  /** Why the family has no value at one of these x, or null where it has. */
  readonly refuses?: (x: Float64Array) => string | null;
}

/** How many of the best points of a grid become starts. */
const KEPT = 6;

/**
 * Starts of a family that is linear in some parameters once the others are given: for every grid
 * point of the others the linear ones by least squares, the best six by their sum of squares.
 *
 * `basis(x, nonlinear)` gives what the linear parameters multiply, `join` puts both kinds into the
 * family's order.
 */
export function separableStarts(
  x: Float64Array,
  y: Float64Array,
  grid: readonly (readonly number[])[],
  basis: (x: number, nonlinear: readonly number[]) => readonly number[],
  join: (linear: Float64Array, nonlinear: readonly number[]) => readonly number[],
): readonly (readonly number[])[] {
  const candidates = grid.flatMap((nonlinear) => {
    const columns = Array.from(x, (value) => basis(value, nonlinear));
    const values = Float64Array.from(columns.flat());
    if (!values.every(Number.isFinite)) return [];
    const p = columns[0]!.length;
    const { solution, unexplained, rank } = pivotedQr({ rows: x.length, columns: p, values }, y);
    return rank < p ? [] : [{ start: join(solution, nonlinear), unexplained }];
  });
  candidates.sort((a, b) => a.unexplained - b.unexplained);
  return candidates.slice(0, KEPT).map(({ start }) => start);
}

/** Every combination of the given lists, as points of a grid. */
export function gridOf(...axes: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return axes.reduce<readonly (readonly number[])[]>(
    (points, axis) => points.flatMap((point) => axis.map((value) => [...point, value])),
    [[]],
  );
}

/**
 * The same family with some parameters held at given values: a law with the published shift, say.
 *
 * @throws {RangeError} when a name is not a parameter of the family, or no parameter is left.
 *
 * @example
 * ```ts
 * import { powerLaw } from "kit/stats/curves/families.ts";
 * import { holdFixed } from "kit/stats/curves/family.ts";
 * import { fitCurve } from "kit/stats/curves/fit_curve.ts";
 * import { strict as assert } from "node:assert";
 * const fit = fitCurve(holdFixed(powerLaw, { b: 2 }), [1, 2, 3], [3, 12, 27]);
 * assert.ok(fit.status === "converged" && Math.abs(fit.parameters[0]! - 3) < 1e-12);
 * ```
 */
export function holdFixed(
  family: CurveFamily,
  held: Readonly<Record<string, number>>,
): CurveFamily {
  for (const name of Object.keys(held)) {
    if (!family.parameters.includes(name)) {
      throw new RangeError(
        `Cannot hold "${name}" in ${family.name}: its parameters are ${family.parameters.join()}`,
      );
    }
  }
  const free = family.parameters.flatMap((name, j) => name in held ? [] : [j]);
  if (free.length === 0) throw new RangeError(`Cannot hold every parameter of ${family.name}`);
  const full = (parameters: ArrayLike<number>): Float64Array => {
    const out = Float64Array.from(family.parameters, (name) => held[name] ?? 0);
    free.forEach((j, k) => out[j] = parameters[k]!);
    return out;
  };
  const { gradient, outside, refuses } = family;
  const text = Object.entries(held).map(([name, value]) => `${name} = ${value}`).join(", ");
  return {
    name: `${family.name} with ${text}`,
    formula: family.formula,
    parameters: free.map((j) => family.parameters[j]!),
    value: (x, parameters) => family.value(x, full(parameters)),
    starts: (x, y) => family.starts(x, y).map((start) => free.map((j) => start[j]!)),
    ...(gradient && {
      gradient: (x: number, parameters: ArrayLike<number>) => {
        const all = gradient(x, full(parameters));
        return free.map((j) => all[j]!);
      },
    }),
    ...(outside && {
      outside: (parameters: ArrayLike<number>, x: Float64Array) => outside(full(parameters), x),
    }),
    ...(refuses && { refuses }),
  };
}
