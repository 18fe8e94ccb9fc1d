import type { Data } from "plotly.js-dist";
import type { BudgetMethod } from "../../data/bats/methods.ts";
import type { FrontierRow } from "./frontier.ts";
import { frontierTrace, methodTrace } from "./traces.ts";
import type { Figure } from "../figure.ts";
import { rowAxis } from "../marks/grouped_rows.ts";
import { axis, columnLayout, METHOD_LABELS, PART_COLOURS } from "../theme.ts";

/**
 * A run of Table 2 of Liu et al.; `used` and the parts are US cents a question, calls are means.
 */
export interface CostRow extends FrontierRow {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Calls allowed for each tool. */
  readonly budget: number;
  /** Mean searches a question. */
  readonly searches: number;
  /** Mean pages browsed a question. */
  readonly browses: number;
  /** Fees of searches, in US cents a question. */
  readonly searchCents: number;
  /** Fees of browses, in US cents a question. */
  readonly browseCents: number;
  /** What is left for tokens, in US cents a question. */
  readonly tokenCents: number;
}

const TOP = [0.46, 1] as const, BOTTOM = [0, 0.26] as const;

/**
 * Table 2 of Liu et al.: accuracy against unified cost with the Pareto frontier, and below what
 * each run's cost consists of.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetCostFigure } from "kit/figures/budgets/cost.ts";
 * import { budgetCostSplit } from "kit/scaling/budgets/cost_split.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = budgetCostFigure(budgetCostSplit(loadBatsTables()));
 * assert.match(title, /31% less .*12\.8 against 12\.6%/);
 * ```
 */
export function budgetCostFigure(
  { questions, runs }: { readonly questions: number; readonly runs: readonly CostRow[] },
): Figure {
  const title = titleOf(runs);
  const layout = columnLayout(
    title,
    `Gemini-2.5-Pro on BrowseComp, Table 2. Bars: Wilson 95% intervals over ${
      questions.toLocaleString("en-US")
    } questions; numbers: the budget of calls a tool. Below: fees of searches and browses, ` +
      "the rest tokens; mean searches + browses.",
  );
  const longest = Math.max(...runs.map(({ used }) => used));
  return {
    id: "budget-cost",
    title,
    data: [...runTraces(runs), ...partTraces(runs), callLabels(runs)],
    layout: {
      ...layout,
      xaxis: {
        ...axis("unified cost (US cents a question)"),
        range: [0, 1.45 * longest],
        anchor: "y",
      },
      yaxis: {
        ...axis("accuracy (%)"),
        range: [
          Math.floor(Math.min(...runs.map(({ lowPct }) => lowPct))) - 0.3,
          Math.ceil(Math.max(...runs.map(({ highPct }) => highPct))) + 0.3,
        ],
        domain: [...TOP],
        anchor: "x",
      },
      xaxis2: {
        ...axis("parts of it (US cents a question)"),
        range: [0, 1.45 * longest],
        showgrid: false,
        anchor: "y2",
      },
      yaxis2: {
        ...rowAxis(
          runs.map((run, at) => ({ at, label: `${METHOD_LABELS[run.method]} ${run.budget}` })),
          [runs.length - 0.4, -0.6],
        ),
        domain: [...BOTTOM],
        anchor: "x2",
      },
      barmode: "stack",
      bargap: 0.3,
      legend: {
        orientation: "h",
        x: 0,
        xref: "container",
        y: 0,
        yref: "container",
        yanchor: "bottom",
        traceorder: "normal",
      },
      margin: { ...layout.margin, l: 118, b: 100 },
      height: layout.margin!.t! + 100 + 370,
    },
  };
}

/** What the cheapest run on the frontier that is as accurate as the dearest one saves. */
function titleOf(runs: readonly CostRow[]): string {
  const dearest = runs.reduce((a, b) => b.used > a.used ? b : a);
  const other = runs.filter(({ onFrontier, accuracyPct }) =>
    onFrontier && accuracyPct >= dearest.accuracyPct
  ).reduce((a, b) => b.used < a.used ? b : a);
  const saved = Math.round(100 * (dearest.used - other.used) / dearest.used);
  return `${METHOD_LABELS[other.method]} at ${other.budget} calls costs ${saved}% less than ` +
    `${METHOD_LABELS[dearest.method]} at ${dearest.budget}, for ` +
    `${other.accuracyPct.toFixed(1)} against ${dearest.accuracyPct.toFixed(1)}%`;
}

/** The runs by method over cost, with the frontier and the budget beside each run. */
function runTraces(runs: readonly CostRow[]): Partial<Data>[] {
  const axes = { xaxis: "x", yaxis: "y" };
  const points = runs.map(({ method, used, accuracyPct, lowPct, highPct, onFrontier }) => ({
    method,
    x: used,
    y: accuracyPct,
    low: lowPct,
    high: highPct,
    onFrontier,
  }));
  return [
    frontierTrace(points.filter(({ onFrontier }) => onFrontier), axes),
    ...[...Map.groupBy(points, ({ method }) => method)].map(([method, own]) =>
      methodTrace(method, own, (x) => x, "markers", axes)
    ),
    {
      type: "scatter",
      mode: "text",
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => y),
      text: runs.map(({ budget }) => `\u00a0\u00a0${budget}`),
      textposition: "top right",
      hoverinfo: "skip",
      showlegend: false,
    },
  ] as Partial<Data>[];
}

function partTraces(runs: readonly CostRow[]): Partial<Data>[] {
  const parts = [
    ["tokens", PART_COLOURS.tokens, ({ tokenCents }: CostRow) => tokenCents],
    ["search fees", PART_COLOURS.search, ({ searchCents }: CostRow) => searchCents],
    ["browse fees", PART_COLOURS.browse, ({ browseCents }: CostRow) => browseCents],
  ] as const;
  return parts.map(([name, color, cents]) => ({
    type: "bar",
    orientation: "h",
    name,
    xaxis: "x2",
    yaxis: "y2",
    x: runs.map(cents),
    y: runs.map((_, at) => at),
    marker: { color },
    hovertemplate: `${name}: %{x:.2f} cents<extra></extra>`,
  }));
}

function callLabels(runs: readonly CostRow[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "text",
    xaxis: "x2",
    yaxis: "y2",
    x: runs.map(({ used }) => used),
    y: runs.map((_, at) => at),
    text: runs.map(({ searches, browses }) =>
      ` ${searches.toFixed(1)} + ${browses.toFixed(1)} calls`
    ),
    textposition: "middle right",
    hoverinfo: "skip",
    showlegend: false,
  };
}
