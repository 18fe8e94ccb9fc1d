import { decompose, estimableCoefficients } from "../decomposition.ts";
import type { Matrix } from "../matrix.ts";
import { isEstimable } from "./combination.ts";
import { type Dependence, dependences } from "./null_space.ts";
import { type VarianceInflation, varianceInflation } from "./variance_inflation.ts";

/** A linear combination of coefficients: weights by column name, 0 for those not named. */
export interface NamedCombination {
  readonly name: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** What a design can and cannot tell, whatever the outcome. */
export interface Identification {
  /** Rows of the design. */
  readonly rows: number;
  /** Columns of the design. */
  readonly columns: number;
  /** Number of columns that are independent. */
  readonly rank: number;
  /** One for each column beyond the rank. */
  readonly dependences: readonly Dependence[];
  /** Each column: whether its coefficient is estimable, and how much its variance is inflated. */
  readonly coefficients: readonly {
    readonly name: string;
    readonly estimable: boolean;
    readonly varianceInflation: VarianceInflation;
  }[];
  /** Sums of coefficients that were asked about. */
  readonly combinations: readonly { readonly name: string; readonly estimable: boolean }[];
  /** The same in words. */
  readonly sentence: string;
}

/**
 * Reports what the columns of a design identify: rank, exact dependences, which coefficients and
 * which given linear combinations all solutions agree on, and variance inflation.
 *
 * Searle, Linear Models (1971), chapter 5.
 *
 * @param names One name a column.
 * @throws {TypeError} when there is not one name a column, or a combination names no column.
 * @throws {RangeError} when the rank cannot be told.
 *
 * @example
 * ```ts
 * import { identification } from "kit/stats/identification/identification.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1, 1, 2], [1, 2, 3], [1, 4, 5]]);
 * const { rank, dependences, sentence } = identification(design, ["one", "a", "b"]);
 * assert.equal(rank, 2);
 * assert.deepEqual(dependences[0]?.terms.map(({ name }) => name).sort(), ["a", "b", "one"]);
 * assert.match(sentence, /^The 3 columns have rank 2/);
 * ```
 */
export function identification(
  design: Matrix,
  names: readonly string[],
  combinations: readonly NamedCombination[] = [],
): Identification {
  checkNames(design, names);
  const parts = decompose(design);
  const estimable = estimableCoefficients(parts);
  const inflation = varianceInflation(design, parts, estimable);
  return {
    rows: design.rows,
    columns: design.columns,
    rank: parts.rank,
    dependences: dependences(parts, names),
    coefficients: names.map((name, j) => ({
      name,
      estimable: estimable[j]!,
      varianceInflation: inflation[j]!,
    })),
    combinations: combinations.map(({ name, weights }) => ({
      name,
      estimable: isEstimable(parts, weightsOf(name, weights, names)),
    })),
    sentence: sentenceOf(parts.rank, names, estimable),
  };
}

/** One name a column. */
export function checkNames(design: Matrix, names: readonly string[]): void {
  if (names.length === design.columns) return;
  throw new TypeError(
    `Cannot name ${design.columns} columns with ${names.length} names: needs one each`,
  );
}

function weightsOf(
  combination: string,
  weights: Readonly<Record<string, number>>,
  names: readonly string[],
): readonly number[] {
  for (const name of Object.keys(weights)) {
    if (!names.includes(name)) {
      throw new TypeError(
        `Cannot form the combination ${JSON.stringify(combination)}: no column is named ` +
          JSON.stringify(name),
      );
    }
  }
  return names.map((name) => weights[name] ?? 0);
}

function sentenceOf(rank: number, names: readonly string[], estimable: readonly boolean[]): string {
  if (rank === names.length) {
    return `The ${names.length} columns are independent: the data fix every coefficient.`;
  }
  const free = names.filter((_, j) => !estimable[j]);
  const missing = names.length - rank;
  return `The ${names.length} columns have rank ${rank}: ${missing} exact ` +
    `dependence${missing === 1 ? "" : "s"} among ${free.length} of them. The data fix ` +
    `${names.length - free.length} coefficients; those of ${list(free)} they do not, and a ` +
    `number printed for one of these describes a choice of solution. Fitted values, R2 and ` +
    `predictions do not depend on that choice.`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
