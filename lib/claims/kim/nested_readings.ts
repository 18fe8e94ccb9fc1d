import type { KimVersion } from "../../data/names.ts";
import { SAMPLES } from "../../data/samples.ts";
import { INDEX_NAMES, intelligenceIndex } from "../../scaling/results/capability.ts";
import type { DesignModel } from "../../scaling/equation/design_model.ts";
import {
  fitNested,
  NESTED_READINGS,
  type NestedReading,
  type NestedRow,
} from "../../scaling/equation/nested_models.ts";
import type { Context } from "../context.ts";
import { parsePrinted } from "../printed.ts";
import { agreesWith } from "../rounding.ts";
import { indexOf, sampleNamesFor, sampleOf } from "./versions.ts";

/** The subject under which each row of the table of nested models is printed. */
export const NESTED_SUBJECTS: Readonly<Record<NestedRow, string>> = {
  size: "Intelligence + Tools + Agents",
  structure: "+ Architecture labels (v1,v2) / + Coordination structure (v3)",
  baseline: "+ Single-agent baseline",
};

/** The fitted numbers of a row, by the quantity they are printed as. */
export const NESTED_STATISTICS: Readonly<Record<string, (model: DesignModel) => number>> = {
  R2_train: ({ fit }) => fit.r2,
  R2_CV: ({ crossValidation }) => crossValidation.mean,
  AIC: ({ fit }) => fit.aic,
};

/** One reading of a row with its fit and how many of the row's three printed numbers it gives. */
export interface TriedReading {
  readonly reading: NestedReading;
  readonly name: string;
  /** On the version's own sample and index; how the terms enter is left open. */
  readonly stated: boolean;
  readonly model: DesignModel;
  readonly given: number;
}

/** The readings that matter of those tried. */
export interface NestedChoice {
  readonly tried: number;
  /** The best of the stated readings. */
  readonly stated: TriedReading;
  /** The best of all, when it gives more of the row than any stated one. */
  readonly other: TriedReading | undefined;
}

/**
 * The reading of a row that gives most of its R2, cross-validated R2 and AIC together. One fit must
 * account for the row: a reading that hits one number alone by chance does not count as its source
 * while another gives more.
 */
export function chooseReading(
  context: Context,
  version: KimVersion,
  row: NestedRow,
): NestedChoice {
  return context.memo(`nested/${version}/${row}`, () => {
    const all = readingsTried(context, version, row);
    const bestOf = (list: readonly TriedReading[]): TriedReading =>
      list.reduce((best, next) => next.given > best.given ? next : best);
    const stated = bestOf(all.filter((reading) => reading.stated));
    const best = bestOf(all);
    return { tried: all.length, stated, other: best.given > stated.given ? best : undefined };
  });
}

function readingsTried(
  context: Context,
  version: KimVersion,
  row: NestedRow,
): readonly TriedReading[] {
  const printed = Object.entries(NESTED_STATISTICS).map(([quantity, value]) => ({
    value,
    printed: parsePrinted(context.printed(version, quantity, NESTED_SUBJECTS[row]).printed),
  }));
  return sampleNamesFor(version).flatMap((sample) =>
    INDEX_NAMES.flatMap((index) => {
      if (index === "none") return [];
      const capability = intelligenceIndex(context.tables.models, index);
      const rows = context.sample(sample);
      if (rows.some(({ model }) => !capability.has(model))) return [];
      return NESTED_READINGS.map((reading) => {
        const model = context.memo(
          `nested/${sample}/${index}/${row}/${reading.squared}/${reading.log}`,
          () => fitNested(rows, context.tables, capability, row, reading),
        );
        return {
          reading,
          name: `${SAMPLES[sample].rows} rows, index of ${index}, ` +
            `${reading.squared ? "with its square" : "without its square"}, ` +
            `${reading.log ? "log(1 + x) of tools and agents" : "tools and agents as they are"}`,
          stated: sample === sampleOf(version) && index === indexOf(version),
          model,
          given: printed.filter((number) =>
            agreesWith([number.value(model)], number.printed) !== "none"
          ).length,
        };
      });
    })
  );
}
