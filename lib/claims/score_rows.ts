import { type JudgedClaim, type Verdict } from "./verdict.ts";
import { countVerdicts } from "./verify.ts";

/** Verdicts of one document and version, counted. */
export interface DocumentScore {
  /** Document and version, for example `kim v2`. */
  readonly name: string;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Counts the verdicts of each document and version, in the order in which they first occur. */
export function scoreRows(judged: readonly JudgedClaim[]): readonly DocumentScore[] {
  const groups = Map.groupBy(
    judged,
    ({ document, version }) => document === "notes" ? `note ${version}` : `${document} ${version}`,
  );
  return [...groups].map(([name, claims]) => ({ name, counts: countVerdicts(claims) }));
}
