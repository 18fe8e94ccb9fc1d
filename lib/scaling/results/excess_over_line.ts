import type { Configuration } from "../../data/configurations.ts";
import type { Capability } from "./capability.ts";
import { meanOf } from "../../stats/mean.ts";

/**
 * How far (%) models above a capability lie over the straight line of mean success on capability
 * that the other models set; models count once each.
 *
 * @throws {RangeError} when fewer than two models lie at or below the limit, or none above it.
 */
export function excessOverLinePct(
  rows: readonly Configuration[],
  capability: Capability,
  above: number,
): number {
  const models = [...new Set(rows.map(({ model }) => model))].map((model) => ({
    x: capability.get(model)!,
    y: meanOf(rows.filter((row) => row.model === model).map(({ success_rate }) => success_rate)),
  }));
  const strong = models.filter(({ x }) => x > above);
  const others = models.filter(({ x }) => x <= above);
  if (others.length < 2 || strong.length === 0) {
    throw new RangeError(
      `Cannot compare with a line: ${others.length} models lie at or below ${above} and ` +
        `${strong.length} above; needs at least 2 and 1`,
    );
  }
  const [mx, my] = [meanOf(others.map(({ x }) => x)), meanOf(others.map(({ y }) => y))];
  const slope = others.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) /
    others.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  const expected = meanOf(strong.map(({ x }) => my + slope * (x - mx)));
  return 100 * (meanOf(strong.map(({ y }) => y)) / expected - 1);
}
