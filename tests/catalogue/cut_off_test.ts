import { strict as assert } from "node:assert";
import { CATALOGUE } from "../../lib/catalogue/catalogue.ts";
import { material } from "../../lib/catalogue/material.ts";

/** What the test reads of a trace and an axis. */
interface Trace {
  readonly mode?: string;
  readonly x?: readonly unknown[];
  readonly y?: readonly unknown[];
  readonly xaxis?: string;
  readonly yaxis?: string;
}
interface Axis {
  readonly type?: string;
  readonly range?: readonly [number, number];
}

/** The marks of a trace that lie outside the range of their axis, where it has one. */
function outside(trace: Trace, axes: Readonly<Record<string, unknown>>, side: "x" | "y"): number[] {
  const name = trace[`${side}axis`] ?? side;
  const axis = axes[name.replace(side, `${side}axis`)] as Axis | undefined;
  if (axis?.range === undefined) return [];
  const ends = axis.range.map((end) => axis.type === "log" ? 10 ** end : end);
  const room = 1e-9 * (Math.max(...ends) - Math.min(...ends));
  return (trace[side] ?? []).filter((value) => typeof value === "number")
    .filter((value) => value < Math.min(...ends) - room || value > Math.max(...ends) + room);
}

const given = material();

for (const { id, draw } of CATALOGUE) {
  Deno.test(`no mark of ${id} lies outside its panel`, () => {
    const { data, layout } = draw(given);
    const marked = (data as readonly Trace[]).filter(({ mode }) => mode?.includes("markers"));
    for (const trace of marked) {
      for (const side of ["x", "y"] as const) {
        assert.deepEqual(outside(trace, { ...layout }, side), []);
      }
    }
  });
}

Deno.test("a mark outside its panel is found", () => {
  const axes = { xaxis: { range: [0, 1] }, yaxis2: { type: "log", range: [1, 0] } };
  assert.deepEqual(outside({ x: [0.5, 5, null] }, axes, "x"), [5]);
  assert.deepEqual(outside({ y: [0.5, 5], yaxis: "y2" }, axes, "y"), [0.5]);
  assert.deepEqual(outside({ y: [0.5, 5] }, axes, "y"), []);
});
