import { oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";

const columns = {
  regime: oneOf(["HIGH", "MEDIUM", "LOW", "CRITICAL"]),
  remaining_budget_percent: text,
  queries_per_cycle: text,
  urls_per_cycle: text,
  goal: text,
  source: text,
};

/** What the tracker's prompt asks for at one level of the remaining budget. */
export type PromptRegime = RowOf<typeof columns>;

/** Budget levels of the tracker's prompt. */
export const PROMPT_REGIMES: TableSpec<typeof columns> = {
  file: "published/bats/prompt_budget_regimes.csv",
  columns,
  key: ["regime"],
};

/** Loads the four budget levels. */
export function loadPromptRegimes(folder?: URL): Table<PromptRegime> {
  return loadTable(PROMPT_REGIMES, folder);
}
