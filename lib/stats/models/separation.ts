/** Changes below this share of the largest one count as none. */
const NOTHING = 1e-7;

/**
 * Whether a direction of the linear predictor separates the counts: it raises only rows with nothing
 * but successes, lowers only rows without any, and leaves every mixed row as it is. Along such a
 * direction the likelihood rises for ever (Albert and Anderson 1984, Biometrika 71, 1-10).
 *
 * @returns how many rows it moves; 0 when it does not separate.
 */
export function separates(
  direction: Float64Array,
  successes: Float64Array,
  trials: Float64Array,
): number {
  const largest = direction.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const tolerance = NOTHING * largest;
  let moved = 0;
  for (let i = 0; i < direction.length; i++) {
    const value = direction[i]!;
    if (Math.abs(value) <= tolerance) continue;
    const helps = value > 0 ? successes[i]! === trials[i]! : successes[i] === 0;
    if (!helps) return 0;
    moved++;
  }
  return moved;
}
