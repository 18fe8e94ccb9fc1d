import { oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import {
  type BatsBenchmark,
  batsBenchmark,
  type BatsModel,
  batsModel,
  printedNumber,
} from "./columns.ts";

/**
 * One value of Table 6 of Liu et al.: calls, tokens and cost with old tool responses dropped or
 * kept.
 */
export interface Table6Row {
  /** Language model behind the agent. */
  readonly model: BatsModel;
  /** Benchmark of the runs. */
  readonly benchmark: BatsBenchmark;
  /** Method as the table names it. */
  readonly method: "BATS" | "BATS-response";
  /** Calls allowed for each tool, with a remark where the caption does not say. */
  readonly budget_per_tool: string;
  /** What `value` measures. */
  readonly metric:
    | "accuracy"
    | "search_calls_avg"
    | "browse_calls_avg"
    | "total_tokens_input"
    | "total_tokens_output"
    | "total_tokens_cache"
    | "verification_tokens_input"
    | "verification_tokens_output"
    | "verification_tokens_cache"
    | "cost";
  /** The printed number in `unit`, as text. */
  readonly value: string;
  /** Unit of `value`. */
  readonly unit: "percent" | "calls_per_question" | "10000_tokens" | "usd";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table6Row> = {
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

/** Table 6 of Liu et al.: calls, tokens and cost of BATS with old tool responses dropped or kept. */
export const TABLE_6: TableSpec<Table6Row> = {
  file: "published/bats/table6_bats_resources.csv",
  columns,
  key: ["method", "metric"],
};

/** Loads Table 6: two variants of ten values. */
export function loadTable6(folder?: URL): Table<Table6Row> {
  return loadTable(TABLE_6, folder);
}
