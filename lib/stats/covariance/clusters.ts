/** Rows grouped by a label. */
export interface Clusters {
  /** The labels in the order of their first row. */
  readonly names: readonly string[];
  /** The cluster of each row, 0 to names.length - 1. */
  readonly of: Int32Array;
}

/**
 * Groups rows by label.
 *
 * @throws {TypeError} when there is not one label a row.
 *
 * @example
 * ```ts
 * import { clustersOf } from "kit/stats/covariance/clusters.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual([...clustersOf(["b", "a", "b"], 3).of], [0, 1, 0]);
 * ```
 */
export function clustersOf(labels: readonly (string | number)[], rows: number): Clusters {
  if (labels.length !== rows) {
    throw new TypeError(
      `Cannot cluster ${rows} rows with ${labels.length} labels: needs one a row`,
    );
  }
  const numbers = new Map<string, number>();
  const of = Int32Array.from(labels, (label) => {
    const name = String(label);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  return { names: [...numbers.keys()], of };
}

/** The clusters of rows that share both labels. */
export function intersection(a: Clusters, b: Clusters): Clusters {
  return clustersOf(
    Array.from(a.of, (cluster, i) => cluster * b.names.length + b.of[i]!),
    a.of.length,
  );
}
