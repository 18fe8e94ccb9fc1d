import type { Data, Layout } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import { intervalMark } from "../marks/interval_marks.ts";
import { printedCrosses } from "../marks/printed_marks.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  COLOURS,
  columnLayout,
  signedNumber,
} from "../theme.ts";

/** An estimate with its interval over models and a wider one over benchmarks. */
export interface RegimeValue {
  /** The estimate. */
  readonly value: number;
  /** Lower end of the 95% interval over models. */
  readonly low: number;
  /** Upper end of the 95% interval over models. */
  readonly high: number;
  /** Lower end of the 95% interval over benchmarks. */
  readonly wideLow: number;
  /** Upper end of the 95% interval over benchmarks. */
  readonly wideHigh: number;
}

/** An architecture as the figure takes it; overhead in percent, gain in points. */
export interface RegimeArchitecture {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Turns beyond the single agent's, in percent. */
  readonly overheadPct: number;
  /** Success minus the single agent's, in points; null for the single agent itself. */
  readonly gain: RegimeValue | null;
  /** Success divided by relative turns. */
  readonly efficiency: RegimeValue;
}

/** A printed band of overhead with what is printed about it. */
export interface RegimeBand {
  /** Too little coordination, the optimum, or too much. */
  readonly name: "under" | "optimal" | "over";
  /** Lower end of the overhead in percent; null where the band has no end. */
  readonly from: number | null;
  /** Upper end of the overhead in percent; null where the band has no end. */
  readonly to: number | null;
  /** The printed change of success, in points; null where none is printed. */
  readonly gain: readonly [low: number, high: number] | null;
  /** The printed efficiency; null where none is printed. */
  readonly efficiency: number | null;
}

const HEADINGS = { under: "Too little", optimal: "Optimal", over: "Too much" } as const;
const ROW_PX = 24;
const LEFT = 150;

interface Placed extends RegimeArchitecture {
  readonly at: number;
}
interface PlacedBand extends RegimeBand {
  readonly first: number;
  readonly last: number;
}

/**
 * Gain and efficiency of the architectures by the printed regimes of coordination overhead.
 *
 * @throws {RangeError} when an architecture's overhead lies in none of the bands.
 *
 * @example
 * ```ts
 * import { printedRegimes } from "kit/claims/kim/printed_regimes.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { regimesFigure } from "kit/figures/coordination/regimes.ts";
 * import { regimeRows } from "kit/scaling/coordination/regimes.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, configurations, kimQuantities } = loadTables();
 * const rows = regimeRows(architectures, sampleRows("six-benchmark", configurations));
 * const { title } = regimesFigure(rows, printedRegimes(kimQuantities, "v3"));
 * assert.match(title, /7 points; printed: \+2 to \+4/);
 * ```
 */
export function regimesFigure(
  architectures: readonly RegimeArchitecture[],
  bands: readonly RegimeBand[],
): Figure {
  const single = architectures.filter(({ architecture }) => architecture === "single");
  const lost = architectures.find((row) =>
    !single.includes(row) && !bands.some((band) => isIn(row, band))
  );
  if (lost !== undefined) {
    throw new RangeError(
      `Cannot place "${lost.architecture}": an overhead of ${lost.overheadPct}% lies in no band`,
    );
  }
  let next = 0;
  const headings: { text: string; at: number }[] = [];
  const rows: Placed[] = [];
  const placed: PlacedBand[] = [];
  for (const row of single) rows.push({ ...row, at: next++ });
  for (const band of bands) {
    headings.push({ text: `${HEADINGS[band.name]} (${rangeText(band)})`, at: next++ });
    const first = next;
    const own = architectures.filter((row) => !single.includes(row) && isIn(row, band));
    for (const row of own) rows.push({ ...row, at: next++ });
    placed.push({ ...band, first, last: next - 1 });
  }
  const title = titleOf(rows, placed);
  const layout = columnLayout(
    title,
    "Thick: 95% interval over models; thin: over benchmarks. Bar and crosses: as printed for " +
      "the band. Percentages: overhead, the printed turns beyond the single agent's. " +
      "Efficiency: measured success over printed relative turns.",
  );
  const xaxis = (text: string, from: number, to: number): NonNullable<Layout["xaxis"]> => ({
    ...axis(text),
    domain: [from, to],
    zeroline: false,
  });
  return {
    id: "coordination-regimes",
    title,
    data: [
      ...rows.flatMap(marksOf),
      printedCrosses(
        placed.flatMap(({ efficiency, first, last }) =>
          efficiency === null
            ? []
            : [{ x: efficiency, y: (first + last) / 2, hover: `efficiency ${efficiency}` }]
        ),
        { xaxis: "x2" },
      ),
    ],
    layout: {
      ...layout,
      xaxis: {
        ...xaxis("change of success (points)", 0, 0.52),
        range: [-27, 17],
        zeroline: true,
        zerolinecolor: COLOURS.reference,
      },
      xaxis2: {
        ...xaxis("efficiency (log scale)", 0.62, 1),
        type: "log",
        range: [Math.log10(0.045), Math.log10(0.7)],
        tickvals: [0.05, 0.1, 0.2, 0.5],
      },
      yaxis: rowAxis(
        rows.map(({ at, architecture, overheadPct }) => ({
          at,
          label: `${ARCHITECTURE_LABELS[architecture]}, ${overheadPct}%`,
        })),
        [next - 0.4, -0.7],
      ),
      shapes: placed.flatMap(({ gain, first, last }) =>
        gain === null ? [] : [{
          type: "rect" as const,
          layer: "below" as const,
          x0: gain[0],
          x1: gain[1],
          y0: first - 0.5,
          y1: last + 0.5,
          fillcolor: COLOURS.printed,
          line: { width: 0 },
        }]
      ),
      annotations: groupHeadings(headings, 10 - LEFT),
      showlegend: false,
      margin: { ...layout.margin, l: LEFT, b: 50 },
      height: layout.margin!.t! + 50 + ROW_PX * (next + 0.3),
    },
  };
}

function isIn({ overheadPct }: RegimeArchitecture, { from, to }: RegimeBand): boolean {
  return overheadPct >= (from ?? 0) && overheadPct <= (to ?? Infinity);
}

function rangeText({ from, to }: RegimeBand): string {
  if (from === null) return `below ${to}%`;
  return to === null ? `above ${from}%` : `${from}\u2013${to}%`;
}

function marksOf({ architecture, gain, efficiency, at }: Placed): readonly Partial<Data>[] {
  const colour = ARCHITECTURE_COLOURS[architecture];
  const name = ARCHITECTURE_LABELS[architecture];
  return [
    ...gain === null ? [] : intervalMark({
      ...gain,
      x: gain.value,
      y: at,
      colour,
      hover: `${name}: %{x:.1f} points`,
    }),
    ...intervalMark({
      ...efficiency,
      x: efficiency.value,
      y: at,
      colour,
      hover: `${name}: efficiency %{x:.3f}`,
      xaxis: "x2",
    }),
  ];
}

/** The first regime with a printed gain against what its teams gain. */
function titleOf(rows: readonly Placed[], bands: readonly PlacedBand[]): string {
  const band = bands.find(({ gain }) => gain !== null)!;
  const [low, high] = band.gain!;
  const gains = rows.filter(({ at }) => at >= band.first && at <= band.last)
    .map(({ gain }) => gain!.value);
  const size = HEADINGS[band.name].toLowerCase();
  return `With ${size} coordination (overhead ${rangeText(band)}) success changes by ${
    gains.map((gain) => signedNumber(gain)).join(", ")
  } points; printed: ${signedNumber(low)} to ${signedNumber(high)}`;
}
