import { checkInterval, type Interval, overlaps } from "../interval.ts";
import { holm } from "../multiplicity.ts";

/** One row of a printed table of corrected p values: what each number may stand for. */
export interface CorrectionRow {
  readonly term: string;
  readonly raw?: Interval;
  readonly bonferroni?: Interval;
  readonly holm?: Interval;
}

/** One printed number of the table against what the others allow. */
export interface CorrectionCheck {
  readonly term: string;
  readonly column: "bonferroni" | "holm";
  readonly printed: Interval;
  /** From the raw p for Bonferroni; for Holm from the raw or Bonferroni values of all rows. */
  readonly allowed: Interval;
  readonly consistent: boolean;
}

/**
 * Checks a printed table of corrected p values: Bonferroni is m times raw (at most 1), and Holm is
 * the largest of (m - rank + 1) times raw down to the row's rank, so it never exceeds Bonferroni
 * and never falls as raw p rises. Raw p values come from the print, narrowed by Bonferroni over m,
 * or from Bonferroni over m alone.
 *
 * Rows may come in any order and may be fewer than m, if they are the smallest p values of their
 * family. Holm is checked only when each row has a raw or a Bonferroni p.
 *
 * @param m Size of the family.
 * @throws {RangeError} when m is below the number of rows, an interval is in the wrong order, or a p
 * leaves 0..1.
 *
 * @example
 * ```ts
 * import { checkCorrections } from "kit/stats/printed/correction_table.ts";
 * import { strict as assert } from "node:assert";
 * const near = (p: number) => ({ low: p - 0.0005, high: p + 0.0005 });
 * const checks = checkCorrections([
 *   { term: "a", bonferroni: near(0.02), holm: near(0.02) },
 *   { term: "b", bonferroni: near(0.04), holm: near(0.036) }, // nine tenths: rank 2 of 10
 *   { term: "c", bonferroni: near(0.05), holm: near(0.03) }, // below the row before it
 * ], 10);
 * assert.deepEqual(checks.map(({ consistent }) => consistent), [true, true, false]);
 * ```
 */
export function checkCorrections(
  rows: readonly CorrectionRow[],
  m: number,
): readonly CorrectionCheck[] {
  const raws = rows.map((row) => rawOf(row, m));
  const known = raws.every((raw) => raw !== null);
  const holmAt = (end: "low" | "high"): readonly (number | null)[] =>
    known ? holm(raws.map((raw) => raw[end]), { name: "printed table", size: m }).adjusted : [];
  const [lows, highs] = [holmAt("low"), holmAt("high")];
  return rows.flatMap((row, i) => {
    const checks: CorrectionCheck[] = [];
    if (row.bonferroni !== undefined && row.raw !== undefined) {
      const allowed = { low: Math.min(1, m * row.raw.low), high: Math.min(1, m * row.raw.high) };
      checks.push(check(row.term, "bonferroni", row.bonferroni, allowed));
    }
    if (row.holm !== undefined && known) {
      checks.push(check(row.term, "holm", row.holm, { low: lows[i]!, high: highs[i]! }));
    }
    return checks;
  });
}

function check(
  term: string,
  column: "bonferroni" | "holm",
  printed: Interval,
  allowed: Interval,
): CorrectionCheck {
  return { term, column, printed, allowed, consistent: overlaps(printed, allowed) };
}

/** The raw p values that a row allows; the print alone where it contradicts its Bonferroni. */
function rawOf({ raw, bonferroni }: CorrectionRow, m: number): Interval | null {
  if (raw !== undefined) checkInterval(raw);
  if (bonferroni === undefined) return raw === undefined ? null : clip(raw);
  checkInterval(bonferroni);
  const implied = {
    low: Math.min(1, bonferroni.low / m),
    high: bonferroni.high >= 1 ? 1 : bonferroni.high / m,
  };
  if (raw === undefined || !overlaps(raw, implied)) return clip(raw ?? implied);
  const low = Math.max(raw.low, implied.low);
  return clip({ low, high: Math.max(low, Math.min(raw.high, implied.high)) });
}

/** A rounding interval about a p near 0 or 1 reaches beyond what a p can be. */
function clip({ low, high }: Interval): Interval {
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
