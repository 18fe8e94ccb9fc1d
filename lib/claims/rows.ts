import { EXTERNAL_BASELINES } from "../data/bats/external_baselines.ts";
import { EXTERNAL_PRICES } from "../data/bats/external_prices.ts";
import * as figures from "../data/bats/figure_readings.ts";
import { PROMPT_REGIMES } from "../data/bats/prompt_regimes.ts";
import { SETTINGS } from "../data/bats/settings.ts";
import { STATED_NUMBERS } from "../data/bats/stated_numbers.ts";
import { TABLE_1 } from "../data/bats/table1.ts";
import { TABLE_2 } from "../data/bats/table2.ts";
import { TABLE_3 } from "../data/bats/table3.ts";
import { TABLE_4 } from "../data/bats/table4.ts";
import { TABLE_5 } from "../data/bats/table5.ts";
import { TABLE_6 } from "../data/bats/table6.ts";
import { TABLE_7 } from "../data/bats/table7.ts";
import type { BatsTables } from "../data/bats/tables.ts";
import { VERSION_ITEMS } from "../data/bats/versions.ts";
import { KIM_COEFFICIENTS } from "../data/kim_coefficients.ts";
import { KIM_QUANTITIES } from "../data/kim_quantities.ts";
import { NOTE_STATEMENTS } from "../data/note_statements.ts";
import type { Tables } from "../data/tables.ts";
import type { Document } from "./claim.ts";

/** One row of a published table, as coverage counts it. */
export interface PublishedRow {
  readonly document: Document;
  readonly version: string;
  /** Section, table or figure; the first where several print the row. */
  readonly section: string;
  readonly key: string;
}

/** The part of a table's description that names its rows. */
export interface Keyed {
  readonly file: string;
  readonly key: readonly string[];
}

/**
 * Name of a row among all published tables: its file below published/ and its key columns.
 *
 * @example
 * ```ts
 * import { rowKey } from "kit/claims/rows.ts";
 * import { KIM_COEFFICIENTS } from "kit/data/kim_coefficients.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(
 *   rowKey(KIM_COEFFICIENTS, { version: "v2", term: "P_SA" }),
 *   "kim_table4_coefficients/v2/P_SA",
 * );
 * ```
 */
export function rowKey(spec: Keyed, row: object): string {
  const table = spec.file.replace(/^published\//, "").replace(/\.csv$/, "");
  const values = row as Readonly<Record<string, unknown>>;
  return [table, ...spec.key.map((name) => String(values[name]))].join("/");
}

/** Every row of every published table, in the order of the files. */
export function publishedRows(tables: Tables, bats: BatsTables): readonly PublishedRow[] {
  const kim = tables.kimQuantities.map((row) => ({
    document: "kim" as const,
    version: row.version,
    section: firstSection(row.location),
    key: rowKey(KIM_QUANTITIES, row),
  }));
  const coefficients = tables.kimCoefficients.map((row) => ({
    document: "kim" as const,
    version: row.version,
    section: "Table 4",
    key: rowKey(KIM_COEFFICIENTS, row),
  }));
  const notes = tables.noteStatements.map((row) => ({
    document: "notes" as const,
    version: row.note,
    section: "statements",
    key: rowKey(NOTE_STATEMENTS, row),
  }));
  return [...kim, ...coefficients, ...batsRows(bats), ...notes];
}

/** `NMI, from secondary notes (abstract; 4.2)` and `abstract; 4.2` both stand in the abstract. */
function firstSection(location: string): string {
  const inner = /^NMI, from secondary notes \((.*)\)$/.exec(location)?.[1] ?? location;
  return inner.split(";")[0]!.replace(/\s*\(.*$/, "").trim();
}

function batsRows(bats: BatsTables): readonly PublishedRow[] {
  const parts: readonly (readonly [Keyed, readonly object[]])[] = [
    [TABLE_1, bats.table1],
    [TABLE_2, bats.table2],
    [TABLE_3, bats.table3],
    [TABLE_4, bats.table4],
    [TABLE_5, bats.table5],
    [TABLE_6, bats.table6],
    [TABLE_7, bats.table7],
    [figures.FIGURE_3, bats.figure3],
    [figures.FIGURE_4, bats.figure4],
    [figures.FIGURE_5, bats.figure5],
    [figures.FIGURE_7, bats.figure7],
    [figures.FIGURE_8, bats.figure8],
    [figures.FIGURE_9, bats.figure9],
    [figures.FIGURE_10, bats.figure10],
    [STATED_NUMBERS, bats.statedNumbers],
    [SETTINGS, bats.settings],
    [PROMPT_REGIMES, bats.promptRegimes],
    [VERSION_ITEMS, bats.versions],
    [EXTERNAL_PRICES, bats.externalPrices],
    [EXTERNAL_BASELINES, bats.externalBaselines],
  ];
  return parts.flatMap(([spec, rows]) =>
    rows.map((row) => ({
      document: "bats" as const,
      version: "v1",
      section: spec.file.replace(/^published\/bats\//, "").replace(/\.csv$/, ""),
      key: rowKey(spec, row as Readonly<Record<string, unknown>>),
    }))
  );
}
