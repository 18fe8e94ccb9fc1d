import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import {
  decompose,
  type Decomposition,
  estimableCoefficients,
  minimumNorm,
} from "../../stats/decomposition.ts";
import { type Undetermined, undetermined } from "../../stats/undetermined.ts";
import { type Capability, intelligenceIndex } from "../results/capability.ts";
import { rawDesign } from "../equation/features.ts";
import { PRINTED_TERMS } from "../equation/printed_terms.ts";
import { applyScaling, type Scaling, scalingOf } from "../equation/standardise.ts";
import { architectureIngredients, type Term, TERMS, termValues } from "../equation/terms.ts";
import { distanceToTraining, type TrainingDistance } from "./training_distance.ts";

/** Whose coefficients of Equation 1 to use: as printed, or refitted to a sample. */
export const COEFFICIENT_SOURCES = [
  "v1",
  "v2",
  "v3",
  "refitted-four-benchmark",
  "refitted-six-benchmark",
] as const;
/**
 * Whose coefficients of Equation 1 to use: a version's as printed, or those refitted to a sample.
 */
export type CoefficientSource = typeof COEFFICIENT_SOURCES[number];

/** Scales of the Intelligence Index: as printed in v1, or as used by v2 and v3. */
export const INDEX_VERSIONS = ["v1", "v2", "v3"] as const;
/** The version whose scale an Intelligence Index is on. */
export type IndexVersion = typeof INDEX_VERSIONS[number];

/** The task that the calculator of the papers is asked about. */
export interface CalculatorInputs {
  /** Number of tools. */
  readonly tools: number;
  /** The model's single-agent success on the task, 0..1. */
  readonly baseline: number;
  /** Intelligence Index of the model, in points. */
  readonly index: number;
  /** Version of the paper whose scale the index is on. */
  readonly indexVersion: IndexVersion;
}

/** What one term of Equation 1 adds to a predicted success rate. */
export interface Contribution {
  /** The term of Equation 1. */
  readonly term: Term;
  /** In success rate: coefficient times standardised predictor. */
  readonly value: number;
  /** Whether the data fix the coefficient on its own. */
  readonly estimable: boolean;
}

/** What Equation 1 predicts for one architecture, and its parts. */
export interface CalculatedArchitecture {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Success rate as the equation gives it; nothing keeps it within 0..1. */
  readonly expected: number | Undetermined;
  /** 1 is the best; null where nothing is determined. */
  readonly rank: number | null;
  /** What each term adds. */
  readonly contributions: readonly Contribution[];
  /** Sum of the parts with coefficients that are not estimable. */
  readonly fromNotEstimable: number;
  /** Whether the sample fixes the sum, though not every part of it. */
  readonly sumIsDetermined: boolean;
}

/**
 * What Equation 1 predicts for every architecture on a task, as a calculator of the papers would.
 */
export interface Calculation {
  /** Where the coefficients come from. */
  readonly source: CoefficientSource;
  /** Sample that scales the predictors. */
  readonly sample: SampleName;
  /** The inputs as asked. */
  readonly inputs: CalculatorInputs;
  /** Equation 1 for each architecture, in the order of `ARCHITECTURES`. */
  readonly architectures: readonly CalculatedArchitecture[];
  /** Best first; empty where nothing is determined. */
  readonly ranking: readonly Architecture[];
  /** Terms whose coefficients the sample does not fix. */
  readonly notEstimable: readonly Term[];
  /** Terms whose coefficients the version does not print. */
  readonly notPrinted: readonly Term[];
  /** How far the task is from the measured ones. */
  readonly distance: TrainingDistance;
}

/** The tables that Equation 1 needs. */
export type EquationSources = Pick<
  Tables,
  "configurations" | "benchmarks" | "architectures" | "models" | "kimCoefficients"
>;

interface Coefficients {
  readonly rows: readonly Configuration[];
  readonly scaling: Scaling;
  readonly parts: Decomposition;
  /** By term; undefined: not printed. */
  readonly values: readonly (number | undefined)[];
}

/**
 * The papers' calculator: Equation 1 for the five architectures on a task, with printed or refitted
 * coefficients, standardised with the means and population SDs of the sample they were fitted to.
 *
 * v1 prints 10 of its 20 coefficients in Table 4, so its predictions are undetermined. The index is read on the
 * scale that its coefficients were fitted with: v1's own, or the one that v2 and v3 share.
 *
 * @throws {RangeError} for inputs outside their range, or an index on another scale.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { calculate } from "kit/scaling/predictor/calculator.ts";
 * import { strict as assert } from "node:assert";
 * const inputs = { tools: 4, baseline: 0.57, index: 58, indexVersion: "v2" } as const;
 * assert.equal(calculate(loadTables(), "v2", inputs).ranking[0], "single");
 * ```
 */
