import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import { intelligenceIndex } from "../results/capability.ts";
import { type Predictor, testRows, trainingRows } from "./predictor.ts";

const NOTHING = "nothing measured on the task";

/** Always one agent. */
export const alwaysSingle: Predictor = {
  name: "always-single",
  setting: "tools-and-index",
  needs: NOTHING,
  predict: (task) => testRows(task).map((row) => row.architecture === "single" ? 1 : 0),
};

/** The architecture with the highest mean success over the training rows: the single best. */
export const bestOnAverage: Predictor = {
  name: "best-on-average",
  setting: "tools-and-index",
  needs: NOTHING,
  predict: (task) => {
    const means = architectureMeans(trainingRows(task));
    return testRows(task).map((row) => means[row.architecture]);
  },
};

/**
 * The architecture with the highest mean success over the training rows of the same benchmark; on a
 * benchmark without training rows the one best on average.
 */
export const bestPerBenchmark: Predictor = {
  name: "best-per-benchmark",
  setting: "tools-and-index",
  needs: "other models measured on the same task with all five architectures",
  predict: (task) => {
    const train = trainingRows(task);
    const means = architectureMeans(train);
    return testRows(task).map(({ benchmark, architecture }) => {
      const cell = train.filter((row) =>
        row.benchmark === benchmark && row.architecture === architecture
      );
      return cell.length === 0 ? means[architecture] : meanRate(cell);
    });
  },
};

/** A straight line of success in the Intelligence Index for each architecture, nothing else. */
export const capabilityOnly: Predictor = {
  name: "capability-only",
  setting: "tools-and-index",
  needs: NOTHING,
  predict: (task) => {
    const index = intelligenceIndex(task.tables.models, "regression");
    const of = (row: Configuration): number => index.get(row.model)!;
    const lines = perArchitecture((name) => {
      const own = trainingRows(task).filter((row) => row.architecture === name);
      return lineThrough(own.map(of), own.map((row) => row.success_rate));
    });
    return testRows(task).map((row) => {
      const { intercept, slope } = lines[row.architecture];
      return intercept + slope * of(row);
    });
  },
};

/** Every architecture with equal chance. */
export const random: Predictor = {
  name: "random",
  setting: "tools-and-index",
  needs: NOTHING,
  predict: (task) => new Float64Array(task.split.test.length),
};

/** Mean success rate (0..1) of each architecture over rows. */
export function architectureMeans(
  rows: readonly Configuration[],
): Readonly<Record<Architecture, number>> {
  return perArchitecture((name) => meanRate(rows.filter((row) => row.architecture === name)));
}

function meanRate(rows: readonly Configuration[]): number {
  return rows.reduce((sum, row) => sum + row.success_rate, 0) / rows.length;
}

function perArchitecture<Value>(of: (name: Architecture) => Value): Record<Architecture, Value> {
  return Object.fromEntries(ARCHITECTURES.map((name) => [name, of(name)])) as Record<
    Architecture,
    Value
  >;
}

function lineThrough(
  x: readonly number[],
  y: readonly number[],
): { readonly intercept: number; readonly slope: number } {
  const n = x.length;
  const xMean = x.reduce((sum, value) => sum + value, 0) / n;
  const yMean = y.reduce((sum, value) => sum + value, 0) / n;
  const spread = x.reduce((sum, value) => sum + (value - xMean) ** 2, 0);
  const slope = x.reduce((sum, value, i) => sum + (value - xMean) * (y[i]! - yMean), 0) / spread;
  return { intercept: yMean - slope * xMean, slope };
}
