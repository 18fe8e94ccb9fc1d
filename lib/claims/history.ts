import type { PrintedQuantity } from "../data/kim_quantities.ts";
import { KIM_VERSIONS, type KimVersion } from "../data/names.ts";
import type { Claim } from "./claim.ts";
import { parsePrinted } from "./printed.ts";
import { quantityKey } from "./quantities.ts";
import { roundedAs } from "./rounding.ts";
import type { JudgedClaim, Verdict } from "./verdict.ts";

/** A printed quantity as it stands in one version of Kim et al. */
export interface Stage {
  /** Version that prints the quantity. */
  readonly version: KimVersion;
  /** Section, table or figure that prints it. */
  readonly place: string;
  /** The printed text with its digits. */
  readonly printed: string;
  /** Printed interval and p; empty where none is printed. */
  readonly interval: string;
  /** The p value as printed; empty where none is. */
  readonly p: string;
  /** Verdict of the claim on this row, where one is. */
  readonly verdict: Verdict | null;
  /** What the data give under the reading that the text states. */
  readonly computed: JudgedClaim["computed"];
}

/** What happened to a printed quantity from one version to the next one that prints it. */
export interface Step {
  /** The earlier version. */
  readonly from: KimVersion;
  /** The next version that prints the quantity. */
  readonly to: KimVersion;
  /**
   * `changed`: another text; `kept`: the same text; `stale`: the same text although the value that
   * the data of the two versions give differs at the printed digits.
   */
  readonly kind: "changed" | "kept" | "stale";
  /** What turned round: the sign of the value, or on which side of 0.05 its p lies. */
  readonly flips: readonly ("sign" | "significance")[];
}

/** One printed quantity of Kim et al. through the versions that print it. */
export interface QuantityHistory {
  /** What is printed, by its short name. */
  readonly quantity: string;
  /** Of which benchmark, architecture, model or term; empty for the whole study. */
  readonly subject: string;
  /** Unit of the printed numbers. */
  readonly unit: string;
  /** The quantity in each version that prints it, oldest first. */
  readonly stages: readonly Stage[];
  /** What happened from each stage to the next. */
  readonly steps: readonly Step[];
  /** First version, where that is not v1. */
  readonly addedIn: KimVersion | null;
  /** Last version, where that is v1 or v2: of the journal's only quotations are known. */
  readonly droppedAfter: KimVersion | null;
}

/**
 * The path of every printed quantity through v1, v2, v3 and the journal version, with what the
 * claims on its rows give.
 */
export function historiesOf(
  quantities: readonly PrintedQuantity[],
  claims: readonly Claim[],
  judged: readonly JudgedClaim[],
): readonly QuantityHistory[] {
  const results = new Map(judged.map((claim) => [claim.id, claim]));
  const covering = new Map<string, JudgedClaim[]>();
  for (const { id, covers } of claims) {
    for (const key of covers) {
      const result = results.get(id);
      if (result !== undefined) covering.set(key, [...covering.get(key) ?? [], result]);
    }
  }
  const groups = Map.groupBy(quantities, ({ quantity, subject }) => `${quantity}\n${subject}`);
  return [...groups.values()].map((rows) => {
    const ordered = rows.toSorted((a, b) =>
      KIM_VERSIONS.indexOf(a.version) - KIM_VERSIONS.indexOf(b.version)
    );
    const stages = ordered.map((row) => stageOf(row, covering.get(quantityKey(row)) ?? []));
    const [first, last] = [stages[0]!.version, stages.at(-1)!.version];
    return {
      quantity: rows[0]!.quantity,
      subject: rows[0]!.subject,
      unit: rows[0]!.unit,
      stages,
      steps: stages.slice(1).map((stage, i) => stepOf(stages[i]!, stage)),
      addedIn: first === "v1" ? null : first,
      droppedAfter: last === "v1" || last === "v2" ? last : null,
    };
  });
}

function stageOf(row: PrintedQuantity, claims: readonly JudgedClaim[]): Stage {
  const claim = claims.find(({ printed }) => printed === row.printed);
  return {
    version: row.version,
    place: row.location,
    printed: row.printed,
    interval: row.printed_ci_low === "" ? "" : `${row.printed_ci_low} to ${row.printed_ci_high}`,
    p: row.printed_p,
    verdict: claim?.verdict ?? null,
    computed: claim?.readings.find(({ stated }) => stated)?.value ?? claim?.computed ?? null,
  };
}

function stepOf(before: Stage, after: Stage): Step {
  const same = before.printed === after.printed && before.interval === after.interval &&
    before.p === after.p;
  return {
    from: before.version,
    to: after.version,
    kind: !same ? "changed" : shouldDiffer(before, after) ? "stale" : "kept",
    flips: [
      ...signOf(before.printed) * signOf(after.printed) < 0 ? ["sign" as const] : [],
      ...significant(before.p) !== null && significant(after.p) !== null &&
          significant(before.p) !== significant(after.p)
        ? ["significance" as const]
        : [],
    ],
  };
}

/** Whether the recomputed values of two versions print differently at the printed digits. */
function shouldDiffer(before: Stage, after: Stage): boolean {
  if (typeof before.computed !== "number" || typeof after.computed !== "number") return false;
  const printed = parsePrinted(before.printed);
  if (printed.kind !== "number") return false;
  const { decimals } = printed.number;
  return roundedAs(before.computed, decimals) !== roundedAs(after.computed, decimals);
}

function signOf(text: string): number {
  const printed = parsePrinted(text);
  if (printed.kind === "number") return Math.sign(printed.number.value);
  return printed.kind === "list" ? Math.sign(printed.numbers[0]!.value) : 0;
}

/** Whether a printed p lies below 0.05; null where none is printed. */
function significant(text: string): boolean | null {
  const printed = parsePrinted(text);
  if (printed.kind === "number") return printed.number.value < 0.05;
  return printed.kind === "bound" ? printed.number.value <= 0.05 : null;
}
