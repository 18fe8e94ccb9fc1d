import { strict as assert } from "node:assert";
import type { Figure } from "../../lib/figures/figure.ts";

const FOLDER = new URL("./snapshots/", import.meta.url);

/** A figure as text with its numbers cut to four significant digits, so that a diff can be read. */
export function figureText(figure: Figure): string {
  const cut = (_key: string, value: unknown): unknown =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  return JSON.stringify(figure, cut, 1) + "\n";
}

/**
 * Asserts that a figure equals its committed snapshot. With UPDATE_SNAPSHOTS=1 in the environment it
 * writes the snapshot instead.
 */
export function assertSnapshot(figure: Figure): void {
  const file = new URL(`${figure.id}.json`, FOLDER);
  if (Deno.env.get("UPDATE_SNAPSHOTS") === "1") {
    Deno.mkdirSync(FOLDER, { recursive: true });
    Deno.writeTextFileSync(file, figureText(figure));
  }
  assert.equal(figureText(figure), Deno.readTextFileSync(file), `snapshot of ${figure.id}`);
}
