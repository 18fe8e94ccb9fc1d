import { formatNumber } from "../claims/format.ts";
import { html, type Markup } from "./markup.ts";
import { linearScale, type Scale } from "./scale.ts";
import type { StripDot, StripLane } from "./strip_lanes.ts";

const WIDTH = 280;
/** Room beside the outermost value, for its label. */
const SIDE = 30;
const LANE = 30;
const AXIS = 18;
/** Average width of a character of the labels. */
const CHARACTER = 6;

/** Height of a strip in CSS pixels. */
export function stripHeight(lanes: number): number {
  return LANE * lanes + AXIS;
}

/**
 * A claim on a number line: what each printed number may stand for as a band, recomputed values as
 * dots, filled under a reading that the text states. Colours and sizes of text come from the page.
 *
 * @param lanes at least one.
 *
 * @example
 * ```ts
 * import { claimStrip } from "kit/report/claim_strip.ts";
 * import { strict as assert } from "node:assert";
 *
 * const dots = [{ name: "as stated", value: 0.51, stated: true, allowed: null }];
 * const means = { low: 0.515, high: 0.525 };
 * const strip = claimStrip([{ printed: "0.52", means, recomputed: 0.51, dots }]);
 * assert.match(strip.markup, /<title>Printed 0.52, recomputed 0.51<\/title>/);
 * ```
 */
export function claimStrip(lanes: readonly StripLane[]): Markup {
  const scale = linearScale(lanes.flatMap(extremes), SIDE, WIDTH - SIDE);
  const height = stripHeight(lanes.length);
  const y = height - AXIS + 2;
  const title = lanes.map(({ printed, recomputed }) =>
    `Printed ${printed}, recomputed ${formatNumber(recomputed)}`
  ).join("; ");
  return html`
    <svg class="strip" role="img" width="${WIDTH}" height="${height}"
      viewBox="0 0 ${WIDTH} ${height}"><title>${title}</title>
        <path class="axis" d="M0,${y}H${WIDTH}${scale.ticks.map(({ at }) => `M${at},${y}v3`).join(
          "",
        )}"/>
        ${scale.ticks.map(({ at, label }) => text("tick", at, y + 13, label))}
        ${lanes.map((lane, i) => laneMarkup(lane, scale, LANE * i))}</svg>
  `;
}

function laneMarkup(lane: StripLane, scale: Scale, top: number): Markup {
  const { printed, means, recomputed, dots } = lane;
  const y = top + 20;
  const [low, high] = [scale.at(leastOf(lane)), scale.at(means.high)];
  const from = Math.min(low, (low + high) / 2 - 1.5);
  const band = html`
    <rect class="print" x="${round(from)}" y="${y - 7}" width="${round(
      Math.max(high - low, 3),
    )}" height="14" />
  `;
  const middle = (Math.max(low, 0) + Math.min(high, WIDTH)) / 2;
  return html`${band}${
    dots.toSorted((a, b) => Number(a.stated) - Number(b.stated)).map((dot) =>
      dotMarkup(dot, scale, y)
    )
  }${
    labels(
      { name: "print", at: middle, label: `printed ${printed}` },
      { name: "value", at: scale.at(recomputed), label: formatNumber(recomputed) },
      top + 10,
    )
  }`;
}

function dotMarkup({ name, value, stated, allowed }: StripDot, scale: Scale, y: number): Markup {
  const at = round(scale.at(value));
  const whisker = allowed === null ? html`` : html`
    <path class="allowed" d="M${round(scale.at(allowed.low))},${y}H${round(
      scale.at(allowed.high),
    )}" />
  `;
  return html`
    ${whisker}<circle class="${stated ? "stated" : "unstated"}" cx="${at}" cy="${y}" r="3.5">
      <title>${name}: ${formatNumber(value)}</title>
    </circle>
  `;
}

interface Label {
  readonly name: string;
  readonly at: number;
  readonly label: string;
}

/** Two labels on one line, side by side where they would overlap, both within the strip. */
function labels(first: Label, second: Label, y: number): Markup {
  const [left, right] = first.at <= second.at ? [first, second] : [second, first];
  const [leftWidth, rightWidth] = [left, right].map(({ label }) => CHARACTER * label.length);
  const start = clamp(left.at - leftWidth! / 2, 0, WIDTH - leftWidth! - rightWidth! - CHARACTER);
  const next = clamp(
    right.at - rightWidth! / 2,
    start + leftWidth! + CHARACTER,
    WIDTH - rightWidth!,
  );
  return html`${text(left.name, start + leftWidth! / 2, y, left.label)}${
    text(right.name, next + rightWidth! / 2, y, right.label)
  }`;
}

function text(name: string, x: number, y: number, label: string): Markup {
  return html`<text class="${name}" x="${round(x)}" y="${y}" text-anchor="middle">${label}</text>`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The lower end of what is printed: 0 for a bound from above on what is nowhere negative. */
function leastOf({ means, dots }: StripLane): number {
  return means.low === -Infinity && dots.every(({ value }) => value >= 0) ? 0 : means.low;
}

/** Everything finite that the strip must show of a lane. */
function extremes(lane: StripLane): readonly number[] {
  return [
    leastOf(lane),
    lane.means.high,
    ...lane.dots.flatMap(({ value, allowed }) =>
      allowed === null ? [value] : [value, allowed.low, allowed.high]
    ),
  ].filter(Number.isFinite);
}

function round(x: number): number {
  return Number(x.toFixed(1));
}
