import { strict as assert } from "node:assert";
import { computed, holds, readings, undetermined, unverifiable } from "../../lib/claims/finding.ts";
import { parsePrinted } from "../../lib/claims/printed.ts";
import { agreement, agreesWith, roundingInterval } from "../../lib/claims/rounding.ts";
import { derive } from "../../lib/claims/verdict.ts";

Deno.test("printed texts give their numbers with the digits printed", () => {
  const numbers = (text: string): readonly (readonly [number, number])[] => {
    const printed = parsePrinted(text);
    if (printed.kind === "words") return [];
    const list = printed.kind === "list" ? printed.numbers : [printed.number];
    return list.map(({ value, decimals }) => [value, decimals] as const);
  };
  const cases: readonly [string, readonly (readonly [number, number])[]][] = [
    ["0.50", [[0.5, 2]]],
    ["-0.000", [[-0, 3]]],
    ["+49.5", [[49.5, 1]]],
    ["45*", [[45, 0]]],
    ["<0.001", [[0.001, 3]]],
    ["1.6-6.2", [[1.6, 1], [6.2, 1]]],
    ["-70 to -39", [[-70, 0], [-39, 0]]],
    ["-11 to +6", [[-11, 0], [6, 0]]],
    ["-50.4; -39.0; -70.0", [[-50.4, 1], [-39, 1], [-70, 1]]],
    ["{2,3,16}", [[2, 0], [3, 0], [16, 0]]],
    ["11/15 (73%)", [[11, 0], [15, 0], [73, 0]]],
    ["3+1", [[3, 0], [1, 0]]],
    ["not significant", []],
  ];
  for (const [text, expected] of cases) assert.deepEqual(numbers(text), expected, text);
  assert.equal(parsePrinted(">0.92").kind, "bound");
});

Deno.test("a rounding interval is half a unit of the last digit to either side", () => {
  assert.deepEqual(roundingInterval({ value: 0.5, decimals: 1 }), { low: 0.45, high: 0.55 });
});

Deno.test("every value of a fine grid agrees with its own rounding and truncation, and no other", () => {
  let checked = 0;
  for (let k = -2000; k <= 2000; k++) {
    const value = k / 1000 + 0.0004;
    const rounded = Number(value.toFixed(2));
    const cut = Math.trunc(value * 100) / 100;
    for (let unit = -205; unit <= 205; unit++) {
      const printed = { value: unit / 100, decimals: 2 };
      const expected = Math.abs(printed.value - rounded) < 1e-9
        ? "rounded"
        : Math.abs(printed.value - cut) < 1e-9
        ? "truncated"
        : "none";
      const got = agreement(value, printed);
      if (got !== expected) {
        assert.fail(`${value} against ${printed.value}: ${got}, not ${expected}`);
      }
      checked++;
    }
  }
  assert.equal(checked, 4001 * 411);
});

Deno.test("half-way values agree with both neighbours", () => {
  assert.equal(agreement(0.125, { value: 0.13, decimals: 2 }), "rounded");
  assert.equal(agreement(0.125, { value: 0.12, decimals: 2 }), "rounded");
});

Deno.test("the last bit of a double does not make 20 a 19 with digits cut off", () => {
  assert.equal(agreement(-19.99999999999997, { value: -19, decimals: 0 }), "none");
  assert.equal(agreement(-19.99, { value: -19, decimals: 0 }), "truncated");
});

Deno.test("bounds hold on their side only and lists agree number by number", () => {
  assert.equal(agreesWith([0.0009], parsePrinted("<0.001")), "rounded");
  assert.equal(agreesWith([0.001], parsePrinted("<0.001")), "none");
  assert.equal(agreesWith([0.93], parsePrinted(">0.92")), "rounded");
  assert.equal(agreesWith([-70.1, -39.4], parsePrinted("-70 to -39")), "rounded");
  assert.equal(agreesWith([-70.1], parsePrinted("-70 to -39")), "none");
});

Deno.test("the verdict follows from the readings", () => {
  assert.equal(derive("0.52", computed(0.5241)).verdict, "reproduced");
  assert.equal(derive("0.52", computed(0.5311)).verdict, "contradicted");
  const two = (stated: number, other: number): string =>
    derive(
      "0.52",
      readings([
        { name: "as in the text", value: stated, stated: true },
        { name: "on all rows", value: other, stated: false },
      ]),
    ).verdict;
  assert.equal(two(0.52, 0.9), "reproduced");
  assert.equal(two(0.9, 0.52), "qualified");
  assert.equal(two(0.9, 0.8), "contradicted");
  assert.equal(derive("yes", holds(true, {}, "it does")).verdict, "reproduced");
  assert.equal(derive("yes", holds(true, { under: "ties count" }, "it does")).verdict, "qualified");
  assert.equal(derive("yes", holds(false, {}, "it does not")).verdict, "contradicted");
  assert.equal(derive("0.1", undetermined("no estimate")).verdict, "undetermined");
  assert.equal(derive("0.1", unverifiable("traces not released")).computed, null);
});

Deno.test("a reading that rounds to the print decides before one that needs digits cut off", () => {
  const { computed: decisive } = derive(
    "80.8",
    readings([
      { name: "exact means", value: 80.892, stated: true },
      { name: "printed means", value: 80.802, stated: true },
    ]),
  );
  assert.equal(decisive, 80.802);
});

Deno.test("a reason names the reading that decides and the values compared", () => {
  const { reason } = derive(
    "0.52",
    readings([
      { name: "as in the text", value: 0.9, stated: true },
      { name: "on all rows", value: 0.5199, stated: false },
    ], "the text names no sample"),
  );
  assert.equal(
    reason,
    "recomputed 0.5199 (on all rows), the printed 0.52; as stated (as in the text) it is 0.9; " +
      "the text names no sample",
  );
});

Deno.test("a value that is not finite is an error, never a verdict", () => {
  assert.throws(() => derive("0.52", computed(NaN)), { name: "RangeError" });
});
