import { oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";

/**
 * What the prompt of the Budget Tracker (Liu et al.) asks for at one level of the remaining budget.
 */
export interface PromptRegime {
  /** Name of the budget level. */
  readonly regime: "HIGH" | "MEDIUM" | "LOW" | "CRITICAL";
  /** Share of the budget that is left, in percent. */
  readonly remaining_budget_percent: string;
  /** Searches that the prompt asks for in one cycle. */
  readonly queries_per_cycle: string;
  /** Pages to open that the prompt asks for in one cycle. */
  readonly urls_per_cycle: string;
  /** What the prompt asks the agent to aim at. */
  readonly goal: string;
  /** Where the prompt stands. */
  readonly source: string;
}

const columns: Columns<PromptRegime> = {
  regime: oneOf(["HIGH", "MEDIUM", "LOW", "CRITICAL"]),
  remaining_budget_percent: text,
  queries_per_cycle: text,
  urls_per_cycle: text,
  goal: text,
  source: text,
};

/** Budget levels of the tracker's prompt. */
export const PROMPT_REGIMES: TableSpec<PromptRegime> = {
  file: "published/bats/prompt_budget_regimes.csv",
  columns,
  key: ["regime"],
};

/** Loads the four budget levels. */
export function loadPromptRegimes(folder?: URL): Table<PromptRegime> {
  return loadTable(PROMPT_REGIMES, folder);
}
