import { anyText, type Column, count, matching, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import { printedNumber } from "./columns.ts";

/** How a point of a figure was obtained, the most exact way first. */
export const READING_KINDS = [
  "digitized from the v1 bitmap",
  "third-party transcription of printed bar labels",
  "third-party reading (approximate)",
  "third-party reading (approximate); contradicts the left panel, unreliable",
] as const;

/** How a point of a figure was obtained: digitised, transcribed or read by eye. */
export type ReadingKind = typeof READING_KINDS[number];

const x: Column<string> = matching(/^\d+(\.\d+)?\+?$/, "a number, or one with a plus such as 50+");

/** One point read from a figure of Liu et al., both coordinates as text. */
export interface FigureReading {
  /** Number of the figure. */
  readonly figure: number;
  /** Panel of the figure; empty where it has one only. */
  readonly panel: string;
  /** Name of the line or bar. */
  readonly series: string;
  /** Quantity on the x axis. */
  readonly x_name: "budget_per_tool" | "parallel_runs" | "tool_calls_avg" | "unified_cost_avg";
  /** The x coordinate in `x_unit`, as text. */
  readonly x: string;
  /** Unit of `x`. */
  readonly x_unit: "calls" | "runs" | "calls_per_question" | "usd_per_question";
  /** Quantity on the y axis. */
  readonly y_name: "accuracy" | "pass_at_n" | "search_calls_avg" | "browse_calls_avg";
  /** The y coordinate in `y_unit`, as text. */
  readonly y: string;
  /** Unit of `y`. */
  readonly y_unit: "percent" | "calls_per_question";
  /** How the point was obtained. */
  readonly reading: ReadingKind;
  /** Where the figure stands and what it was read from. */
  readonly source: string;
}

const columns: Columns<FigureReading> = {
  figure: count,
  panel: anyText,
  series: text,
  x_name: oneOf(["budget_per_tool", "parallel_runs", "tool_calls_avg", "unified_cost_avg"]),
  x,
  x_unit: oneOf(["calls", "runs", "calls_per_question", "usd_per_question"]),
  y_name: oneOf(["accuracy", "pass_at_n", "search_calls_avg", "browse_calls_avg"]),
  y: printedNumber,
  y_unit: oneOf(["percent", "calls_per_question"]),
  reading: oneOf(READING_KINDS),
  source: text,
};

function figure(name: string): TableSpec<FigureReading> {
  return {
    file: `published/bats/${name}.csv`,
    columns,
    key: ["panel", "series", "x_name", "x", "y_name"],
  };
}

/** Figure 3: accuracy against the budget, digitised. */
export const FIGURE_3 = figure("figure3_accuracy_vs_budget");
/** Figure 4: sequential scaling, a third party's reading. */
export const FIGURE_4 = figure("figure4_sequential");
/** Figure 5: parallel scaling, a third party's reading. */
export const FIGURE_5 = figure("figure5_parallel");
/** Figure 7: BATS against parallel scaling over calls and cost, digitised. */
export const FIGURE_7 = figure("figure7_bats_scaling");
/** Figure 8: early stopping, a third party's reading and transcription. */
export const FIGURE_8 = figure("figure8_early_stopping");
/** Figure 9: pass at n, a third party's reading. */
export const FIGURE_9 = figure("figure9_pass_at_n");
/** Figure 10: cost of early stopping, a third party's reading. */
export const FIGURE_10 = figure("figure10_early_stop_cost");

/** Loads the points of one figure, for example `loadFigure(FIGURE_3)`. */
export function loadFigure(spec: TableSpec<FigureReading>, folder?: URL): Table<FigureReading> {
  return loadTable(spec, folder);
}
