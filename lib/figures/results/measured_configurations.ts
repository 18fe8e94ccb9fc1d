import type { Data } from "plotly.js-dist";
import type { Architecture, Benchmark } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import {
  ARCHITECTURE_LABELS,
  BENCHMARK_LABELS,
  COLOURS,
  columnLayout,
  SEQUENTIAL_INK,
  SEQUENTIAL_SCALE,
} from "../theme.ts";

/** A configuration as the figure takes it; rate in 0..1 and instances are null where missing. */
export interface ConfigurationCell {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** Instances that the paper states for a configuration. */
  readonly instances: number;
  /** The architecture. */
  readonly architecture: Architecture;
  /** The language model. */
  readonly model: string;
  /** Success rate in 0..1; null where nothing was released. */
  readonly successRate: number | null;
  /** Instances behind the rate; null where none give it. */
  readonly measuredInstances: number | null;
  /** Why the rate is in doubt; null where nothing puts it there. */
  readonly doubt: string | null;
}

/** How far one success rate is uncertain, in points to either side, as the figure takes it. */
export interface InstancesRow {
  /** Instances of a benchmark. */
  readonly instances: number;
  /** Half the width of Wilson's 95% interval at so many, in points. */
  readonly halfWidth: number;
}

/** A cell and the height it is drawn at: rows count downwards, a heading takes a row. */
interface PlacedCell extends ConfigurationCell {
  readonly at: number;
}

const ROW_PX = 17;
const MISSING = "\u2013";

/**
 * Which configurations were measured: a cell for each benchmark, architecture and model with its
 * success rate as colour and number, missing cells with a dash and doubtful ones framed.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { measuredConfigurationsFigure } from "kit/figures/results/measured_configurations.ts";
 * import { measuredCells, rateUncertainty } from "kit/scaling/results/measured_cells.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, benchmarks } = loadTables();
 * const cells = measuredCells(configurations, benchmarks);
 * const { title } = measuredConfigurationsFigure(cells, rateUncertainty(cells));
 * assert.match(title, /^270 of 300 /);
 * ```
 */
export function measuredConfigurationsFigure(
  cells: readonly ConfigurationCell[],
  uncertainty: readonly InstancesRow[],
): Figure {
  const models = [...new Set(cells.map(({ model }) => model))];
  const groups = [...Map.groupBy(cells, ({ benchmark }) => benchmark)];
  const placed: PlacedCell[] = [];
  const headings: { text: string; at: number }[] = [];
  let next = 0;
  for (const [benchmark, own] of groups) {
    headings.push({ text: `${BENCHMARK_LABELS[benchmark]}, ${instancesOf(own)}`, at: next++ });
    for (const row of Map.groupBy(own, ({ architecture }) => architecture).values()) {
      for (const cell of row) placed.push({ ...cell, at: next });
      next++;
    }
  }
  const title = titleOf(cells, uncertainty);
  const layout = columnLayout(
    title,
    `Success rate in %; \u00b1: mean half-width of Wilson 95% intervals; ${MISSING}: nothing ` +
      "released; framed: other released material puts the rate in doubt.",
    118,
  );
  const rows = [...Map.groupBy(placed, ({ at }) => at)];
  return {
    id: "measured-configurations",
    title,
    data: [heat(placed, models, next), ...numbers(placed, models)],
    layout: {
      ...layout,
      xaxis: {
        side: "top",
        range: [-0.5, models.length - 0.5],
        tickvals: models.map((_, i) => i),
        ticktext: models,
        tickangle: -60,
        showline: false,
        ticks: "",
        showgrid: false,
        zeroline: false,
      },
      yaxis: rowAxis(
        rows.map(([at, [cell]]) => ({ at, label: ARCHITECTURE_LABELS[cell!.architecture] })),
        [next - 0.5, -0.6],
      ),
      annotations: groupHeadings(headings, -88),
      shapes: placed.filter(({ doubt }) => doubt !== null).map((cell) => {
        const x = models.indexOf(cell.model);
        const line = { color: COLOURS.warning, width: 2.5 };
        const [y0, y1] = [cell.at - 0.5, cell.at + 0.5];
        return { type: "rect" as const, x0: x - 0.5, x1: x + 0.5, y0, y1, line };
      }),
      showlegend: false,
      margin: { ...layout.margin, l: 92, r: 58, b: 58 },
      height: layout.margin!.t! + 58 + ROW_PX * (next + 0.1),
    },
  };
}

function heat(
  placed: readonly PlacedCell[],
  models: readonly string[],
  height: number,
): Partial<Data> {
  const z: (number | null)[][] = Array.from({ length: height }, () => models.map(() => null));
  const hover = z.map((row) => row.map(() => ""));
  for (const { at, model, architecture, successRate, doubt } of placed) {
    if (successRate === null) continue;
    const x = models.indexOf(model);
    z[at]![x] = 100 * successRate;
    const rate = `${model}, ${ARCHITECTURE_LABELS[architecture]}: ${
      (100 * successRate).toFixed(1)
    }%`;
    hover[at]![x] = doubt === null ? rate : `${rate}; ${doubt}`;
  }
  return {
    type: "heatmap",
    z,
    customdata: hover,
    hovertemplate: "%{customdata}<extra></extra>",
    hoverongaps: false,
    xgap: 1,
    ygap: 1,
    zmin: 0,
    zmax: 100,
    colorscale: SEQUENTIAL_SCALE,
    colorbar: {
      orientation: "h",
      x: 0,
      xanchor: "left",
      xpad: 0,
      y: 0,
      yanchor: "top",
      ypad: 6,
      len: 1,
      thickness: 10,
      outlinewidth: 0,
      title: { text: "success rate (%)", side: "bottom", font: { size: 12 } },
    },
  } as unknown as Partial<Data>;
}

/** The rates as numbers, in ink that can be read on their colour, and dashes for missing ones. */
function numbers(placed: readonly PlacedCell[], models: readonly string[]): Partial<Data>[] {
  const inks = [
    { color: COLOURS.text, has: (rate: number | null) => rate === null },
    { color: SEQUENTIAL_INK.low, has: (rate: number | null) => rate !== null && rate < 0.5 },
    { color: SEQUENTIAL_INK.high, has: (rate: number | null) => rate !== null && rate >= 0.5 },
  ];
  return inks.map(({ color, has }) => {
    const own = placed.filter(({ successRate }) => has(successRate));
    return {
      type: "scatter",
      mode: "text",
      x: own.map(({ model }) => models.indexOf(model)),
      y: own.map(({ at }) => at),
      text: own.map(({ successRate }) =>
        successRate === null ? MISSING : (100 * successRate).toFixed(0)
      ),
      textfont: { color },
      hoverinfo: "skip",
    };
  });
}

function instancesOf(cells: readonly ConfigurationCell[]): string {
  const known = cells.flatMap(({ measuredInstances }) => measuredInstances ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? `${low} instances` : `${low} to ${high} instances`;
}

function titleOf(
  cells: readonly ConfigurationCell[],
  uncertainty: readonly InstancesRow[],
): string {
  const measured = cells.filter(({ successRate }) => successRate !== null).length;
  const [few, many] = [uncertainty[0]!, uncertainty.at(-1)!];
  return `${measured} of ${cells.length} configurations measured, to about ` +
    `\u00b1${many.halfWidth.toFixed(0)} points on ${many.instances} instances, ` +
    `\u00b1${few.halfWidth.toFixed(0)} on ${few.instances}`;
}
