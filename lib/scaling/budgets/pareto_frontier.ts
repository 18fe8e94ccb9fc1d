/** Something that costs and gains, in any units. */
export interface CostedPoint {
  readonly name: string;
  readonly cost: number;
  readonly gain: number;
}

/**
 * The Pareto frontier: the points that no other point beats, where a point beats another if it costs
 * no more, gains no less, and is better in one of the two. Ordered by cost; points with both equal
 * stay together.
 *
 * @throws {RangeError} when a cost or gain is not finite.
 *
 * @example
 * ```ts
 * import { paretoFrontier } from "kit/scaling/budgets/pareto_frontier.ts";
 * import { strict as assert } from "node:assert";
 * const frontier = paretoFrontier([
 *   { name: "cheap", cost: 5.2, gain: 10.3 },
 *   { name: "dear", cost: 9.9, gain: 12.6 },
 *   { name: "better", cost: 6.8, gain: 12.8 },
 * ]);
 * assert.deepEqual(frontier.map(({ name }) => name), ["cheap", "better"]);
 * ```
 */
export function paretoFrontier<Point extends CostedPoint>(
  points: readonly Point[],
): readonly Point[] {
  for (const { name, cost, gain } of points) {
    if (!Number.isFinite(cost) || !Number.isFinite(gain)) {
      throw new RangeError(
        `Cannot place ${JSON.stringify(name)} on a frontier: cost ${cost}, gain ${gain}`,
      );
    }
  }
  const beaten = (a: CostedPoint): boolean =>
    points.some((b) =>
      b.cost <= a.cost && b.gain >= a.gain && (b.cost < a.cost || b.gain > a.gain)
    );
  return points.filter((point) => !beaten(point)).toSorted((a, b) => a.cost - b.cost);
}
