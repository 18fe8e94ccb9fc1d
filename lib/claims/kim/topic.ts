import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import type { Claim } from "../claim.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../finding.ts";
import { claimsOn, type Where } from "../published.ts";

/** Makes the claims of every version about one printed quantity. */
export type On = (
  where: Where,
  id: string,
  says: string,
  compute: (context: Context, row: PrintedQuantity) => Finding,
) => readonly Claim[];

/** A maker of claims that share their section and sample; ids start with `kim/section/`. */
export function topic(
  quantities: readonly PrintedQuantity[],
  section: string,
  sample: string | ((version: KimVersion) => string),
): On {
  return (where, id, says, compute) =>
    claimsOn(quantities, where, { id: `kim/${section}/${id}`, says, sample, compute });
}
