import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import type { Tables } from "../../data/tables.ts";
import { calculate } from "./calculator.ts";
import { isUndetermined } from "../../stats/undetermined.ts";

/** A printed prediction for a model that no version fitted, beside its recomputations. */
export interface HeldOutPrediction {
  /** Version that prints the prediction. */
  readonly version: "v2" | "v3";
  /** The model that was held out. */
  readonly model: string;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Success rates, 0..1. */
  readonly actual: number;
  /** Success rate that the version predicts, 0..1. */
  readonly printed: number;
  /** Equation 1 with the version's printed coefficients at the model's measured baseline. */
  readonly withPrintedCoefficients: number;
  /** Equation 1 refitted to the version's sample at the same inputs. */
  readonly refitted: number;
}

/** How the tables name the architectures, in the order of `ARCHITECTURES`. */
const LABELS = ["SAS", "Independent", "Decentralized", "Centralized", "Hybrid"] as const;

/** Index of the held-out models as printed, and tools of the benchmark they ran on (BrowseComp-Plus). */
const TASK = { index: 75, tools: 3 } as const;

/**
 * The predictions that Kim et al. print for models held out of the fit (v2 Table 9, v3 Table 8),
 * each recomputed from Equation 1 with printed and with refitted coefficients, for the model's own
 * measured single-agent success. All are success rates, 0..1.
 *
 * @throws {RangeError} when coefficients do not determine a prediction.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { heldOutPredictions } from "kit/scaling/predictor/held_out.ts";
 * import { strict as assert } from "node:assert";
 * const rows = heldOutPredictions(loadTables());
 * assert.equal(rows.length, (1 + 3) * 5);
 * const { version, model, printed, actual } = rows[0]!;
 * assert.deepEqual([version, model, printed, actual], ["v2", "GPT-5.2", 0.673, 0.450]);
 * ```
 */
export function heldOutPredictions(tables: Tables): readonly HeldOutPrediction[] {
  const versions = [["v2", "refitted-four-benchmark"], ["v3", "refitted-six-benchmark"]] as const;
  return versions.flatMap(([version, refitted]) => {
    const value = (quantity: string, subject: string): number =>
      Number(
        tables.kimQuantities.find((row) =>
          row.version === version && row.quantity === quantity && row.subject === subject
        )!.printed,
      );
    const models = tables.kimQuantities.filter((row) =>
      row.version === version && row.quantity === "predicted success" &&
      row.subject.endsWith(" / SAS")
    ).map((row) => row.subject.slice(0, -" / SAS".length));
    return models.flatMap((model) => {
      const baseline = value("actual success", `${model} / SAS`);
      const inputs = { ...TASK, baseline, indexVersion: version };
      const [printed, fitted] = [
        calculate(tables, version, inputs),
        calculate(tables, refitted, inputs),
      ];
      return ARCHITECTURES.map((architecture, a) => {
        const subject = `${model} / ${LABELS[a]}`;
        const expected = [printed, fitted].map(({ architectures }) => {
          const { expected } = architectures[a]!;
          if (isUndetermined(expected)) throw new RangeError(expected.reason);
          return expected;
        });
        return {
          version,
          model,
          architecture,
          actual: value("actual success", subject),
          printed: value("predicted success", subject),
          withPrintedCoefficients: expected[0]!,
          refitted: expected[1]!,
        };
      });
    });
  });
}
