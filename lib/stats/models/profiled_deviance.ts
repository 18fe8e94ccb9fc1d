import { cholesky, choleskyLogDeterminant, diagonalBlock } from "../cholesky.ts";
import type { Matrix } from "../matrix.ts";
import type { FixedBasis } from "./fixed_basis.ts";
import type { Grouping } from "./grouping.ts";

/** The deviance of a linear mixed model as a function of the relative standard deviations alone. */
export interface Profile {
  readonly deviance: (theta: ArrayLike<number>) => number;
  /** Cholesky factor of the penalised normal equations of (u, b, y), or null. */
  readonly factor: (theta: ArrayLike<number>) => Matrix | null;
  readonly n: number;
}

/**
 * The penalised normal equations bordered by the outcome: one Cholesky factor holds the determinants
 * of both blocks, the solution, and the penalised residual length as its last entry.
 */
export function profileOf(
  y: Float64Array,
  { column, termOf }: Grouping,
  { basis, rank, logVolume }: FixedBasis,
  method: "REML" | "ML",
): Profile {
  const n = y.length;
  const q = termOf.length;
  const size = q + rank + 1;
  const products = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    const entries: [at: number, value: number][] = column.map((levels) => [levels[i]!, 1]);
    for (let k = 0; k < rank; k++) entries.push([q + k, basis.values[i * rank + k]!]);
    entries.push([size - 1, y[i]!]);
    for (const [a, left] of entries) {
      for (const [b, right] of entries) products[a * size + b]! += left * right;
    }
  }
  const factor = (theta: ArrayLike<number>): Matrix | null => {
    const values = products.slice();
    for (let a = 0; a < q; a++) {
      const scale = theta[termOf[a]!]!;
      for (let b = 0; b < size; b++) {
        values[a * size + b]! *= scale;
        values[b * size + a]! *= scale;
      }
      values[a * size + a]! += 1;
    }
    return cholesky({ rows: size, columns: size, values });
  };
  const df = method === "REML" ? n - rank : n;
  const deviance = (theta: ArrayLike<number>): number => {
    const l = factor(theta);
    if (l === null) return Infinity;
    const logDeterminant = (from: number, to: number): number =>
      choleskyLogDeterminant(diagonalBlock(l, from, to));
    const squares = l.values[size * size - 1]! ** 2;
    const fixed = method === "REML" ? logDeterminant(q, size - 1) + 2 * logVolume : 0;
    return logDeterminant(0, q) + fixed + df * (1 + Math.log(2 * Math.PI * squares / df));
  };
  return { deviance, factor, n };
}
