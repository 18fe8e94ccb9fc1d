import { nonNegative, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";

/**
 * One list price of a model or a search, from outside the paper of Liu et al., which prints none.
 */
export interface ExternalPrice {
  /** Model or search service. */
  readonly item: string;
  /** What is priced, for example `input_le_200k`. */
  readonly price_name: string;
  /** The price in `unit`. */
  readonly value: number;
  /** Unit of the price. */
  readonly unit: "usd_per_million_tokens" | "usd_per_query";
  /** Where the price was found. */
  readonly source: string;
}

const columns: Columns<ExternalPrice> = {
  item: text,
  price_name: text,
  value: nonNegative,
  unit: oneOf(["usd_per_million_tokens", "usd_per_query"]),
  source: text,
};

/** List prices from outside the paper, which prints none. */
export const EXTERNAL_PRICES: TableSpec<ExternalPrice> = {
  file: "published/bats/external_prices_not_from_paper.csv",
  columns,
  key: ["item", "price_name"],
};

/** Loads the seven list prices. */
export function loadExternalPrices(folder?: URL): Table<ExternalPrice> {
  return loadTable(EXTERNAL_PRICES, folder);
}
