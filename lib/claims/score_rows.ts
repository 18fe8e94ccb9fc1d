import { sectionOf } from "./section.ts";
import { type JudgedClaim, type Verdict } from "./verdict.ts";
import { countVerdicts } from "./verify.ts";

/** Number of claims with each verdict in one document and version, or in one section. */
export interface Score {
  /** Document and version, for example `kim v2`, or section. */
  readonly name: string;
  /** Number of claims with each verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
}

/**
 * Counts the verdicts of each document and version, in the order in which they first occur.
 *
 * @example
 * ```ts
 * import { scoreRows } from "kit/claims/score_rows.ts";
 * import { verifyClaims } from "kit/claims/verify.ts";
 * import { strict as assert } from "node:assert";
 * const rows = scoreRows(verifyClaims({ document: "notes" }));
 * assert.deepEqual(
 *   rows.map(({ name, counts }) => [name, Object.values(counts).reduce((sum, n) => sum + n)]),
 *   [["note 000", 18], ["note 001", 11], ["note 002", 19], ["note 003", 24], ["note 004", 30]],
 * );
 * ```
 */
export function scoreRows(judged: readonly JudgedClaim[]): readonly Score[] {
  return scores(
    judged,
    ({ document, version }) => document === "notes" ? `note ${version}` : `${document} ${version}`,
  );
}

/**
 * Counts the verdicts of each section of the documents, all versions together: the numbered ones
 * first, then appendices, tables, figures and what has no place of its own.
 *
 * @example
 * ```ts
 * import { sectionScores } from "kit/claims/score_rows.ts";
 * import { verifyClaims } from "kit/claims/verify.ts";
 * import { strict as assert } from "node:assert";
 * const rows = sectionScores(verifyClaims({ document: "kim" }));
 * assert.equal(rows.find(({ name }) => name === "Figure 1")?.counts.reproduced, 7);
 * ```
 */
export function sectionScores(judged: readonly JudgedClaim[]): readonly Score[] {
  return scores(
    judged.toSorted((a, b) =>
      sectionOf(a.id).order - sectionOf(b.id).order ||
      sectionOf(a.id).name.localeCompare(sectionOf(b.id).name, "en", { numeric: true })
    ),
    ({ id }) => sectionOf(id).name,
  );
}

function scores(
  judged: readonly JudgedClaim[],
  nameOf: (claim: JudgedClaim) => string,
): readonly Score[] {
  return [...Map.groupBy(judged, nameOf)]
    .map(([name, claims]) => ({ name, counts: countVerdicts(claims) }));
}
