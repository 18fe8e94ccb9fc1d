import { anyText, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { printedNumber } from "./columns.ts";

const columns = {
  model_or_agent: text,
  benchmark: oneOf(["BrowseComp", "BrowseComp-ZH", "HLE"]),
  accuracy_percent: printedNumber,
  note: anyText,
  source: text,
};

/** One accuracy published elsewhere. */
export type ExternalBaseline = RowOf<typeof columns>;

/** Accuracies that another publication prints for the baselines of Table 3. */
export const EXTERNAL_BASELINES: TableSpec<typeof columns> = {
  file: "published/bats/external_published_baselines_not_from_paper.csv",
  columns,
  key: ["model_or_agent", "benchmark"],
};

/** Loads the nine accuracies published elsewhere. */
export function loadExternalBaselines(folder?: URL): Table<ExternalBaseline> {
  return loadTable(EXTERNAL_BASELINES, folder);
}
