import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import {
  changePct,
  meanSuccess,
  relativeChangePct,
  rounded,
} from "../../scaling/results/relative_change.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { parsePrinted } from "../printed.ts";
import { rowsOf } from "../quantities.ts";
import { agreesWith } from "../rounding.ts";
import { bySample } from "./benchmark_means.ts";
import { type Cell, cellOf, subjectOf } from "./cells.ts";

/** The reading that starts from printed means. */
export const PRINTED = "means as printed";

/** A mean as the version prints it, or rounded to three digits where it prints none of the sample. */
function printedMean(
  context: Context,
  version: KimVersion,
  sample: SampleName,
  cell: Cell,
): number {
  const printed = rowsOf(context.tables.kimQuantities, {
    quantity: "mean success",
    subject: subjectOf(cell),
  }).find((row) => row.version === version);
  const mean = meanSuccess(context.sample(sample), cell.benchmark, cell.architecture);
  if (printed !== undefined && agreesWith([mean], parsePrinted(printed.printed)) !== "none") {
    return Number(printed.printed);
  }
  return rounded(mean, 3);
}

/** Relative change (%) from means as printed. */
export function changeFromPrinted(
  context: Context,
  version: KimVersion,
  sample: SampleName,
  cell: Cell,
): number {
  const team = printedMean(context, version, sample, cell);
  return changePct(
    team,
    printedMean(context, version, sample, { ...cell, architecture: "single" }),
  );
}

/** The change from exact means and from means as printed, on each possible sample. */
export function changeReadings(
  context: Context,
  row: PrintedQuantity,
  cell: Cell,
): readonly Reading[] {
  const from = (name: string, value: (sample: SampleName) => number): readonly Reading[] =>
    bySample(context, row.version, cell, value).map((reading) => ({
      ...reading,
      name: `${name}, ${reading.name}`,
    }));
  return [
    ...from(
      "exact means",
      (sample) => relativeChangePct(context.sample(sample), cell.benchmark, cell.architecture),
    ),
    ...from(PRINTED, (sample) => changeFromPrinted(context, row.version, sample, cell)),
  ];
}

/** What the data say of a printed relative change. */
export function changeFinding(context: Context, row: PrintedQuantity): Finding {
  return readings(changeReadings(context, row, cellOf(row.subject)));
}

/** What a relative change says, in words. */
export function saysOf(subject: string): string {
  return `Relative change of mean success against the single agent: ${
    subject.replace(" / ", ", ")
  }`;
}
