import type { Claim } from "./claim.ts";
import type { Context } from "./context.ts";
import type { Finding, Reading } from "./finding.ts";
import { formatNumbers } from "./format.ts";
import { parsePrinted } from "./printed.ts";
import { type Agreement, agreesWith } from "./rounding.ts";

/** What can become of a claim, in the order of reports. */
export const VERDICTS = [
  "reproduced",
  "qualified",
  "contradicted",
  "undetermined",
  "unverifiable",
  "unsupported",
] as const;
/** The fate of a claim: what a comparison of the print with the recomputed value says. */
export type Verdict = typeof VERDICTS[number];

/** A reading with whether it gives the printed text. */
export interface JudgedReading extends Reading {
  /** Whether the reading gives the printed text. */
  readonly agrees: boolean;
}

/** A claim with its verdict: plain data, the same in JSON, CSV and reports. */
export interface JudgedClaim {
  /** Name of the claim: document, place, subject and version, such as `kim/4.3/r2-cv@v2`. */
  readonly id: string;
  /** `kim`, `bats` or `notes`. */
  readonly document: string;
  /** Version of the document, or number of the note. */
  readonly version: string;
  /** Section, table or figure. */
  readonly place: string;
  /** What the document says, in our words. */
  readonly says: string;
  /** The printed text with its digits. */
  readonly printed: string;
  /** Unit of the printed number. */
  readonly unit: string;
  /** What it is recomputed from. */
  readonly sample: string;
  /** Recomputed in the printed unit; null where nothing can be computed. */
  readonly computed: number | readonly number[] | boolean | null;
  /** What became of the claim. */
  readonly verdict: Verdict;
  /** Why, in a sentence or two. */
  readonly reason: string;
  /** Whether the claim stands in the summary. */
  readonly headline: boolean;
  /** Every reading tried, the stated ones first; empty for statements in words. */
  readonly readings: readonly JudgedReading[];
}

/** Computes a claim and derives its verdict; a failing computation names the claim. */
export function judge(claim: Claim, context: Context): JudgedClaim {
  let finding: Finding;
  try {
    finding = claim.compute(context);
  } catch (cause) {
    throw new Error(`Cannot compute the claim ${JSON.stringify(claim.id)}: ${messageOf(cause)}`, {
      cause,
    });
  }
  const { compute: _compute, covers: _covers, ...said } = claim;
  return { ...said, ...derive(claim.printed, finding) };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The part of a judged claim that follows from the printed text and the finding. */
export type Derived = Pick<JudgedClaim, "computed" | "verdict" | "reason" | "readings">;

/** Derives a verdict from the printed text and what was found. */
export function derive(printedText: string, finding: Finding): Derived {
  switch (finding.kind) {
    case "computed":
      return deriveFromReadings(printedText, finding.readings, finding.because);
    case "holds": {
      const verdict = !finding.holds
        ? "contradicted"
        : finding.under === undefined
        ? "reproduced"
        : "qualified";
      const reason = finding.under === undefined
        ? finding.because
        : `${finding.because} (reading: ${finding.under})`;
      const { value = finding.holds, reading, holds: agrees } = finding;
      const readings = reading === undefined ? [] : [{ ...reading, agrees }];
      return { computed: value, verdict, reason, readings };
    }
    case "undetermined":
      return {
        computed: finding.value ?? null,
        verdict: "undetermined",
        reason: finding.because,
        readings: [],
      };
    case "unverifiable":
    case "unsupported":
      return { computed: null, verdict: finding.kind, reason: finding.because, readings: [] };
  }
}

function deriveFromReadings(
  printedText: string,
  readings: readonly Reading[],
  because: string | undefined,
): Derived {
  const printed = parsePrinted(printedText);
  const judged = readings.map((reading) => {
    const values = typeof reading.value === "number" ? [reading.value] : reading.value;
    if (!values.every(Number.isFinite)) {
      throw new RangeError(`the reading ${JSON.stringify(reading.name)} gave ${values.join(", ")}`);
    }
    const how = agreesWith(values, printed);
    return { reading: { ...reading, agrees: how !== "none" }, how };
  });
  const first = (how: Agreement, stated: boolean): typeof judged[number] | undefined =>
    judged.find((one) => one.how === how && one.reading.stated === stated);
  const stated = first("rounded", true) ?? first("truncated", true);
  const other = first("rounded", false) ?? first("truncated", false);
  const decisive = stated ?? other ?? judged.find(({ reading }) => reading.stated) ?? judged[0]!;
  const verdict = stated ? "reproduced" : other ? "qualified" : "contradicted";
  return {
    computed: decisive.reading.value,
    verdict,
    reason: reasonFor(
      printedText,
      verdict,
      decisive,
      judged.map(({ reading }) => reading),
      because,
    ),
    readings: judged.map(({ reading }) => reading),
  };
}

function reasonFor(
  printedText: string,
  verdict: "reproduced" | "qualified" | "contradicted",
  decisive: { readonly reading: JudgedReading; readonly how: Agreement },
  tried: readonly JudgedReading[],
  because: string | undefined,
): string {
  const { reading, how } = decisive;
  const named = tried.length > 1 || verdict === "qualified" ? ` (${reading.name})` : "";
  const value = `recomputed ${formatNumbers(reading.value)}${named}`;
  const cut = how === "truncated" ? " once further digits are cut off" : "";
  const compared = verdict === "contradicted"
    ? `${value}${
      tried.length > 1 ? `, and none of ${tried.length} readings gives` : " against"
    } the printed ${printedText}`
    : `${value}, the printed ${printedText}${cut}${
      verdict === "qualified" ? asStated(tried.find(({ stated }) => stated)) : ""
    }`;
  return because === undefined ? compared : `${compared}; ${because}`;
}

/** What the text's own reading gives where only another one agrees. */
function asStated(reading: JudgedReading | undefined): string {
  return reading === undefined
    ? ""
    : `; as stated (${reading.name}) it is ${formatNumbers(reading.value)}`;
}
