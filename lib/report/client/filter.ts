/** What the filters of the report may ask for; an empty text does not limit. */
export interface Filter {
  readonly q: string;
  readonly document: string;
  readonly version: string;
  readonly verdict: string;
  readonly headline: string;
  /** Id of a figure that shows the claim. */
  readonly figure: string;
}

/** Names of the filters, as in the form and in links. */
export const FILTER_NAMES = ["q", "document", "version", "verdict", "headline", "figure"] as const;

/** A row as the filters see it; `text` is in lower case. */
export interface FilteredRow extends Omit<Filter, "q" | "figure"> {
  readonly text: string;
  /** Ids of the figures that show the claim. */
  readonly figures: readonly string[];
}

/** Whether a row has every word searched for and what each filter asks. */
export function passes(row: FilteredRow, filter: Filter): boolean {
  const words = filter.q.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return words.every((word) => row.text.includes(word)) &&
    (filter.figure === "" || row.figures.includes(filter.figure)) &&
    (["document", "version", "verdict", "headline"] as const).every((name) =>
      filter[name] === "" || filter[name] === row[name]
    );
}

/** The filter of a link such as `#?document=kim&verdict=contradicted`, or null for other links. */
export function filterOfHash(hash: string): Filter | null {
  if (!hash.startsWith("#?")) return null;
  const query = new URLSearchParams(hash.slice(2));
  return Object.fromEntries(
    FILTER_NAMES.map((name) => [name, query.get(name) ?? ""]),
  ) as unknown as Filter;
}

/** The link to a filter; empty where nothing is asked. */
export function hashOfFilter(filter: Filter): string {
  const asked = FILTER_NAMES.filter((name) => filter[name] !== "");
  if (asked.length === 0) return "";
  return `#?${new URLSearchParams(asked.map((name) => [name, filter[name]]))}`;
}
