/**
 * What the data do not fix, with the reason in one sentence; it stands where a number would stand,
 * so that neither NaN nor zero can be mistaken for an estimate.
 */
export interface Undetermined {
  /** Marks the value as not determined. */
  readonly status: "undetermined";
  /** Why, in one sentence. */
  readonly reason: string;
}

/** Makes the value that says why there is no number. */
export function undetermined(reason: string): Undetermined {
  return { status: "undetermined", reason };
}

/**
 * Tells a reason from an estimate.
 *
 * @example
 * ```ts
 * import { isUndetermined, undetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(isUndetermined(undetermined("one cluster")), true);
 * assert.equal(isUndetermined(0.5), false);
 * ```
 */
export function isUndetermined(value: unknown): value is Undetermined {
  return typeof value === "object" && value !== null &&
    (value as { status?: unknown }).status === "undetermined";
}
