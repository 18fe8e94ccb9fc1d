import type { NoteStatement } from "../../data/note_statements.ts";
import type { Context } from "../context.ts";
import { type Finding, unsupported } from "../finding.ts";
import { parsePrinted } from "../printed.ts";
import { agreesWith } from "../rounding.ts";
import type { SourceRow } from "./source.ts";

/**
 * What becomes of a statement that retells a printed row: unsupported where the source prints
 * another number, else whatever the source's own number turns out to be.
 */
export function followSource(
  context: Context,
  statement: NoteStatement,
  source: SourceRow,
): Finding {
  const factor = statement.source_factor ?? 1;
  const { version, place, printed, later } = source;
  if (!says(printed, factor, statement.printed)) {
    return unsupported(`${version} prints ${printed} there (${place})`);
  }
  const faithful = [`the note repeats ${version} (${place})`, ...later].join(", ");
  return withReason(scaled(source.claim.compute(context), factor), faithful);
}

/** Whether a printed text, in the note's unit, rounds to what the note says. */
function says(printed: string, factor: number, note: string): boolean {
  if (printed === note) return true;
  const source = parsePrinted(printed);
  const values = source.kind === "words"
    ? []
    : source.kind === "list"
    ? source.numbers.map(({ value }) => factor * value)
    : [factor * source.number.value];
  return agreesWith(values, parsePrinted(note)) !== "none";
}

/** A finding in another unit: each reading times a factor. */
function scaled(finding: Finding, factor: number): Finding {
  if (factor === 1 || finding.kind !== "computed") return finding;
  return {
    ...finding,
    readings: finding.readings.map((reading) => ({
      ...reading,
      value: typeof reading.value === "number"
        ? factor * reading.value
        : reading.value.map((value) => factor * value),
    })),
  };
}

/** A finding with a further clause behind its reason. */
export function withReason(finding: Finding, clause: string): Finding {
  const because = finding.because === undefined ? clause : `${finding.because}; ${clause}`;
  return { ...finding, because };
}
