import { strict as assert } from "node:assert";

/** How near two numbers must be: an absolute or a relative distance, always named. */
export type Tolerance = { readonly abs: number } | { readonly rel: number };

/** Asserts that `actual` lies within the named tolerance of `expected`. */
export function assertClose(
  actual: number,
  expected: number,
  tolerance: Tolerance,
  what = "value",
): void {
  const distance = Math.abs(actual - expected);
  const allowed = "abs" in tolerance ? tolerance.abs : tolerance.rel * Math.abs(expected);
  assert.ok(
    distance <= allowed,
    `${what}: got ${actual}, expected ${expected}, apart by ${distance}, allowed ${allowed}`,
  );
}

/** Reads a golden file of tests/golden as JSON. */
export function golden<T>(name: string): T {
  return JSON.parse(Deno.readTextFileSync(new URL(`./golden/${name}`, import.meta.url))) as T;
}
