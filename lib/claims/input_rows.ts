import type { PrintedQuantity } from "../data/kim_quantities.ts";
import type { KimVersion } from "../data/names.ts";
import type { Tables } from "../data/tables.ts";
import { quantityKey } from "./quantities.ts";

/** Rows of published tables that the kit computes from instead of checking, and for what. */
export interface InputRows {
  readonly usedFor: string;
  readonly keys: readonly string[];
}

/** Inputs made from the loaded tables; one a document. */
export type InputSet = (tables: Tables) => readonly InputRows[];

/** Which printed quantities of Kim et al. are inputs. */
export interface InputWhere {
  readonly quantity: string;
  /** Only this subject; all of the quantity unless said otherwise. */
  readonly subject?: string;
  readonly versions?: readonly KimVersion[];
}

/**
 * The rows of one printed quantity, as inputs.
 *
 * @throws {RangeError} when no row matches.
 */
export function inputsOn(
  quantities: readonly PrintedQuantity[],
  { quantity, subject, versions }: InputWhere,
  usedFor: string,
): InputRows {
  const keys = quantities.filter((row) =>
    row.quantity === quantity && (subject === undefined || row.subject === subject) &&
    (versions === undefined || versions.includes(row.version))
  ).map(quantityKey);
  if (keys.length === 0) {
    throw new RangeError(
      `No printed quantity ${JSON.stringify(quantity)} of ${JSON.stringify(subject ?? "any")}`,
    );
  }
  return { usedFor, keys };
}
