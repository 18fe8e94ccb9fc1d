import { STATED_NUMBERS, type StatedNumber } from "../../data/bats/stated_numbers.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type Claim, claim } from "../claim.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../finding.ts";
import { type Keyed, rowKey } from "../rows.ts";
import { rowWhere } from "./rows.ts";

/** A printed row as claims use it. */
export interface PrintedRow {
  readonly value: string | null;
  readonly unit: string;
}

/** What a claim on one printed row needs besides the row. */
export interface RowClaimSpec {
  readonly id: string;
  readonly place: string;
  readonly says: string;
  readonly sample: string;
  /** Keys of further rows that the claim settles. */
  readonly alsoCovers?: readonly string[];
  readonly headline?: boolean;
  readonly compute: (context: Context) => Finding;
}

/** A claim on one printed row of version 1: printed text, unit and key come from its table. */
export function claimOnRow(spec: Keyed, row: PrintedRow, said: RowClaimSpec): Claim {
  if (row.value === null) {
    throw new RangeError(`Cannot make the claim ${JSON.stringify(said.id)}: nothing is printed`);
  }
  const { id, alsoCovers = [], ...rest } = said;
  return claim(`${id}@v1`, {
    ...rest,
    printed: row.value,
    unit: row.unit,
    covers: [rowKey(spec, row), ...alsoCovers],
  });
}

/** A claim on one number of the running text; its section is the place. */
export function claimOnText(
  bats: BatsTables,
  where: Pick<StatedNumber, "section" | "quantity">,
  said: Omit<RowClaimSpec, "place">,
): Claim {
  const row = rowWhere(bats.statedNumbers, where);
  return claimOnRow(STATED_NUMBERS, row, { ...said, place: row.section });
}
