import { oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsBenchmark, batsModel, printedNumber } from "./columns.ts";

const columns = {
  model: batsModel,
  benchmark: batsBenchmark,
  method: oneOf(["BATS", "BATS-response"]),
  budget_per_tool: text,
  metric: oneOf([
    "accuracy",
    "search_calls_avg",
    "browse_calls_avg",
    "total_tokens_input",
    "total_tokens_output",
    "total_tokens_cache",
    "verification_tokens_input",
    "verification_tokens_output",
    "verification_tokens_cache",
    "cost",
  ]),
  value: printedNumber,
  unit: oneOf(["percent", "calls_per_question", "10000_tokens", "usd"]),
  source: text,
};

/** One value of Table 6. */
export type Table6Row = RowOf<typeof columns>;

/** Table 6 of Liu et al.: calls, tokens and cost of BATS with old tool responses dropped or kept. */
export const TABLE_6: TableSpec<typeof columns> = {
  file: "published/bats/table6_bats_resources.csv",
  columns,
  key: ["method", "metric"],
};

/** Loads Table 6: two variants of ten values. */
export function loadTable6(folder?: URL): Table<Table6Row> {
  return loadTable(TABLE_6, folder);
}
