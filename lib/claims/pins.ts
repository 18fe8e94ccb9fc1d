import { type Document, DOCUMENTS } from "./claim.ts";
import type { JudgedClaim } from "./verdict.ts";

/** The verdict and recomputed value that a claim had when it was last reviewed. */
export interface Pin {
  readonly verdict: string;
  readonly computed: JudgedClaim["computed"];
}

/** Pins by claim id. */
export type Pins = Readonly<Record<string, Pin>>;

/** The file of a document's pins. */
export function pinsFile(document: Document): URL {
  return new URL(`./pins/${document}.json`, import.meta.url);
}

/** The committed pins of every document. */
export function loadPins(): Pins {
  return Object.assign(
    {},
    ...DOCUMENTS.map((document) => JSON.parse(Deno.readTextFileSync(pinsFile(document)))),
  );
}

/** Pins as they are written: one line a claim, sorted by id, so that a change is a readable diff. */
export function pinsText(judged: readonly JudgedClaim[]): string {
  const lines = judged.toSorted((a, b) => a.id < b.id ? -1 : 1).map(({ id, verdict, computed }) =>
    `  ${JSON.stringify(id)}: ${JSON.stringify({ verdict, computed })}`
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Recomputed values may differ in the last bits between machines. */
const SAME = 1e-7;

/** One sentence for each claim whose verdict or value is not the pinned one. */
export function pinDifferences(judged: readonly JudgedClaim[], pins: Pins): readonly string[] {
  return judged.flatMap(({ id, verdict, computed }) => {
    const pin = pins[id];
    if (pin === undefined) return [`${id}: has no pinned verdict, is ${verdict}`];
    if (pin.verdict !== verdict) return [`${id}: pinned ${pin.verdict}, is ${verdict}`];
    if (!sameComputed(pin.computed, computed)) {
      return [`${id}: pinned ${JSON.stringify(pin.computed)}, is ${JSON.stringify(computed)}`];
    }
    return [];
  });
}

/** One sentence for each pinned claim that is no longer registered. */
export function pinsWithoutClaim(ids: ReadonlySet<string>, pins: Pins): readonly string[] {
  return Object.keys(pins).filter((id) => !ids.has(id)).map((id) =>
    `${id}: is pinned but no longer registered`
  );
}

function sameComputed(a: JudgedClaim["computed"], b: JudgedClaim["computed"]): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => sameComputed(value, b[i]));
  }
  return a === b;
}
