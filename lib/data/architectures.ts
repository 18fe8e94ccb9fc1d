import { count, nonNegative, oneOf, optional, rate } from "./column.ts";
import { type Architecture, ARCHITECTURES } from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One architecture with the coordination constants that Table 5 of Kim et al. prints for it. */
export interface ArchitectureRow {
  /** Name of the architecture. */
  readonly architecture: Architecture;
  /** Number of agents. */
  readonly agents: number;
  /** Mean reasoning turns an instance. */
  readonly turns: number;
  /** Standard deviation of the turns. */
  readonly turns_sd: number;
  /** Turns beyond the single agent's, in percent of them. */
  readonly overhead_pct: number;
  /** Messages between agents a reasoning turn. */
  readonly message_density: number;
  /** Redundancy of the agents' work, 0..1. */
  readonly redundancy: number;
  /** Standard deviation of the redundancy; null where none is printed. */
  readonly redundancy_sd: number | null;
  /** Success rate divided by turns relative to the single agent. */
  readonly efficiency: number;
  /** Errors as a multiple of the single agent's. */
  readonly error_amplification: number;
  /** Lower end of the printed 95% interval; null where none is printed. */
  readonly error_amplification_low: number | null;
  /** Upper end of the printed 95% interval; null where none is printed. */
  readonly error_amplification_high: number | null;
  /** Successes per 1,000 tokens as printed. */
  readonly success_per_1k_tokens: number;
  /** Mean success rate as printed, 0..1. */
  readonly success_rate_printed: number;
}

const columns: Columns<ArchitectureRow> = {
  architecture: oneOf(ARCHITECTURES),
  agents: count,
  turns: nonNegative,
  turns_sd: nonNegative,
  overhead_pct: nonNegative,
  message_density: nonNegative,
  redundancy: rate,
  redundancy_sd: optional(nonNegative),
  efficiency: nonNegative,
  error_amplification: nonNegative,
  error_amplification_low: optional(nonNegative),
  error_amplification_high: optional(nonNegative),
  success_per_1k_tokens: nonNegative,
  success_rate_printed: rate,
};

/** The five architectures. */
export const ARCHITECTURE_TABLE: TableSpec<ArchitectureRow> = {
  file: "architectures.csv",
  columns,
  key: ["architecture"],
};

/**
 * Loads the five architectures with the coordination constants of Table 5 of Kim et al. (v2).
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadArchitectures();
 * assert.deepEqual(rows.map(({ turns }) => turns), [7.2, 11.4, 26.1, 27.7, 44.3]);
 * assert.equal(rows[1]?.error_amplification, 17.2);
 * ```
 */
export function loadArchitectures(folder?: URL): Table<ArchitectureRow> {
  return loadTable(ARCHITECTURE_TABLE, folder);
}
