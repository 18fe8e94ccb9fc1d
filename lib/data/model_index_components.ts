import { count, flag, oneOf } from "./column.ts";
import { MODELS } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  version: oneOf(["v1", "v2", "v3"]),
  model: oneOf(MODELS),
  component: oneOf([
    "AA-LCR",
    "HLE",
    "MMLU-Pro",
    "GPQA",
    "AIME25",
    "LiveCode",
    "SciCode",
    "IFBench",
  ]),
  value: count,
  estimated: flag,
};

/** One component score behind the Intelligence Index; `estimated` marks a starred value. */
export type IndexComponent = RowOf<typeof columns>;

/** The component scores by version of the paper. */
export const INDEX_COMPONENTS: TableSpec<typeof columns> = {
  file: "model_index_components.csv",
  columns,
  key: ["version", "model", "component"],
};

/** Loads the component scores behind the Intelligence Index. */
export function loadIndexComponents(folder?: URL): Table<IndexComponent> {
  return loadTable(INDEX_COMPONENTS, folder);
}
