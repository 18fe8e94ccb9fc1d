import type { PrintedQuantity } from "../data/kim_quantities.ts";

/** Key of a row of the printed quantities of Kim et al., as coverage counts it. */
export function quantityKey(row: PrintedQuantity): string {
  return `kim_quantities/${row.version}/${row.quantity}/${row.subject}`;
}

const index = new WeakMap<readonly PrintedQuantity[], Map<string, PrintedQuantity[]>>();

/** The rows of all versions that print one quantity of one subject, found through an index. */
export function rowsOf(
  quantities: readonly PrintedQuantity[],
  where: { readonly quantity: string; readonly subject: string },
): readonly PrintedQuantity[] {
  let byName = index.get(quantities);
  if (byName === undefined) {
    byName = new Map();
    for (const row of quantities) {
      const name = `${row.quantity}\n${row.subject}`;
      const rows = byName.get(name);
      if (rows === undefined) byName.set(name, [row]);
      else rows.push(row);
    }
    index.set(quantities, byName);
  }
  return byName.get(`${where.quantity}\n${where.subject}`) ?? [];
}
