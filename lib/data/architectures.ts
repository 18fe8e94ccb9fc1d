import { count, nonNegative, oneOf, optional, rate } from "./column.ts";
import { ARCHITECTURES } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
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

/** One architecture with the coordination constants that the paper prints for it. */
export type ArchitectureRow = RowOf<typeof columns>;

/** The five architectures. */
export const ARCHITECTURE_TABLE: TableSpec<typeof columns> = {
  file: "architectures.csv",
  columns,
  key: ["architecture"],
};

/** Loads the five architectures. */
export function loadArchitectures(folder?: URL): Table<ArchitectureRow> {
  return loadTable(ARCHITECTURE_TABLE, folder);
}
