/** Where a claim stands in its document, with its place in the reading order. */
export interface Section {
  readonly name: string;
  readonly order: number;
}

const KINDS: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/^(\d+(?:\.\d+)?)$/, (number) => `Section ${number}`],
  [/^appendix-(\w+)$/, (letter) => `Appendix ${letter.toUpperCase()}`],
  [/^([A-Z]\.\d+)$/, (number) => `Appendix ${number}`],
  [/^table(\d+)$/, (number) => `Table ${number}`],
  [/^fig(\d+)$/, (number) => `Figure ${number}`],
  [/^audit$/, () => "consistency"],
];

/**
 * The section of a claim, read from the second part of its id.
 *
 * @example
 * ```ts
 * import { sectionOf } from "kit/claims/section.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(sectionOf("kim/4.2/range-high@v2").name, "Section 4.2");
 * assert.equal(sectionOf("kim/table12/gain-gpt-5@v3").name, "Table 12");
 * ```
 */
export function sectionOf(id: string): Section {
  const part = id.split("/")[1] ?? "";
  for (const [order, [pattern, nameOf]] of KINDS.entries()) {
    const match = pattern.exec(part);
    if (match !== null) return { name: nameOf(match[1] ?? ""), order };
  }
  return { name: part, order: KINDS.length };
}
