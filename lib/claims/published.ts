import type { PrintedQuantity } from "../data/kim_quantities.ts";
import type { KimVersion } from "../data/names.ts";
import { type Claim, claim } from "./claim.ts";
import type { Context } from "./context.ts";
import type { Finding } from "./finding.ts";
import { quantityKey, rowsOf } from "./quantities.ts";

/** The part of a printed row that a claim is about. */
export type Part = "value" | "interval" | "p";

/** Which rows of the printed quantities a family of claims is about. */
export interface Where {
  readonly quantity: string;
  readonly subject: string;
  /** The value itself unless said otherwise; `interval` and `p` take the rows that print one. */
  readonly part?: Part;
  /** Only these versions; all that print it unless said otherwise. */
  readonly versions?: readonly KimVersion[];
}

/** How every version's claim about one quantity is made. */
export interface FamilySpec {
  /** Id without its version: `kim/4.3/r2-cv`. */
  readonly id: string;
  readonly says: string | ((row: PrintedQuantity) => string);
  readonly sample: string | ((version: KimVersion) => string);
  readonly headline?: boolean;
  readonly compute: (context: Context, row: PrintedQuantity) => Finding;
}

/**
 * One claim for each version that prints a quantity; printed text, unit and place come from the
 * table of printed quantities, so that no number is typed twice.
 *
 * @throws {RangeError} when no version prints it.
 */
export function claimsOn(
  quantities: readonly PrintedQuantity[],
  where: Where,
  spec: FamilySpec,
): readonly Claim[] {
  const { part = "value", versions } = where;
  const rows = rowsOf(quantities, where).filter((row) =>
    (versions === undefined || versions.includes(row.version)) && printedPart(row, part) !== ""
  );
  if (rows.length === 0) {
    throw new RangeError(
      `Cannot make the claim ${JSON.stringify(spec.id)}: no version prints ` +
        `${JSON.stringify(where.quantity)} of ${JSON.stringify(where.subject)}`,
    );
  }
  return rows.map((row) =>
    claim(`${spec.id}@${row.version}`, {
      place: row.location,
      says: typeof spec.says === "string" ? spec.says : spec.says(row),
      printed: printedPart(row, part),
      unit: part === "p" ? "p" : row.unit,
      sample: typeof spec.sample === "string" ? spec.sample : spec.sample(row.version),
      covers: [quantityKey(row)],
      headline: spec.headline ?? false,
      compute: (context) => spec.compute(context, row),
    })
  );
}

function printedPart(row: PrintedQuantity, part: Part): string {
  switch (part) {
    case "value":
      return row.printed;
    case "interval":
      return row.printed_ci_low === "" ? "" : `${row.printed_ci_low} to ${row.printed_ci_high}`;
    case "p":
      return row.printed_p;
  }
}
