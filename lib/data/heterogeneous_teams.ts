import { oneOf, rate, real, text } from "./column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One team of two models on BrowseComp-Plus (Kim et al., v3 Table 12) with its printed gain. */
export interface HeterogeneousTeam {
  /** The models of the team and their roles, as printed. */
  readonly team: string;
  /** How the team is put together. */
  readonly architecture: "centralized" | "decentralized";
  /** Share of questions answered correctly, 0..1. */
  readonly accuracy: number;
  /** Printed difference to the team of the stronger model alone, as a fraction. */
  readonly delta_vs_homogeneous_strong: number;
}

const columns: Columns<HeterogeneousTeam> = {
  team: text,
  architecture: oneOf(["centralized", "decentralized"]),
  accuracy: rate,
  delta_vs_homogeneous_strong: real,
};

/** The mixed teams of v3's Table 12. */
export const HETEROGENEOUS_TEAMS: TableSpec<HeterogeneousTeam> = {
  file: "heterogeneous_teams.csv",
  columns,
  key: ["team"],
};

/**
 * Loads the 13 mixed teams on BrowseComp-Plus (Kim et al., v3 Table 12).
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadHeterogeneousTeams } from "kit/data/heterogeneous_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadHeterogeneousTeams();
 * assert.equal(rows.length, 13);
 * assert.equal(rows[0]?.accuracy, 0.19);
 * ```
 */
export function loadHeterogeneousTeams(folder?: URL): Table<HeterogeneousTeam> {
  return loadTable(HETEROGENEOUS_TEAMS, folder);
}
