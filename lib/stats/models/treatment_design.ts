import { type Matrix, matrixFromRows } from "../matrix.ts";

/** A grouping of the rows, one of its levels being what the others are compared with. */
export interface TreatmentFactor {
  readonly name: string;
  readonly labels: readonly string[];
  readonly reference: string;
}

/** A design with a name for each column. */
export interface NamedDesign {
  readonly names: readonly string[];
  readonly design: Matrix;
}

/**
 * A column of ones and, for each factor, a column of zeros and ones for each level but the reference,
 * levels in alphabetical order (treatment coding, as R's `contr.treatment`).
 *
 * @throws {TypeError} when the factors differ in length or there is none.
 * @throws {RangeError} when a reference does not occur among the labels.
 *
 * @example
 * ```ts
 * import { treatmentDesign } from "kit/stats/models/treatment_design.ts";
 * import { strict as assert } from "node:assert";
 * const labels = ["single", "hybrid", "single"];
 * const { names, design } = treatmentDesign([{ name: "team", labels, reference: "single" }]);
 * assert.deepEqual(names, ["intercept", "team: hybrid"]);
 * assert.deepEqual([...design.values], [1, 0, 1, 1, 1, 0]);
 * ```
 */
export function treatmentDesign(factors: readonly TreatmentFactor[]): NamedDesign {
  const n = factors[0]?.labels.length;
  if (n === undefined) {
    throw new TypeError("Cannot make a design of no factors: needs at least one");
  }
  const columns = factors.flatMap(({ name, labels, reference }) => {
    if (labels.length !== n) {
      throw new TypeError(`Cannot use ${labels.length} labels of "${name}" for ${n} rows`);
    }
    if (!labels.includes(reference)) {
      throw new RangeError(`Cannot compare with "${reference}": no row of "${name}" has it`);
    }
    return [...new Set(labels)].sort().filter((level) => level !== reference)
      .map((level) => ({ name: `${name}: ${level}`, level, labels }));
  });
  return {
    names: ["intercept", ...columns.map(({ name }) => name)],
    design: matrixFromRows(
      Array.from({ length: n }, (_, i) => [
        1,
        ...columns.map(({ level, labels }) => labels[i] === level ? 1 : 0),
      ]),
    ),
  };
}
