import type { Figure } from "./figure.ts";
import { ON_DARK } from "./theme.ts";

/** The grounds that figures are drawn on. */
export const THEMES = ["light", "dark"] as const;
/** A ground that figures are drawn on. */
export type Theme = typeof THEMES[number];

/**
 * A figure for dark ground: ground, text and grey lines turned, all other colours as they are, so
 * that an architecture or a verdict has one colour everywhere.
 *
 * @example
 * ```ts
 * import { onDark } from "kit/figures/dark.ts";
 * import { strict as assert } from "node:assert";
 *
 * const layout = { paper_bgcolor: "#ffffff", plot_bgcolor: "#0072b2" };
 * const dark = onDark({ id: "x", title: "x", data: [], layout });
 * assert.deepEqual(dark.layout, { paper_bgcolor: "#14171a", plot_bgcolor: "#0072b2" });
 * ```
 */
export function onDark(figure: Figure): Figure {
  return turned(figure) as Figure;
}

/** A value with every colour in it turned; an opacity in the last two digits stays. */
function turned(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replace(
      /(#[0-9a-f]{6})(?=[0-9a-f]{2}\b|\b)/gi,
      (colour) => ON_DARK[colour.toLowerCase()] ?? colour,
    );
  }
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]));
}
