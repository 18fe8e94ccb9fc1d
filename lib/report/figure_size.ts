import type { Figure } from "../figures/figure.ts";

/** CSS pixels in a millimetre: 96 in an inch of 25.4 mm. */
const PX_PER_MM = 96 / 25.4;

/** A width as it was asked for. */
export interface Width {
  readonly value: number;
  readonly unit: "mm" | "px";
}

/** Size of a figure on paper or screen. */
export interface FigureSize {
  /** Factor on everything in the figure's own layout, text included. */
  readonly factor: number;
  /** Width and height in CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Width and height as SVG takes them, in the unit asked for. */
  readonly width: string;
  readonly height: string;
}

/**
 * Reads a width such as `85mm` or `640px`; undefined where the text is none or lies outside 20 to
 * 2000 mm.
 *
 * @example
 * ```ts
 * import { readWidth } from "kit/report/figure_size.ts";
 * import { strict as assert } from "node:assert";
 *
 * assert.deepEqual(readWidth("85mm"), { value: 85, unit: "mm" });
 * assert.equal(readWidth("wide"), undefined);
 * ```
 */
export function readWidth(text: string): Width | undefined {
  const parts = /^(\d+(?:\.\d+)?)(mm|px)$/.exec(text);
  if (parts === null) return undefined;
  const [value, unit] = [Number(parts[1]), parts[2] as Width["unit"]];
  const mm = unit === "mm" ? value : value / PX_PER_MM;
  return mm >= 20 && mm <= 2000 ? { value, unit } : undefined;
}

/**
 * Scales a figure as a whole to a width, keeping its aspect; without one it keeps its own size.
 *
 * @example
 * ```ts
 * import { figureSize } from "kit/report/figure_size.ts";
 * import { strict as assert } from "node:assert";
 *
 * const size = figureSize({ layout: { width: 480, height: 240 } }, { value: 85, unit: "mm" });
 * assert.deepEqual([size.width, size.height], ["85mm", "42.5mm"]);
 * ```
 */
export function figureSize({ layout }: Pick<Figure, "layout">, width?: Width): FigureSize {
  const [ownWidth, ownHeight] = [layout.width ?? 900, layout.height ?? 600];
  const { value, unit } = width ?? { value: ownWidth, unit: "px" };
  const factor = value * (unit === "mm" ? PX_PER_MM : 1) / ownWidth;
  const height = Number((value * ownHeight / ownWidth).toFixed(4));
  return {
    factor,
    widthPx: ownWidth * factor,
    heightPx: ownHeight * factor,
    width: `${value}${unit}`,
    height: `${height}${unit}`,
  };
}

/** An SVG of Plotly with its outer width and height replaced; its view box scales what is inside. */
export function sizedSvg(svg: string, { width, height }: FigureSize): string {
  return svg.replace(/^<svg[^>]*>/, (head) =>
    head.replace(/ width="[^"]*"/, ` width="${width}"`)
      .replace(/ height="[^"]*"/, ` height="${height}"`));
}
