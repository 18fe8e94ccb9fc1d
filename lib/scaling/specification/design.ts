import { meanOf } from "../../stats/mean.ts";
import type { Configuration } from "../../data/configurations.ts";
import { ARCHITECTURES } from "../../data/names.ts";
import { sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import type { Matrix } from "../../stats/matrix.ts";
import {
  agenticCapabilityIndex,
  type Capability,
  intelligenceIndex,
} from "../results/capability.ts";
import { rawDesign } from "../equation/features.ts";
import { applyScaling, scalingOf } from "../equation/standardise.ts";
import type { Term } from "../equation/terms.ts";
import type { Specification } from "./choices.ts";
import { isDoubtful } from "./doubtful_cells.ts";

/** Terms made of architecture constants alone, which labels replace. */
const ARCHITECTURE_TERMS: readonly Term[] = [
  "log_agents",
  "log_overhead",
  "message_density",
  "redundancy",
  "efficiency",
  "log_error_amplification",
  "redundancy_x_agents",
];

/** The rows of a specification and their predictors. */
export interface SpecifiedDesign {
  readonly rows: readonly Configuration[];
  /** Names of the columns: terms of Equation 1, or `label:` and an architecture. */
  readonly columns: readonly string[];
  /** Standardised predictors with the population SD, the intercept first. */
  readonly design: Matrix;
}

/** The part of a specification that fixes the design; outcome and cluster do not. */
export type DesignChoices = Omit<Specification, "outcome" | "cluster">;

/** The design of a specification. Features use every row of the sample, also a dropped one. */
export function specifiedDesign(tables: Tables, choices: DesignChoices): SpecifiedDesign {
  const all = sampleRows(choices.sample, tables.configurations);
  const raw = rawDesign(all, {
    benchmarks: tables.benchmarks,
    architectures: tables.architectures,
    capability: capabilityOf(tables, all, choices.capability),
  });
  const dropped = choices.encoding === "constants"
    ? []
    : choices.encoding === "labels"
    ? ARCHITECTURE_TERMS
    : ARCHITECTURE_TERMS.filter((term) => term !== "log_agents");
  const terms = raw.terms.filter((term) => !dropped.includes(term));
  const labels = choices.encoding === "labels" ? ARCHITECTURES.slice(1) : [];
  const kept = all.map((_, i) => i).filter((i) =>
    choices.doubtful === "kept" || !isDoubtful(all[i]!)
  );
  const columns = [...terms, ...labels.map((label) => `label:${label}`)];
  const positions = terms.map((term) => raw.terms.indexOf(term));
  const values = new Float64Array(kept.length * columns.length);
  let at = 0;
  for (const i of kept) {
    const from = i * raw.terms.length;
    for (const position of positions) values[at++] = raw.matrix.values[from + position]!;
    for (const label of labels) values[at++] = all[i]!.architecture === label ? 1 : 0;
  }
  const matrix = { rows: kept.length, columns: columns.length, values };
  return {
    rows: kept.map((i) => all[i]!),
    columns,
    design: applyScaling(matrix, scalingOf(matrix)),
  };
}

/** The outcome on its scale, standardised to SD 1 so that scales can be compared. */
export function specifiedOutcome(
  rows: readonly Configuration[],
  outcome: Specification["outcome"],
): readonly number[] {
  return standardised(rows.map((row) => outcomeOf(row, outcome)));
}

function capabilityOf(
  tables: Tables,
  rows: readonly Configuration[],
  capability: Specification["capability"],
): Capability {
  return capability === "agentic"
    ? agenticCapabilityIndex(rows)
    : intelligenceIndex(tables.models, capability);
}

/** Instances assumed for the one rate that is no k/n. */
const ASSUMED_INSTANCES = 100;

function outcomeOf(row: Configuration, outcome: Specification["outcome"]): number {
  if (outcome === "rate") return row.success_rate;
  if (outcome === "arcsine") return Math.asin(Math.sqrt(row.success_rate));
  const n = row.n_instances ?? ASSUMED_INSTANCES;
  const solved = row.n_success ?? row.success_rate * n;
  return Math.log((solved + 0.5) / (n - solved + 0.5));
}

function standardised(values: readonly number[]): readonly number[] {
  const mean = meanOf(values);
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / sd);
}
