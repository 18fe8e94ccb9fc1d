import type { Claim } from "./claim.ts";
import type { PublishedRow } from "./rows.ts";
import type { Verdict } from "./verdict.ts";

/** What becomes of a published row. */
const DISPOSITIONS = ["checked", "input", "unverifiable"] as const;
/** Checked by a claim, an input of the kit, or not checkable with what was released. */
export type Disposition = typeof DISPOSITIONS[number];

/** A published row with everything that disposes of it. */
export interface DisposedRow extends PublishedRow {
  /** The disposition, where there is exactly one. */
  readonly disposition: Disposition | undefined;
  /** Every kind found: none or two are faults. */
  readonly found: readonly Disposition[];
  /** Claims that cover the row, or what it is an input of. */
  readonly by: readonly string[];
}

/** Counts over the rows of one document and version, and of a section where asked for. */
export interface CoverageCount {
  readonly document: string;
  readonly version: string;
  readonly section?: string;
  readonly rows: number;
  readonly checked: number;
  readonly input: number;
  readonly unverifiable: number;
  /** Rows with no disposition or with two. */
  readonly undisposed: number;
}

/**
 * The disposition of every published row. A row is checked when a claim that covers it computes
 * something, unverifiable when every claim that covers it says which inputs were never released.
 *
 * @throws {RangeError} when a claim or an input names a row that no published table has.
 */
export function disposeRows(
  rows: readonly PublishedRow[],
  claims: readonly Claim[],
  verdicts: ReadonlyMap<string, Verdict>,
  inputs: ReadonlyMap<string, string>,
): readonly DisposedRow[] {
  const known = new Set(rows.map(({ key }) => key));
  const covering = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const key of claim.covers) {
      if (!known.has(key)) {
        throw new RangeError(
          `The claim ${JSON.stringify(claim.id)} covers ${JSON.stringify(key)}, ` +
            `which no published table has`,
        );
      }
      const list = covering.get(key);
      if (list === undefined) covering.set(key, [claim]);
      else list.push(claim);
    }
  }
  for (const key of inputs.keys()) {
    if (!known.has(key)) {
      throw new RangeError(`The input ${JSON.stringify(key)} is in no published table`);
    }
  }
  return rows.map((row) => {
    const claimsOnRow = covering.get(row.key) ?? [];
    const usedFor = inputs.get(row.key);
    const kinds = new Set<Disposition>(
      claimsOnRow.map(({ id }) => verdicts.get(id) === "unverifiable" ? "unverifiable" : "checked"),
    );
    if (usedFor !== undefined) kinds.add("input");
    const found = DISPOSITIONS.filter((kind) => kinds.has(kind));
    return {
      ...row,
      disposition: found.length === 1 ? found[0] : undefined,
      found,
      by: [...claimsOnRow.map(({ id }) => id), ...usedFor === undefined ? [] : [usedFor]],
    };
  });
}

/** Counts by document and version, and by section too where asked for, in the order of the rows. */
export function countCoverage(
  rows: readonly DisposedRow[],
  bySection = false,
): readonly CoverageCount[] {
  const groups = new Map<string, DisposedRow[]>();
  for (const row of rows) {
    const name = [row.document, row.version, ...bySection ? [row.section] : []].join("\n");
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => {
    const { document, version, section } = group[0]!;
    const of = (kind: Disposition): number =>
      group.filter(({ disposition }) => disposition === kind).length;
    const [checked, input, unverifiable] = [of("checked"), of("input"), of("unverifiable")];
    return {
      document,
      version,
      ...bySection ? { section } : {},
      rows: group.length,
      checked,
      input,
      unverifiable,
      undisposed: group.length - checked - input - unverifiable,
    };
  });
}
