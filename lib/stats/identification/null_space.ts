import type { Decomposition } from "../decomposition.ts";

/** An exact linear dependence among columns: the weighted sum of the columns named is zero. */
export interface Dependence {
  /** Columns with a weight other than zero; the first has weight 1. */
  readonly terms: readonly { readonly name: string; readonly weight: number }[];
}

/** Weights smaller than this, with columns at unit length and the largest at 1, count as zero. */
const NEGLIGIBLE = 1e-9;

/**
 * The exact dependences among the columns of a design, as few and as sparse as elimination with
 * full pivoting makes them: one for each column beyond the rank, each with a column of its own.
 */
export function dependences(parts: Decomposition, names: readonly string[]): Dependence[] {
  const { columns, rank, right, lengths } = parts;
  const vectors = Array.from(
    { length: columns - rank },
    (_, k) =>
      Float64Array.from({ length: columns }, (_, j) => right.values[j * columns + rank + k]!),
  );
  return eliminate(vectors).map(({ vector, pivot }) => {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = vector[pivot]! / lengths[pivot]!;
    const others = names.map((name, j) => ({ name, j }))
      .filter(({ j }) => j !== pivot && Math.abs(vector[j]!) > NEGLIGIBLE * largest)
      .map(({ name, j }) => ({ name, weight: vector[j]! / lengths[j]! / scale }));
    return { terms: [{ name: names[pivot]!, weight: 1 }, ...others] };
  });
}

/** Gauss-Jordan elimination with full pivoting; each vector keeps one column that no other has. */
function eliminate(vectors: Float64Array[]): { vector: Float64Array; pivot: number }[] {
  const left = new Set(vectors.keys());
  const done: { vector: Float64Array; pivot: number }[] = [];
  while (left.size > 0) {
    let row = -1, pivot = -1, most = -1;
    for (const k of left) {
      vectors[k]!.forEach((value, j) => {
        if (Math.abs(value) <= most) return;
        [row, pivot, most] = [k, j, Math.abs(value)];
      });
    }
    left.delete(row);
    const chosen = vectors[row]!;
    const unit = chosen[pivot]!;
    chosen.forEach((value, j) => chosen[j] = value / unit);
    vectors.forEach((vector, k) => {
      if (k === row) return;
      const factor = vector[pivot]!;
      for (let j = 0; j < vector.length; j++) vector[j]! -= factor * chosen[j]!;
    });
    done.push({ vector: chosen, pivot });
  }
  return done;
}
