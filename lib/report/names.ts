import { DOCUMENT_LABELS } from "../data/names.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import { formatNumbers } from "../claims/format.ts";

/** What each document is. */
export const DOCUMENT_TITLES: Readonly<Record<string, string>> = {
  kim: "Towards a Science of Scaling Agent Systems: three preprint versions and the journal's",
  bats: "Budget Tracker and BATS, on tool budgets: two preprint versions",
  notes: "Five texts that retell the two papers",
};

/** A document and version in a few words: `Kim et al., v2`; `Note 3`. */
export function versionName(document: string, version: string): string {
  if (document === "notes") return `Note ${version}`;
  return `${DOCUMENT_LABELS[document] ?? document}, ${version}`;
}

/** A recomputed value as the report shows it. */
export function computedText(value: JudgedClaim["computed"]): string {
  if (value === null) return "not computable";
  if (typeof value === "boolean") return value ? "holds" : "does not hold";
  return formatNumbers(value);
}

/** A count with its thousands parted: `1,728`. */
export function countText(count: number): string {
  return count.toLocaleString("en-US");
}
