import type { Data } from "plotly.js-dist";
import type { Figure } from "../figure.ts";
import { errorBars } from "../marks/error_bars.ts";
import { ARCHITECTURE_COLOURS, axis, COLOURS, columnLayout } from "../theme.ts";

/** Mean regret of a predictor under a protocol; rates are fractions 0..1. */
export interface RegretRow {
  /** What the predictor was told. */
  readonly setting: string;
  /** Name of the predictor. */
  readonly predictor: string;
  /** What was left out. */
  readonly protocol: string;
  /** Mean of best minus chosen success rate, 0..1. */
  readonly meanRegret: number;
  /** Lower end of its 95% interval. */
  readonly regretLow: number;
  /** Upper end of its 95% interval. */
  readonly regretHigh: number;
}

/** What is known when choosing; the more, the stronger the colour. */
const SETTINGS = {
  "tools-and-index": { label: "nothing measured", colour: COLOURS.weak, symbol: "circle-open" },
  "single-agent-baseline": {
    label: "single agent measured",
    colour: ARCHITECTURE_COLOURS.single,
    symbol: "square",
  },
  "pilot": { label: "pilot of each team", colour: COLOURS.strong, symbol: "diamond" },
} as const;

/** Ways of choosing in words, where the name alone does not say it. */
const LABELS: Readonly<Record<string, string>> = {
  "always-single": "always one agent",
  "equation-1": "Equation 1",
  "pooled": "pooled model",
  "rule-45": "45% rule",
};

function labelOf(predictor: string): string {
  return LABELS[predictor] ??
    predictor.replace(/^pilot-winner-/, "pilot of ")
      .replace(/^pooled-pilot-(.*)$/, "pilot of $1, pooled").replaceAll("-", " ");
}

const GAP = 0.05;
const ROW_PX = 18;

/**
 * Mean regret of predictors with its clustered 95% interval, a panel a protocol, a line a
 * predictor.
 *
 * @example
 * ```ts
 * import { regretFigure } from "kit/figures/choosing/regret_by_protocol.ts";
 * import { strict as assert } from "node:assert";
 * const row = (setting: string, predictor: string, meanRegret: number) => ({
 *   setting,
 *   predictor,
 *   protocol: "leave-one-benchmark-out",
 *   meanRegret,
 *   regretLow: meanRegret / 2,
 *   regretHigh: 2 * meanRegret,
 * });
 * const { title } = regretFigure([
 *   row("tools-and-index", "always-single", 0.096),
 *   row("single-agent-baseline", "equation-1", 0.106),
 *   row("single-agent-baseline", "rule-45", 0.047),
 * ]);
 * assert.match(title, /always one agent \(9\.6.*45% rule \(4\.7\)/);
 * ```
 */
export function regretFigure(rows: readonly RegretRow[]): Figure {
  const protocols = [...new Set(rows.map(({ protocol }) => protocol))];
  const keys = [...new Set(rows.map(keyOf))];
  const labels = keys.map((key) => labelOf(key.split("|")[1]!));
  const at = new Map(keys.map((key, i) => [key, keys.length - 1 - i]));
  const most = 100 * Math.max(...rows.map(({ regretHigh }) => regretHigh));
  const width = (1 - GAP * (protocols.length - 1)) / protocols.length;
  const title = titleOf(rows);
  const axes = Object.fromEntries(protocols.flatMap((_, k) => {
    const suffix = k === 0 ? "" : String(k + 1);
    const left = k * (width + GAP);
    return [
      [`xaxis${suffix}`, {
        ...axis(k === Math.floor(protocols.length / 2) ? "success lost (points)" : ""),
        domain: [left, left + width],
        anchor: `y${suffix}`,
        range: [-0.5, most + 0.5],
        zeroline: true,
        nticks: 4,
      }],
      [`yaxis${suffix}`, {
        ...axis(""),
        anchor: `x${suffix}`,
        range: [-0.7, keys.length - 0.3],
        tickvals: keys.map((key) => at.get(key)!),
        ticktext: labels,
        showticklabels: k === 0,
        zeroline: false,
      }],
    ];
  }));
  const seen = new Set<string>();
  const data = protocols.flatMap((protocol, k) => {
    const suffix = k === 0 ? "" : String(k + 1);
    return Object.entries(SETTINGS).flatMap(([setting, { label, colour, symbol }]) => {
      const own = rows.filter((row) => row.protocol === protocol && row.setting === setting);
      if (own.length === 0) return [];
      const first = !seen.has(setting);
      seen.add(setting);
      return [{
        xaxis: `x${suffix}`,
        yaxis: `y${suffix}`,
        type: "scatter",
        mode: "markers",
        name: label,
        legendgroup: setting,
        showlegend: first,
        x: own.map(({ meanRegret }) => 100 * meanRegret),
        y: own.map((row) => at.get(keyOf(row))!),
        error_x: errorBars(
          own.map(({ meanRegret, regretLow, regretHigh }) => ({
            at: 100 * meanRegret,
            low: 100 * regretLow,
            high: 100 * regretHigh,
          })),
          { color: colour },
        ),
        marker: { color: colour, symbol, size: 6 },
        text: own.map(({ predictor }) => labelOf(predictor)),
        hovertemplate: "%{text}: %{x:.1f} points<extra></extra>",
      }];
    });
  });
  const layout = columnLayout(
    title,
    "Mean distance of the chosen from the best architecture. Bars: 95% over resampled models, " +
      "families or benchmarks. Pilot of n: the winner on n instances a team; pooled: by the kit's " +
      "model, fitted to all other data.",
    34,
  );
  return {
    id: "regret-by-protocol",
    title,
    data: data as Partial<Data>[],
    layout: {
      ...layout,
      ...axes,
      annotations: protocols.map((protocol, k) => ({
        text: `<b>${wordsOf(protocol).join("<br>")}</b>`,
        xref: "paper" as const,
        yref: "paper" as const,
        x: k * (width + GAP) + width / 2,
        y: 1.005,
        xanchor: "center" as const,
        yanchor: "bottom" as const,
        showarrow: false,
      })),
      legend: { orientation: "h", x: -0.4, y: -50 / (ROW_PX * keys.length), yanchor: "top" },
      margin: { ...layout.margin, l: 122, b: 80 },
      height: layout.margin!.t! + 80 + ROW_PX * keys.length,
    },
  };
}

function keyOf({ setting, predictor }: RegretRow): string {
  return `${setting}|${predictor}`;
}

/** What a protocol leaves out: `benchmark`, `left out`. */
function wordsOf(protocol: string): readonly [what: string, how: string] {
  return [protocol.replace(/^leave-one-|-out$/g, ""), "left out"];
}

function titleOf(rows: readonly RegretRow[]): string {
  const last = rows.at(-1)!.protocol;
  const own = rows.filter(({ protocol, predictor }) => protocol === last && predictor !== "random");
  const best = (setting: string): RegretRow =>
    own.filter((row) => row.setting === setting)
      .reduce((a, b) => b.meanRegret < a.meanRegret ? b : a);
  const text = ({ predictor, meanRegret }: RegretRow, k: number): string =>
    `${labelOf(predictor)} (${(100 * meanRegret).toFixed(1)}${k === 0 ? "\u00a0points" : ""})`;
  const settings = Object.keys(SETTINGS).filter((setting) =>
    own.some((row) => row.setting === setting)
  );
  return `On a new ${wordsOf(last)[0]} least is lost by ${
    settings.map((setting, k) => text(best(setting), k)).join(", ")
  }`;
}
