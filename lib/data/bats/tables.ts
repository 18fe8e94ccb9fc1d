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
import { loadSettings, type Setting } from "./settings.ts";
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
  readonly table1: readonly Table1Row[];
  readonly table2: readonly Table2Row[];
  readonly table3: readonly Table3Row[];
  readonly table4: readonly Table4Row[];
  readonly table5: readonly Table5Row[];
  readonly table6: readonly Table6Row[];
  readonly table7: readonly Table7Row[];
  readonly figure3: readonly FigureReading[];
  readonly figure4: readonly FigureReading[];
  readonly figure5: readonly FigureReading[];
  readonly figure7: readonly FigureReading[];
  readonly figure8: readonly FigureReading[];
  readonly figure9: readonly FigureReading[];
  readonly figure10: readonly FigureReading[];
  readonly statedNumbers: readonly StatedNumber[];
  readonly settings: readonly Setting[];
  readonly promptRegimes: readonly PromptRegime[];
  readonly versions: readonly VersionItem[];
  readonly externalPrices: readonly ExternalPrice[];
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
