import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { kendall } from "../../stats/kendall.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings } from "../finding.ts";
import { printedNumbers } from "../printed_arithmetic.ts";
import { meanOf } from "../../stats/mean.ts";
import { HELD_OUT, type HeldOut, heldOutOf, outcomesOf } from "./held_out_models.ts";
import { LABELS } from "./labels.ts";
import { topic } from "./topic.ts";

/** Which of the five architectures an error is averaged over. */
type Over = "all" | "teams" | "single";

function kept<T>(values: readonly T[], over: Over): readonly T[] {
  if (over === "all") return values;
  return over === "teams" ? values.slice(1) : values.slice(0, 1);
}

/** Absolute errors (relative ones in percent) of the printed predictions. */
function errors(
  context: Context,
  { version }: PrintedQuantity,
  over: Over,
  models: readonly HeldOut[],
  relative = false,
): readonly number[] {
  return models.flatMap((model) => {
    const { predicted, actual } = outcomesOf(context, version, model);
    const all = predicted.map((value, i) =>
      Math.abs(value - actual[i]!) * (relative ? 100 / actual[i]! : 1)
    );
    return kept(all, over);
  });
}

function normalised(context: Context, row: PrintedQuantity): Finding {
  const { actual } = outcomesOf(context, row.version, "GPT-5.2");
  const of = (over: Over, scale: (values: readonly number[]) => number): number =>
    meanOf(errors(context, row, over, ["GPT-5.2"])) / scale(kept(actual, over));
  const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return readings([
    { name: "over the mean of the measurements", value: of("all", meanOf), stated: true },
    { name: "over their range", value: of("all", range), stated: true },
    { name: "over their maximum", value: of("all", (v) => Math.max(...v)), stated: true },
    { name: "teams only, over the mean", value: of("teams", meanOf), stated: false },
    { name: "teams only, over the range", value: of("teams", range), stated: false },
    {
      name: "teams only, over the maximum",
      value: of("teams", (v) => Math.max(...v)),
      stated: false,
    },
  ]);
}

/** Rank correlation of predictions with measurements, over all architectures and over the teams. */
function rankCorrelation(context: Context, { version }: PrintedQuantity): Finding {
  const { predicted, actual } = outcomesOf(context, version, "GPT-5.2");
  const tau = (over: Over): number => {
    const result = kendall(kept(predicted, over), kept(actual, over));
    if (isUndetermined(result)) throw new RangeError(result.reason);
    return result.tau;
  };
  const result = kendall(predicted, actual);
  if (isUndetermined(result)) throw new RangeError(result.reason);
  return readings([
    { name: "tau-b over the five architectures", value: tau("all"), stated: true },
    {
      name: "tau-a over the five architectures",
      value: (result.concordant - result.discordant) / 10,
      stated: true,
    },
    { name: "tau-b over the four teams", value: tau("teams"), stated: false },
  ], "two measured architectures are level");
}

/** How far the ranking of teams is predicted: places that agree among the four. */
function ranking(context: Context, { version }: PrintedQuantity): Finding {
  const { predicted, actual } = outcomesOf(context, version, "GPT-5.2");
  const best = actual[predicted.indexOf(Math.max(...predicted))] === Math.max(...actual);
  const teams = LABELS.slice(1).map((_, i) => i + 1);
  const place = (values: readonly number[], i: number): readonly [number, number] => {
    const above = teams.filter((j) => values[j]! > values[i]!).length;
    const level = teams.filter((j) => values[j]! === values[i]!).length;
    return [above, above + level - 1];
  };
  const agreeing = teams.filter((i) => {
    const [predictedPlace] = place(predicted, i);
    const [first, last] = place(actual, i);
    return predictedPlace >= first && predictedPlace <= last;
  }).length;
  return computed(
    [best ? 100 : 0, 100 * agreeing / 4, agreeing, 4],
    "teams whose predicted place is their measured one, ties counted for the prediction",
  );
}

