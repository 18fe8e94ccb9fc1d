import type { Configuration } from "../data/configurations.ts";
import type { PrintedQuantity } from "../data/kim_quantities.ts";
import type { KimVersion } from "../data/names.ts";
import { type SampleName, sampleRows } from "../data/samples.ts";
import type { Tables } from "../data/tables.ts";
import { type EquationFit, fitEquation } from "../scaling/equation/equation.ts";
import type { IndexName } from "../scaling/results/capability.ts";
import { rowsOf } from "./quantities.ts";

/** What a claim computes from: the tables, and results that several claims share. */
export interface Context {
  readonly tables: Tables;
  /** The configurations of a sample in the authors' order. */
  sample(name: SampleName): readonly Configuration[];
  /** Equation 1 on a sample with an Intelligence Index; fitted once. */
  equation(sample: SampleName, index: IndexName): EquationFit;
  /** A printed row, for checks of one printed number against another. */
  printed(version: KimVersion, quantity: string, subject: string): PrintedQuantity;
  /** Any other shared result, made once a key. */
  memo<Result>(key: string, make: () => Result): Result;
}

/** A context on loaded tables. */
export function createContext(tables: Tables): Context {
  const made = new Map<string, unknown>();
  const memo = <Result>(key: string, make: () => Result): Result => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Result;
  };
  return {
    tables,
    memo,
    sample: (name) => memo(`sample/${name}`, () => sampleRows(name, tables.configurations)),
    equation: (sample, index) =>
      memo(`equation/${sample}/${index}`, () => fitEquation(tables, sample, index)),
    printed: (version, quantity, subject) => {
      const rows = rowsOf(tables.kimQuantities, { quantity, subject });
      const row = rows.find((candidate) => candidate.version === version);
      if (row === undefined) {
        throw new RangeError(
          `No printed quantity ${JSON.stringify(quantity)} of ${
            JSON.stringify(subject)
          } in ${version}`,
        );
      }
      return row;
    },
  };
}
