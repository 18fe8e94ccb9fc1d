import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import {
  extrapolatedBaseline,
  meanIntelligence,
  predictHeldOut,
} from "../../scaling/equation/held_out_prediction.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom, printedNumber } from "../printed_arithmetic.ts";
import { architectureOf } from "./cells.ts";
import { meanOf } from "../../stats/mean.ts";
import { LABELS } from "./labels.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

/** Models that no version fitted, in the order of the tables. */
export const HELD_OUT = ["GPT-5.2", "Gemini-3.0 Pro", "Gemini-3.0 Flash"] as const;
/** A model that no version fitted. */
export type HeldOut = typeof HELD_OUT[number];

/** Index of all three, and tools of the benchmark they ran on. */
const INDEX = 75;
const TOOLS = 3;

/** Printed predicted and measured success of one model, by architecture in the order of LABELS. */
export interface Outcomes {
  readonly predicted: readonly number[];
  readonly actual: readonly number[];
}

/** The models whose predictions a version prints. */
export function heldOutOf(version: KimVersion): readonly HeldOut[] {
  return version === "v2" ? ["GPT-5.2"] : HELD_OUT;
}

/** Predictions and measurements as a version prints them. */
export function outcomesOf(context: Context, version: KimVersion, model: HeldOut): Outcomes {
  const of = (quantity: string): readonly number[] =>
    LABELS.map((label) =>
      printedNumber(context.printed(version, quantity, `${model} / ${label}`).printed).value
    );
  return { predicted: of("predicted success"), actual: of("actual success") };
}

/** Equation 1 with the model's own baseline, and with the one that its index would let expect. */
function prediction(context: Context, row: PrintedQuantity): Finding {
  const [model, label] = row.subject.split(" / ") as [HeldOut, string];
  const own = outcomesOf(context, row.version, model).actual[0]!;
  const four = context.sample("four-benchmark");
  const expected = extrapolatedBaseline(four, context.tables, "browsecomp-plus", INDEX);
  const predict = (sample: SampleName, baseline: number): number =>
    predictHeldOut(
      context.equation(sample, "regression"),
      context.tables,
      architectureOf(label),
      {
        tools: TOOLS,
        intelligence: INDEX,
        meanIntelligence: meanIntelligence(context.sample(sample), context.tables),
        baseline,
      },
    );
  const sample = sampleOf(row.version);
  const stated = {
    name: `its equation at the measured baseline ${own}`,
    value: predict(sample, own),
    stated: true,
  };
  if (row.version === "v2") return readings([stated]);
  return readings([
    stated,
    {
      name: `the four-benchmark equation at the baseline ${formatNumber(expected)} that a line ` +
        `through the nine models gives at index ${INDEX}`,
      value: predict("four-benchmark", expected),
      stated: false,
    },
  ]);
}

function percentError(context: Context, row: PrintedQuantity): Finding {
  return followsFrom({
    printed: row.printed,
    operands: ["predicted success", "actual success"].map((quantity) =>
      context.printed(row.version, quantity, row.subject).printed
    ),
    compute: ([predicted, actual]) => 100 * (predicted! / actual! - 1),
    how: "the printed prediction against the printed measurement",
  });
}

/** Change (%) of the measured success of one architecture, or the best team, against the single. */
function measuredChange(
  context: Context,
  row: PrintedQuantity,
  model: HeldOut,
  labels: readonly (typeof LABELS[number])[],
): Finding {
  const { actual } = outcomesOf(context, row.version, model);
  const best = Math.max(...labels.map((label) => actual[LABELS.indexOf(label)]!));
  return computed(100 * (best / actual[0]! - 1), "from the printed measurements");
}

/** Mean over models of the printed percent error of an architecture. */
function signedError(context: Context, { version }: PrintedQuantity, label: string): Finding {
  return computed(
    meanOf(
      heldOutOf(version).map((model) =>
        printedNumber(
          context.printed(version, "prediction error", `${model} / ${label}`).printed,
        ).value
      ),
    ),
  );
}

function predictedBest(context: Context, { version, printed }: PrintedQuantity): Finding {
  const models = heldOutOf(version);
  const rank = (values: readonly number[]): string =>
    LABELS.filter((_, i) => values[i] === Math.max(...values)).join(" and ");
  const best = models.map((model) => outcomesOf(context, version, model));
  const winners = best.map(({ predicted }) => rank(predicted));
  return holds(
    winners.every((winner) => printed.startsWith(winner)),
    {},
    `the printed predictions are highest for ${
      [...new Set(winners)].join(", ")
    }; measured best are ${
      models.map((model, i) => `${rank(best[i]!.actual)} (${model})`).join(", ")
    }, so the predicted architecture wins for none`,
  );
}

/** Predictions for models outside the fit (claim 43). */
export const heldOutModels: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const fitted = topic(kimQuantities, "appendix-b", sampleOf);
  const on = topic(kimQuantities, "appendix-b", "printed values");
  const TEAMS = LABELS.filter((label) => label !== "SAS");
  return [
    ...HELD_OUT.flatMap((model) =>
      LABELS.flatMap((label) => {
        const subject = `${model} / ${label}`;
        const slug = `${model} ${architectureOf(label)}`.toLowerCase().replaceAll(" ", "-");
        return [
          ...fitted(
            { quantity: "predicted success", subject },
            `predicted-${slug}`,
            `Success of ${model} with ${architectureOf(label)} agents as Equation 1 predicts it`,
            prediction,
          ),
          ...on(
            { quantity: "prediction error", subject },
            `error-${slug}`,
            `Relative error of the prediction for ${model} with ${architectureOf(label)} agents`,
            percentError,
          ),
        ];
      })
    ),
    ...(["Hybrid", "Centralized", "Decentralized"] as const).flatMap((subject) =>
      on(
        { quantity: "mean signed error", subject },
        `signed-error-${architectureOf(subject)}`,
        `Mean relative error of the predictions for ${architectureOf(subject)} teams`,
        (context, row) => signedError(context, row, subject),
      )
    ),
    ...on(
      { quantity: "best MAS gain at P_SA=0.45", subject: "GPT-5.2" },
      "best-gain-gpt-5.2",
      "Gain of the best team of GPT-5.2",
      (context, row) => measuredChange(context, row, "GPT-5.2", TEAMS),
    ),
    ...(["Gemini-3.0 Pro", "Gemini-3.0 Flash"] as const).flatMap((model) =>
      on(
        { quantity: "best MAS gain", subject: model },
        `best-gain-${model.toLowerCase().replace(" ", "-")}`,
        `Gain of the best team of ${model}`,
        (context, row) => measuredChange(context, row, model, TEAMS),
      )
    ),
    ...HELD_OUT.flatMap((model) =>
      on(
        { quantity: "Independent vs SAS", subject: model },
        `independent-change-${model.toLowerCase().replace(" ", "-")}`,
        `Change of independent teams of ${model} against the single agent`,
        (context, row) => measuredChange(context, row, model, ["Independent"]),
      )
    ),
    ...on(
      { quantity: "Hybrid vs SAS", subject: "GPT-5.2" },
      "hybrid-change-gpt-5.2",
      "Change of hybrid teams of GPT-5.2 against the single agent",
      (context, row) => measuredChange(context, row, "GPT-5.2", ["Hybrid"]),
    ),
    ...on(
      { quantity: "architecture predicted optimal", subject: "held-out models" },
      "predicted-best",
      "The architecture that Equation 1 predicts to be best for models outside the fit",
      predictedBest,
    ),
  ];
};