function validated(context: Context, { version, printed }: PrintedQuantity): Finding {
  const numbers = printedNumbers(printed).map(({ value }) => value);
  if (version === "v2") {
    const partial = printedNumbers(
      context.printed(version, "findings partially validated", "").printed,
    );
    const sum = numbers[0]! + partial[0]!.value;
    return holds(
      sum === numbers[1],
      { value: sum },
      `validated and partly validated findings add up to ${sum} of ${numbers[1]}; which finding ` +
        `met which criterion was not released`,
    );
  }
  const by = printedNumbers(
    context.printed(version, "findings validated per model", "GPT-5.2 / Pro / Flash").printed,
  ).map(({ value }) => value);
  const sum = by[0]! + by[2]! + by[4]!;
  const of = by[1]! + by[3]! + by[5]!;
  return computed([sum, of, 100 * sum / of], "the sum over the three models");
}

/** Errors, rank correlation and tallies of the predictions for held-out models (claim 43). */
export const heldOutErrors: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "appendix-b", "printed values");
  const overall = "three models (15 predictions)";
  return [
    ...HELD_OUT.flatMap((model) => {
      const slug = model.toLowerCase().replace(" ", "-");
      return [
        ...on(
          { quantity: "OOS MAE overall", subject: model },
          `mae-${slug}`,
          `Mean absolute error of the predictions for ${model}`,
          (context, row) => computed(meanOf(errors(context, row, "all", [model]))),
        ),
        ...on(
          { quantity: "OOS MAE MAS only", subject: model },
          `mae-teams-${slug}`,
          `Mean absolute error of the predictions for teams of ${model}`,
          (context, row) => computed(meanOf(errors(context, row, "teams", [model]))),
        ),
      ];
    }),
    ...([
      ["OOS MAE overall", overall, "mae", "all"],
      ["OOS MAE MAS only", "three models (12)", "mae-teams", "teams"],
      ["OOS MAE SAS only", "three models (3)", "mae-single", "single"],
    ] as const).flatMap(([quantity, subject, id, over]) =>
      on(
        { quantity, subject },
        id,
        `Mean absolute error over the held-out models, ${over} architectures`,
        (context, row) => computed(meanOf(errors(context, row, over, HELD_OUT))),
      )
    ),
    ...([["overall", "all", "mape"], ["MAS only", "teams", "mape-teams"]] as const).flatMap((
      [subject, over, id],
    ) =>
      on(
        { quantity: "OOS MAPE", subject },
        id,
        `Mean relative error of the predictions, ${over} architectures`,
        (context, row) =>
          computed(meanOf(errors(context, row, over, heldOutOf(row.version), true))),
      )
    ),
    ...on(
      { quantity: "Normalised MAE", subject: "GPT-5.2" },
      "normalised-mae",
      "Mean absolute error for GPT-5.2 against the scale of the measurements",
      normalised,
    ),
    ...on(
      { quantity: "Kendall tau (ranking)", subject: "GPT-5.2" },
      "rank-correlation",
      "Rank correlation of predicted and measured architectures of GPT-5.2",
      rankCorrelation,
    ),
    ...on(
      { quantity: "selection accuracy at Index 75", subject: "SAS prediction / MAS ranking" },
      "selection-at-75",
      "How often the best architecture and the places of the teams are predicted",
      ranking,
    ),
    ...on(
      { quantity: "qualitative findings validated", subject: "" },
      "findings-validated",
      "The tallies of findings that held-out models confirm add up",
      validated,
    ),
    ...on(
      { quantity: "findings partially validated", subject: "" },
      "findings-partly-validated",
      "The tallies of findings that held-out models confirm in part add up",
      (context, row) => {
        const part = printedNumbers(row.printed).map(({ value }) => value);
        if (part.length === 3) return computed([part[0]!, part[1]!, 100 * part[0]! / part[1]!]);
        return validated(context, {
          ...context.printed(row.version, "qualitative findings validated", ""),
        });
      },
    ),
    ...on(
      { quantity: "findings validated per model", subject: "GPT-5.2 / Pro / Flash" },
      "findings-validated-by-model",
      "The tallies of confirmed findings by model add up to the total",
      (context, row) => {
        const by = printedNumbers(row.printed).map(({ value }) => value);
        const total = printedNumbers(
          context.printed(row.version, "qualitative findings validated", "").printed,
        )[0]!.value;
        const sum = by[0]! + by[2]! + by[4]!;
        return holds(
          sum === total,
          { value: by },
          `the three models add up to ${sum} against the printed total of ${total}; which finding ` +
            `met which criterion was not released`,
        );
      },
    ),
  ];
};
