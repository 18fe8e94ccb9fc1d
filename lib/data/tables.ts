import { type ArchitectureRow, loadArchitectures } from "./architectures.ts";
import { type BatsTables, loadBatsTables } from "./bats/tables.ts";
import { type BenchmarkRow, loadBenchmarks } from "./benchmarks.ts";
import { type Configuration, loadConfigurations } from "./configurations.ts";
import { type HeterogeneousTeam, loadHeterogeneousTeams } from "./heterogeneous_teams.ts";
import { type InstanceRow, loadInstances } from "./instances.ts";
import { loadKimCoefficients, type PrintedCoefficient } from "./kim_coefficients.ts";
import { loadKimQuantities, type PrintedQuantity } from "./kim_quantities.ts";
import { type IndexComponent, loadIndexComponents } from "./model_index_components.ts";
import { loadModels, type ModelRow } from "./models.ts";
import { loadNoteStatements, type NoteStatement } from "./note_statements.ts";
import { DATA_FOLDER } from "./table.ts";

/** The rows of every table: measured values, and what the documents print. */
export interface Tables {
  /** The 270 measured success rates. */
  readonly configurations: readonly Configuration[];
  /** Outcomes instance by instance of 90 configurations. */
  readonly instances: readonly InstanceRow[];
  /** The six benchmarks. */
  readonly benchmarks: readonly BenchmarkRow[];
  /** The five architectures with their printed constants. */
  readonly architectures: readonly ArchitectureRow[];
  /** The language models with their Intelligence Index. */
  readonly models: readonly ModelRow[];
  /** The component scores behind the Intelligence Index. */
  readonly indexComponents: readonly IndexComponent[];
  /** The mixed teams of v3's Table 12. */
  readonly heterogeneousTeams: readonly HeterogeneousTeam[];
  /** The numbers that Kim et al. print, but those of Table 4. */
  readonly kimQuantities: readonly PrintedQuantity[];
  /** The coefficients of Table 4 as printed. */
  readonly kimCoefficients: readonly PrintedCoefficient[];
  /** The tables of Liu et al. */
  readonly bats: BatsTables;
  /** What the secondary notes say. */
  readonly noteStatements: readonly NoteStatement[];
}

/**
 * Loads and checks every table of the data folder, or of another folder with the same files: rows
 * as plain objects, printed numbers as text with their digits.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 * @throws {Deno.errors.NotFound} when a file is missing.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { strict as assert } from "node:assert";
 * const tables = loadTables();
 * assert.equal(tables.configurations.length, 270);
 * assert.equal(tables.kimQuantities.length, 1713);
 * assert.equal(tables.bats.table1.length, 3 * 2 * 3);
 * ```
 */
export function loadTables(folder: URL = DATA_FOLDER): Tables {
  return {
    configurations: loadConfigurations(folder).rows,
    instances: loadInstances(folder).rows,
    benchmarks: loadBenchmarks(folder).rows,
    architectures: loadArchitectures(folder).rows,
    models: loadModels(folder).rows,
    indexComponents: loadIndexComponents(folder).rows,
    heterogeneousTeams: loadHeterogeneousTeams(folder).rows,
    kimQuantities: loadKimQuantities(folder).rows,
    kimCoefficients: loadKimCoefficients(folder).rows,
    bats: loadBatsTables(folder),
    noteStatements: loadNoteStatements(folder).rows,
  };
}
