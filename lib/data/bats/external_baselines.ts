import { anyText, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import { printedNumber } from "./columns.ts";

/** One accuracy that another publication prints for a baseline in Table 3 of Liu et al. */
export interface ExternalBaseline {
  /** Model or agent as the other publication names it. */
  readonly model_or_agent: string;
  /** Benchmark that it was run on. */
  readonly benchmark: "BrowseComp" | "BrowseComp-ZH" | "HLE";
  /** Accuracy in percent, as printed there. */
  readonly accuracy_percent: string;
  /** Who ran it and how. */
  readonly note: string;
  /** The other publication. */
  readonly source: string;
}

const columns: Columns<ExternalBaseline> = {
  model_or_agent: text,
  benchmark: oneOf(["BrowseComp", "BrowseComp-ZH", "HLE"]),
  accuracy_percent: printedNumber,
  note: anyText,
  source: text,
};

/** Accuracies that another publication prints for the baselines of Table 3. */
export const EXTERNAL_BASELINES: TableSpec<ExternalBaseline> = {
  file: "published/bats/external_published_baselines_not_from_paper.csv",
  columns,
  key: ["model_or_agent", "benchmark"],
};

/** Loads the nine accuracies published elsewhere. */
export function loadExternalBaselines(folder?: URL): Table<ExternalBaseline> {
  return loadTable(EXTERNAL_BASELINES, folder);
}
