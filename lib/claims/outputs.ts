import { stringify } from "csv-stringify/sync";
import type { JudgedClaim } from "./verdict.ts";

/** Columns of claims.csv, in their order; the same names as in claims.json. */
const CSV_COLUMNS = [
  "id",
  "document",
  "version",
  "place",
  "says",
  "printed",
  "unit",
  "sample",
  "computed",
  "verdict",
  "reason",
] as const;

/** The judged claims as indented JSON. */
export function claimsJson(judged: readonly JudgedClaim[]): string {
  return JSON.stringify(judged, null, 2) + "\n";
}

/** The judged claims as CSV with a header; lists of values are parted by semicolons. */
export function claimsCsv(judged: readonly JudgedClaim[]): string {
  const rows = judged.map((claim) =>
    CSV_COLUMNS.map((column) =>
      column === "computed" ? computedText(claim.computed) : claim[column]
    )
  );
  return stringify([[...CSV_COLUMNS], ...rows]);
}

function computedText(value: JudgedClaim["computed"]): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join("; ") : String(value);
}
