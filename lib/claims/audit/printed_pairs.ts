import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import { overlaps } from "../../stats/interval.ts";
import { printedMeaning } from "../printed_arithmetic.ts";

/** One number of a printed row, under the name that rows about the same thing share. */
export interface PrintedEntry {
  readonly version: KimVersion;
  /** Name of the quantity without qualifiers, and its subject in one spelling. */
  readonly topic: string;
  readonly subject: string;
  readonly unit: string;
  readonly text: string;
  readonly place: string;
  /** Name of the row as printed. */
  readonly row: string;
}

/** Names of rows that speak of the same quantity. */
const TOPICS: Readonly<Record<string, string>> = {
  "range low": "relative change",
  "range high": "relative change",
  "relative change vs SAS": "relative change",
  "error amplification CI": "error amplification",
  "error amplification A_e": "error amplification",
};

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/Finance Agent/g, "Finance"],
  [/WorkBench/g, "Workbench"],
  [/SWE-bench Verified/g, "SWE-bench"],
  [/^(Finance|PlanCraft) (Centralized|Independent)$/, "$1 / $2"],
];

/**
 * The numbers of a printed row, each under its topic and subject: qualifiers in brackets are cut
 * from the quantity, and a list such as `PlanCraft / Centralized; Hybrid` is taken apart.
 */
export function entriesOf(row: PrintedQuantity): readonly PrintedEntry[] {
  const name = row.quantity.replace(/\s*\(.*\)/, "").trim();
  const topic = TOPICS[name] ?? name;
  const subjects = subjectsOf(row.subject);
  const texts = textsOf(row.printed);
  const paired = subjects.length === texts.length
    ? subjects.map((subject, i) => [subject, texts[i]!] as const)
    : subjects.length === 1
    ? texts.map((text) => [subjects[0]!, text] as const)
    : [];
  return paired.map(([subject, text]) => ({
    version: row.version,
    topic,
    subject,
    unit: row.unit,
    text,
    place: row.location,
    row: `${row.quantity}, ${row.subject}`,
  }));
}

function subjectsOf(subject: string): readonly string[] {
  const spelled = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), subject);
  const [first = "", ...others] = spelled.split("; ");
  const stem = first.includes(" / ") ? `${first.split(" / ")[0]} / ` : "";
  return [first, ...others.map((other) => `${stem}${other}`)];
}

/** Texts that print one number; a range or a statement gives none. */
function textsOf(printed: string): readonly string[] {
  const texts = printed.split(/; | and /);
  return texts.every((text) => /^[<>]?[+-]?\d+(\.\d+)?%?$/.test(text)) ? texts : [];
}

/** The same thing printed more than once in one version. */
export interface Repetition {
  readonly version: KimVersion;
  readonly topic: string;
  readonly subject: string;
  readonly entries: readonly PrintedEntry[];
  /** Whether every two of them can be one number, each within its rounding. */
  readonly agrees: boolean;
}

/** Searches the printed quantities for things printed more than once in a version. */
export function repetitions(quantities: readonly PrintedQuantity[]): readonly Repetition[] {
  const entries = quantities.flatMap(entriesOf);
  const groups = Map.groupBy(
    entries,
    ({ version, topic, subject, unit }) => `${version}\n${topic}\n${subject}\n${unit}`,
  );
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const { version, topic, subject } = group[0]!;
    return { version, topic, subject, entries: group, agrees: allAgree(group) };
  });
}

function allAgree(entries: readonly PrintedEntry[]): boolean {
  return entries.every((a, i) => entries.slice(i + 1).every((b) => sameNumber(a.text, b.text)));
}

/** Whether two printed texts can stand for one number; with as many digits they must be equal. */
export function sameNumber(a: string, b: string): boolean {
  if (decimals(a) === decimals(b) && !/[<>]/.test(a + b)) return Number(a) === Number(b);
  return overlaps(printedMeaning(a), printedMeaning(b));
}

function decimals(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}