export function calculate(
  tables: EquationSources,
  source: CoefficientSource,
  inputs: CalculatorInputs,
): Calculation {
  checkInputs(source, inputs);
  const sample = source.endsWith("six-benchmark") || source === "v3"
    ? "six-benchmark"
    : "four-benchmark";
  const index = intelligenceIndex(tables.models, source === "v1" ? "v1" : "regression");
  const { rows, scaling, parts, values } = coefficientsOf(tables, source, sample, index);
  const estimable = estimableCoefficients(parts);
  const notPrinted = TERMS.filter((_, j) => values[j] === undefined);
  const meanIndex = meanOver(rows, index);
  const architectures = ARCHITECTURES.map((architecture) => {
    const constants = tables.architectures.find((row) => row.architecture === architecture)!;
    const raw = termValues({
      intelligence: inputs.index - meanIndex,
      tools: inputs.tools,
      ...architectureIngredients(constants),
      baseline: inputs.baseline,
    });
    const { means, scales } = scaling;
    const standardised = TERMS.map((term, j) => (raw[term] - means[j]!) / scales[j]!);
    const contributions = TERMS.flatMap((term, j) => {
      const coefficient = values[j];
      if (coefficient === undefined) return [];
      return [{ term, value: coefficient * standardised[j]!, estimable: estimable[j]! }];
    });
    const sum = contributions.reduce((total, { value }) => total + value, 0);
    return {
      architecture,
      expected: notPrinted.length === 0 ? sum : undetermined(
        `${source} prints no coefficient of ${notPrinted.map((t) => PRINTED_TERMS[t]).join(", ")}`,
      ),
      contributions,
      fromNotEstimable: contributions.filter(({ estimable }) => !estimable)
        .reduce((total, { value }) => total + value, 0),
      sumIsDetermined: notPrinted.length === 0 &&
        parts.nullBasis.every((v) =>
          Math.abs(standardised.reduce((s, x, j) => s + x * v[j]!, 0)) < 1e-8
        ),
    };
  });
  const valued = architectures.flatMap(({ architecture, expected }) =>
    typeof expected === "number" ? [{ architecture, expected }] : []
  );
  const ranking = valued.toSorted((a, b) => b.expected - a.expected)
    .map(({ architecture }) => architecture);
  return {
    source,
    sample,
    inputs,
    architectures: architectures.map((row) => {
      const place = ranking.indexOf(row.architecture);
      return { ...row, rank: place < 0 ? null : place + 1 };
    }),
    ranking,
    notEstimable: TERMS.filter((_, j) => !estimable[j]!),
    notPrinted,
    distance: distanceToTraining(rows, tables, index, inputs),
  };
}

function coefficientsOf(
  tables: EquationSources,
  source: CoefficientSource,
  sample: SampleName,
  capability: Capability,
): Coefficients {
  const rows = sampleRows(sample, tables.configurations);
  const { matrix } = rawDesign(rows, {
    benchmarks: tables.benchmarks,
    architectures: tables.architectures,
    capability,
  });
  const scaling = scalingOf(matrix);
  const parts = decompose(applyScaling(matrix, scaling));
  if (source.startsWith("refitted")) {
    const outcome = rows.map((row) => row.success_rate);
    return { rows, scaling, parts, values: [...minimumNorm(parts, outcome)] };
  }
  const values = TERMS.map((term) => {
    const printed = tables.kimCoefficients.find((row) =>
      row.version === source && row.term === PRINTED_TERMS[term]
    );
    return printed === undefined ? undefined : Number(printed.beta);
  });
  return { rows, scaling, parts, values };
}

function meanOver(rows: readonly Configuration[], index: ReadonlyMap<string, number>): number {
  return rows.reduce((sum, { model }) => sum + index.get(model)!, 0) / rows.length;
}

function checkInputs(source: CoefficientSource, inputs: CalculatorInputs): void {
  const { tools, baseline, index, indexVersion } = inputs;
  if (!(Number.isInteger(tools) && tools >= 1)) {
    throw new RangeError(`Cannot calculate with ${tools} tools: needs a whole number from 1 on`);
  }
  if (!(baseline >= 0 && baseline <= 1)) {
    throw new RangeError(
      `Cannot calculate with a baseline of ${baseline}: needs a rate from 0 to 1`,
    );
  }
  if (!(index > 0 && index <= 100)) {
    throw new RangeError(`Cannot calculate with an index of ${index}: needs one from 1 to 100`);
  }
  if ((source === "v1") !== (indexVersion === "v1")) {
    throw new RangeError(
      `Cannot read an index of ${indexVersion} with the coefficients ${source}: they were fitted ` +
        `with the index of ${source === "v1" ? "v1" : "v2 and v3"}`,
    );
  }
}
