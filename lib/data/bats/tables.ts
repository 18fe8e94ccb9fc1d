import { DATA_FOLDER } from "../table.ts";
import { type ExternalBaseline, loadExternalBaselines } from "./external_baselines.ts";
import { type ExternalPrice, loadExternalPrices } from "./external_prices.ts";
import {
  FIGURE_10,
  FIGURE_3,
  FIGURE_4,
  FIGURE_5,
  FIGURE_7,
  FIGURE_8,
  FIGURE_9,
  type FigureReading,
  loadFigure,
} from "./figure_readings.ts";
import { loadPromptRegimes, type PromptRegime } from "./prompt_regimes.ts";
import { type BatsSetting, loadSettings } from "./settings.ts";
import { loadStatedNumbers, type StatedNumber } from "./stated_numbers.ts";
import { loadTable1, type Table1Row } from "./table1.ts";
import { loadTable2, type Table2Row } from "./table2.ts";
import { loadTable3, type Table3Row } from "./table3.ts";
import { loadTable4, type Table4Row } from "./table4.ts";
import { loadTable5, type Table5Row } from "./table5.ts";
import { loadTable6, type Table6Row } from "./table6.ts";
import { loadTable7, type Table7Row } from "./table7.ts";
import { loadVersionItems, type VersionItem } from "./versions.ts";

/** The rows of every table about Liu et al. */
export interface BatsTables {
  /** Table 1: ReAct with and without the Budget Tracker. */
  readonly table1: readonly Table1Row[];
  /** Table 2: accuracy, calls and unified cost by budget. */
  readonly table2: readonly Table2Row[];
  /** Table 3: BATS beside models and trained agents. */
  readonly table3: readonly Table3Row[];
  /** Table 4: BATS without its modules. */
  readonly table4: readonly Table4Row[];
  /** Table 5: how much of its budget plain ReAct uses. */
  readonly table5: readonly Table5Row[];
  /** Table 6: calls, tokens and cost with old tool responses dropped or kept. */
  readonly table6: readonly Table6Row[];
  /** Table 7: the planning module alone. */
  readonly table7: readonly Table7Row[];
  /** Figure 3: accuracy against the budget. */
  readonly figure3: readonly FigureReading[];
  /** Figure 4: sequential scaling. */
  readonly figure4: readonly FigureReading[];
  /** Figure 5: parallel scaling. */
  readonly figure5: readonly FigureReading[];
  /** Figure 7: BATS against parallel scaling over calls and cost. */
  readonly figure7: readonly FigureReading[];
  /** Figure 8: early stopping. */
  readonly figure8: readonly FigureReading[];
  /** Figure 9: pass at n. */
  readonly figure9: readonly FigureReading[];
  /** Figure 10: cost of early stopping. */
  readonly figure10: readonly FigureReading[];
  /** Numbers in the running text. */
  readonly statedNumbers: readonly StatedNumber[];
  /** Settings and constants of the experiments. */
  readonly settings: readonly BatsSetting[];
  /** Budget levels of the tracker's prompt. */
  readonly promptRegimes: readonly PromptRegime[];
  /** What readers report about version 2. */
  readonly versions: readonly VersionItem[];
  /** List prices from outside the paper. */
  readonly externalPrices: readonly ExternalPrice[];
  /** Accuracies that other publications print. */
  readonly externalBaselines: readonly ExternalBaseline[];
}

/**
 * Loads and checks every table about Liu et al.: 390 rows in 20 tables.
 *
 * @throws {DataError} naming file, line and column of the first fault.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { strict as assert } from "node:assert";
 * const tables = loadBatsTables();
 * assert.equal(Object.values(tables).flat().length, 390);
 * ```
 */
export function loadBatsTables(folder: URL = DATA_FOLDER): BatsTables {
  return {
    table1: loadTable1(folder).rows,
    table2: loadTable2(folder).rows,
    table3: loadTable3(folder).rows,
    table4: loadTable4(folder).rows,
    table5: loadTable5(folder).rows,
    table6: loadTable6(folder).rows,
    table7: loadTable7(folder).rows,
    figure3: loadFigure(FIGURE_3, folder).rows,
    figure4: loadFigure(FIGURE_4, folder).rows,
    figure5: loadFigure(FIGURE_5, folder).rows,
    figure7: loadFigure(FIGURE_7, folder).rows,
    figure8: loadFigure(FIGURE_8, folder).rows,
    figure9: loadFigure(FIGURE_9, folder).rows,
    figure10: loadFigure(FIGURE_10, folder).rows,
    statedNumbers: loadStatedNumbers(folder).rows,
    settings: loadSettings(folder).rows,
    promptRegimes: loadPromptRegimes(folder).rows,
    versions: loadVersionItems(folder).rows,
    externalPrices: loadExternalPrices(folder).rows,
    externalBaselines: loadExternalBaselines(folder).rows,
  };
}
