import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { DataError } from "../data/data_error.ts";
import { DATA_FOLDER } from "../data/table.ts";
import { loadTables, type Tables } from "../data/tables.ts";
import type { Claim } from "./claim.ts";
import { createContext } from "./context.ts";
import { allInputs } from "./inputs.ts";
import type { Cell, Mutation } from "./mutation.ts";
import { loadPins, pinDifferences, type Pins } from "./pins.ts";
import { allClaims } from "./registry.ts";
import { publishedRows } from "./rows.ts";
import { transcriptionFaults } from "./transcription.ts";
import { judge, type JudgedClaim } from "./verdict.ts";

/** Who noticed a changed cell; the checksums of the data folder notice every one besides. */
export type Noticed = "loader" | "transcription" | "registry" | "verdict" | "nobody";

/** What became of one mutation. */
export interface MutationResult {
  readonly mutation: Mutation;
  readonly noticed: Noticed;
  /** The first thing noticed, or why nothing but a checksum could. */
  readonly why: string;
  /** Whether a committed checksum guards the file. */
  readonly checksummed: boolean;
}

/** Columns of published tables that hold printed values. */
const PRINTED = new Set([
  "printed",
  "printed_ci_low",
  "printed_ci_high",
  "printed_p",
  "beta",
  "ci_low",
  "ci_high",
  "p",
  "value",
  "y",
]);

/** Columns of measured tables that name rows. */
const NAMES = new Set([
  "row",
  "model",
  "benchmark",
  "architecture",
  "team",
  "component",
  "version",
]);

/** Fields with a digit: printed values of published tables, or values of the measured ones. */
export function cellsOf(kind: "printed" | "data", files: ReadonlyMap<string, string>): Cell[] {
  return [...files].flatMap(([file, text]) => {
    if (file.includes("/") !== (kind === "printed")) return [];
    const [header = [], ...records] = parse(text) as string[][];
    return records.flatMap((fields, record) =>
      header.flatMap((column, j) => {
        const wanted = kind === "printed" ? PRINTED.has(column) : !NAMES.has(column);
        const field = fields[j]!;
        return wanted && /^[<>+-]?[\d.][\d.\s/;%*<>()a-z,+-]*$/.test(field)
          ? [{ file, record, column, text: field }]
          : [];
      })
    );
  });
}

/** The texts of every table by path below data/. */
export function tableTexts(folder: URL = DATA_FOLDER, prefix = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) {
      for (const [file, text] of tableTexts(new URL(`${name}/`, folder), `${prefix}${name}/`)) {
        texts.set(file, text);
      }
    } else if (name.endsWith(".csv")) {
      texts.set(prefix + name, Deno.readTextFileSync(new URL(name, folder)));
    }
  }
  return texts;
}

/** Judges mutated tables against the pins; `work` is a folder that holds a copy of every table. */
export function mutationChecker(
  files: ReadonlyMap<string, string>,
  work: URL,
): (mutation: Mutation) => MutationResult {
  for (const [file, text] of files) {
    const to = new URL(file, work);
    Deno.mkdirSync(new URL(".", to), { recursive: true });
    Deno.writeTextFileSync(to, text);
  }
  const sums = Deno.readTextFileSync(new URL("SHA256SUMS", DATA_FOLDER));
  const guarded = new Set(sums.trim().split("\n").map((line) => line.split(/\s+/)[1]!));
  const pins = loadPins();
  const base = loadTables(work);
  const order = orderByCost(base);
  return (mutation) => {
    const { file, record, column } = mutation.cell;
    const target = new URL(file, work);
    const records = parse(files.get(file)!) as string[][];
    records[record + 1]![records[0]!.indexOf(column)] = mutation.text;
    Deno.writeTextFileSync(target, stringify(records));
    const checksummed = guarded.has(file);
    try {
      return { mutation, checksummed, ...examine(loadTables(work), pins, order, mutation) };
    } catch (error) {
      if (error instanceof DataError) {
        return { mutation, checksummed, noticed: "loader", why: error.message };
      }
      throw error;
    } finally {
      Deno.writeTextFileSync(target, files.get(file)!);
    }
  };
}

/** Claims by the time they take, so that the cheap ones notice first. */
function orderByCost(tables: Tables): ReadonlyMap<string, number> {
  const context = createContext(tables);
  return new Map(
    allClaims(tables).map((claim) => {
      const start = performance.now();
      judge(claim, context);
      return [claim.id, performance.now() - start];
    }),
  );
}

function examine(
  tables: Tables,
  pins: Pins,
  order: ReadonlyMap<string, number>,
  { cell, text }: Mutation,
): Pick<MutationResult, "noticed" | "why"> {
  const [fault] = transcriptionFaults(tables);
  if (fault !== undefined) return { noticed: "transcription", why: fault };
  let claims: readonly Claim[];
  try {
    claims = allClaims(tables);
    allInputs(tables);
  } catch (error) {
    return { noticed: "registry", why: (error as Error).message };
  }
  const lost = Object.keys(pins).length - claims.length;
  if (lost !== 0) return { noticed: "registry", why: `${Math.abs(lost)} claims more or fewer` };
  const context = createContext(tables);
  const touched = (claim: Claim): number =>
    claim.printed.includes(text) ? -1 : order.get(claim.id) ?? 0;
  const judged: JudgedClaim[] = [];
  for (const claim of claims.toSorted((a, b) => touched(a) - touched(b))) {
    let result: JudgedClaim;
    try {
      result = judge(claim, context);
    } catch (error) {
      return { noticed: "verdict", why: (error as Error).message };
    }
    const [difference] = pinDifferences([result], pins);
    if (difference !== undefined) return { noticed: "verdict", why: difference };
    judged.push(result);
  }
  return { noticed: "nobody", why: whyNobody(tables, claims, judged, cell, text) };
}

/** Why no verdict moved: what the claims on the changed row say. */
function whyNobody(
  tables: Tables,
  claims: readonly Claim[],
  judged: readonly JudgedClaim[],
  { file, record, column, text: before }: Cell,
  text: string,
): string {
  if (Math.abs(Number(text) - Number(before)) < 1e-7) return "less than the precision of the pins";
  if (!file.includes("/")) return `no claim computes from ${column} of this row`;
  const stem = `${file.replace(/^published\//, "").replace(/\.csv$/, "")}/`;
  const row = publishedRows(tables, tables.bats).filter(({ key }) => key.startsWith(stem))[record];
  const covering = new Set(
    claims.filter(({ covers }) => row !== undefined && covers.includes(row.key)).map(({ id }) =>
      id
    ),
  );
  const kinds = [
    ...new Set(judged.filter(({ id }) => covering.has(id)).map(({ verdict }) => verdict)),
  ];
  if (kinds.length === 0) return "an input that moves no value by itself";
  if (kinds.every((kind) => kind === "unverifiable")) {
    return "nothing released can decide the number";
  }
  if (kinds.includes("undetermined")) return "the data do not fix the number, whatever is printed";
  if (kinds.every((kind) => kind === "contradicted")) return "contradicted before and after";
  return `the changed digit leaves the verdict ${kinds.join(" and ")} as it is`;
}
