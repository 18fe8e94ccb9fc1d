import { type Undetermined, undetermined } from "../undetermined.ts";

/** The null values that a test does not reject at 1 - level. */
export interface InvertedInterval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * The interval of null values whose p exceeds 1 - level, found by walking out from the estimate in
 * steps of a quarter of the standard error, longer beyond ten, to the first value rejected, then by
 * bisection to 1e-9 of the standard error.
 *
 * Undetermined when nothing within a million standard errors is rejected.
 *
 * @param pAt p of the null value estimate - d, as a function of d; 1 at d = 0.
 */
export function invertTest(
  estimate: number,
  se: number,
  level: number,
  pAt: (d: number) => number,
): InvertedInterval | Undetermined {
  const reach = [1, -1].map((direction) => {
    const rejected = (d: number): boolean => pAt(direction * d * se) <= 1 - level;
    let inside = 0, outside = 0.25;
    while (!rejected(outside)) {
      inside = outside;
      outside = outside < 10 ? outside + 0.25 : 2 * outside;
      if (outside > 1e6) return null;
    }
    while (outside - inside > 1e-9) {
      const middle = (inside + outside) / 2;
      if (rejected(middle)) outside = middle;
      else inside = middle;
    }
    return inside * se;
  });
  const [below, above] = reach;
  if (typeof below !== "number" || typeof above !== "number") {
    return undetermined(
      `no null value on a side of the estimate is rejected at ` +
        `${Number((1 - level).toPrecision(12))}, so the interval has no bound`,
    );
  }
  return { low: estimate - below, high: estimate + above, level };
}
