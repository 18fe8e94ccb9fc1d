import { nonNegative, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";

const columns = {
  item: text,
  price_name: text,
  value: nonNegative,
  unit: oneOf(["usd_per_million_tokens", "usd_per_query"]),
  source: text,
};

/** One list price. */
export type ExternalPrice = RowOf<typeof columns>;

/** List prices from outside the paper, which prints none. */
export const EXTERNAL_PRICES: TableSpec<typeof columns> = {
  file: "published/bats/external_prices_not_from_paper.csv",
  columns,
  key: ["item", "price_name"],
};

/** Loads the seven list prices. */
export function loadExternalPrices(folder?: URL): Table<ExternalPrice> {
  return loadTable(EXTERNAL_PRICES, folder);
}
