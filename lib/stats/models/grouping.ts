import { type ModelRefusal, refusal } from "./refusal.ts";

/** A grouping whose levels get normal intercepts with a common variance. */
export interface RandomIntercept {
  readonly name: string;
  /** The level of each row. */
  readonly labels: ArrayLike<string | number>;
}

/** Groupings as columns: row i has a one in column `column[t][i]` for each term t. */
export interface Grouping {
  readonly names: readonly string[];
  readonly levels: readonly (readonly string[])[];
  readonly column: readonly Int32Array[];
  /** Term of each column. */
  readonly termOf: Int32Array;
}

/** What the model says of one grouping. */
export interface RandomInterceptEstimate {
  readonly name: string;
  readonly sd: number;
  readonly variance: number;
  readonly levels: readonly string[];
  /** Most likely intercept of each level given the estimates, in the order of the levels. */
  readonly modes: readonly number[];
}

/**
 * Numbers the levels of every grouping, in alphabetical order.
 *
 * Refused: "one-level" where a grouping has a single level, "same-grouping" where two of them divide
 * the rows in the same way.
 *
 * @throws {TypeError} when there is no grouping, or one is not as long as the rows.
 */
export function groupingOf(
  terms: readonly RandomIntercept[],
  rows: number,
): Grouping | ModelRefusal {
  if (terms.length === 0) {
    throw new TypeError("Cannot fit a mixed model without a random intercept: needs at least one");
  }
  const levels: string[][] = [];
  const column: Int32Array[] = [];
  let offset = 0;
  for (const { name, labels } of terms) {
    if (labels.length !== rows) {
      throw new TypeError(`Cannot group ${rows} rows by ${labels.length} labels of "${name}"`);
    }
    const texts = Array.from(labels, String);
    const distinct = [...new Set(texts)].sort();
    if (distinct.length < 2) {
      return refusal(
        "one-level",
        `"${name}" has one level, and a variance between levels needs at least two`,
      );
    }
    const index = new Map(distinct.map((level, k) => [level, offset + k]));
    levels.push(distinct);
    column.push(Int32Array.from(texts, (text) => index.get(text)!));
    offset += distinct.length;
  }
  for (let t = 0; t < terms.length; t++) {
    for (let s = 0; s < t; s++) {
      const pairs = new Set(column[t]!.map((level, i) => level * offset + column[s]![i]!));
      if (pairs.size === levels[t]!.length && pairs.size === levels[s]!.length) {
        return refusal(
          "same-grouping",
          `"${terms[s]!.name}" and "${terms[t]!.name}" divide the rows in the same way, ` +
            "so that their variances cannot be told apart",
        );
      }
    }
  }
  return {
    names: terms.map(({ name }) => name),
    levels,
    column,
    termOf: Int32Array.from(levels.flatMap((list, t) => list.map(() => t))),
  };
}

/**
 * The groupings' estimates.
 *
 * @param theta Standard deviation of each grouping over `unit`.
 * @param spherical The most likely u, from which a level's intercept is theta times u.
 */
export function describeGroups(
  { names, levels, termOf }: Grouping,
  theta: ArrayLike<number>,
  unit: number,
  spherical: ArrayLike<number>,
): readonly RandomInterceptEstimate[] {
  return names.map((name, t) => {
    const first = termOf.indexOf(t);
    const sd = theta[t]! * unit;
    return {
      name,
      sd,
      variance: sd * sd,
      levels: levels[t]!,
      modes: levels[t]!.map((_, k) => theta[t]! * spherical[first + k]!),
    };
  });
}
