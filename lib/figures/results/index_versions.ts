import type { Data } from "plotly.js-dist";
import { FAMILIES, type Family } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { spreadLabels } from "../marks/spread_labels.ts";
import {
  axis,
  brokenLines,
  COLOURS,
  columnLayout,
  FAMILY_COLOURS,
  FAMILY_LABELS,
} from "../theme.ts";

/** The Intelligence Index of one model at each place, in points; null where the place has none. */
export interface IndexRow {
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: string;
  /** The index by place; every row has the same places in the same order. */
  readonly values: Readonly<Record<string, number | null>>;
}

const HEIGHT = 360;
const BOTTOM = 96;
const LABEL_PX = 13;
/** Characters in a line of a place's label, the width of one, and room between labels, px. */
const LINE = 10;
const CHARACTER_PX = 6.3;
const ROOM_PX = 8;
/** From an end of the axis to the nearest place, px. */
const END_PX = 12;
const SYMBOLS = {
  openai: "circle",
  google: "square",
  anthropic: "diamond",
} as const satisfies Readonly<Record<Family, string>>;

/**
 * A model's Intelligence Index from place to place: a line for each model, coloured by family.
 *
 * @param rows The index of each model by place, every model with the same places in the same order.
 * @param differences Largest differences of one model's index, in points, which the title names.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { indexVersionsFigure } from "kit/figures/results/index_versions.ts";
 * import { indexDifferences, indexVersions } from "kit/scaling/results/index_versions.ts";
 * import { strict as assert } from "node:assert";
 * const { models, indexComponents } = loadTables();
 * const rows = indexVersions(models, indexComponents);
 * const { title } = indexVersionsFigure(rows, indexDifferences(rows));
 * assert.match(title, /13 points .*32 /);
 * ```
 */
export function indexVersionsFigure(
  rows: readonly IndexRow[],
  differences: {
    readonly components: number;
    readonly versions: number;
    readonly scripts: number;
  },
): Figure {
  const places = Object.keys(rows[0]!.values);
  const known = rows.flatMap(({ values }) => places.flatMap((place) => values[place] ?? []));
  const range = [Math.min(...known) - 4, Math.max(...known) + 10] as const;
  const gap = LABEL_PX * (range[1] - range[0]) / HEIGHT;
  const early = rows.filter(({ values }) => values[places[0]!] !== null);
  const heights = spreadLabels(early.map(({ values }) => values[places[0]!]!), gap);
  const title = `A model's Intelligence Index differs by up to ${differences.versions} points ` +
    `between versions and ${differences.scripts} between released scripts`;
  const layout = columnLayout(
    title,
    "A line joins the values of a model. v1 prints up to " +
      `${differences.components.toFixed(0)} points other than the mean of its components.`,
  );
  const xs = positions(places);
  return {
    id: "index-versions",
    title,
    data: [
      ...early.map((row, i) => connector(row, places, xs, heights[i]!)),
      ...FAMILIES.flatMap((family) =>
        rows.filter((row) => row.family === family).map((row, i) => line(row, places, xs, i === 0))
      ),
    ],
    layout: {
      ...layout,
      xaxis: {
        ...axis(""),
        range: [-END_PX, xs.at(-1)! + END_PX],
        tickvals: [...xs],
        ticktext: places.map((place) => brokenLines(place, LINE).join("<br>")),
        tickangle: 0,
        zeroline: false,
      },
      yaxis: {
        ...axis("Intelligence Index (points)"),
        range: [...range],
        side: "right",
        zeroline: false,
      },
      annotations: [
        ...early.map(({ model, values }, i) => ({
          text: `${model} ${values[places[0]!]!.toFixed(0)}`,
          xref: "paper" as const,
          x: 0,
          xshift: -4,
          xanchor: "right" as const,
          yref: "y" as const,
          y: heights[i]!,
          showarrow: false,
        })),
        ...lateLabels(rows, places, xs),
      ],
      legend: { orientation: "h", x: 0, xref: "container", y: 0, yref: "container" },
      margin: { ...layout.margin, l: 128, r: 46, b: BOTTOM },
      height: layout.margin!.t! + HEIGHT + BOTTOM,
    },
  };
}

/** Where the places stand: as near as their labels allow. */
function positions(places: readonly string[]): readonly number[] {
  const widths = places.map((place) =>
    CHARACTER_PX * Math.max(...brokenLines(place, LINE).map(({ length }) => length))
  );
  let at = 0;
  return widths.map((width, i) => i === 0 ? 0 : at += (width + widths[i - 1]!) / 2 + ROOM_PX);
}

function line(
  { family, model, values }: IndexRow,
  places: readonly string[],
  xs: readonly number[],
  key: boolean,
): Partial<Data> {
  const at = places.flatMap((place, i) => values[place] === null ? [] : [i]);
  const y = at.map((i) => values[places[i]!]!);
  return {
    type: "scatter",
    mode: "lines+markers",
    name: FAMILY_LABELS[family],
    legendgroup: family,
    showlegend: key,
    x: at.map((i) => xs[i]!),
    y,
    hovertemplate: `${model}: %{y}<extra></extra>`,
    line: { color: FAMILY_COLOURS[family], width: 1.5 },
    marker: { color: FAMILY_COLOURS[family], size: 7, symbol: SYMBOLS[family] },
  };
}

/** From a label to its point. */
function connector(
  { values }: IndexRow,
  places: readonly string[],
  xs: readonly number[],
  height: number,
): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: [-END_PX, xs[0]!],
    y: [height, values[places[0]!]!],
    line: { color: COLOURS.line, width: 1 },
    showlegend: false,
    hoverinfo: "skip",
  };
}

/** Names above the first value of models that the first place does not have. */
function lateLabels(
  rows: readonly IndexRow[],
  places: readonly string[],
  xs: readonly number[],
): { text: string; x: number; y: number; yanchor: "bottom"; yshift: number; showarrow: false }[] {
  const late = rows.filter(({ values }) => values[places[0]!] === null).map((row) => {
    const place = places.findIndex((one) => row.values[one] !== null);
    return { model: row.model, x: xs[place]!, y: row.values[places[place]!]! };
  });
  return [...Map.groupBy(late, ({ x, y }) => `${x} ${y}`).values()].map((own) => ({
    text: `${brokenLines(own.map(({ model }) => model).join(", "), 40).join("<br>")} ${own[0]!.y}`,
    x: own[0]!.x,
    y: own[0]!.y,
    yanchor: "bottom" as const,
    yshift: 5,
    showarrow: false as const,
  }));
}
