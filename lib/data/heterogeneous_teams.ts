import { oneOf, rate, real, text } from "./column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  team: text,
  architecture: oneOf(["centralized", "decentralized"]),
  accuracy: rate,
  delta_vs_homogeneous_strong: real,
};

/** One mixed team on BrowseComp-Plus with its printed gain over the strong homogeneous team. */
export type HeterogeneousTeam = RowOf<typeof columns>;

/** The mixed teams of v3's Table 12. */
export const HETEROGENEOUS_TEAMS: TableSpec<typeof columns> = {
  file: "heterogeneous_teams.csv",
  columns,
  key: ["team"],
};

/** Loads the mixed teams. */
export function loadHeterogeneousTeams(folder?: URL): Table<HeterogeneousTeam> {
  return loadTable(HETEROGENEOUS_TEAMS, folder);
}
