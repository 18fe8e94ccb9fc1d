import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Model } from "../../data/names.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings } from "../finding.ts";
import { formatNumbers } from "../format.ts";
import { meanOf } from "../../stats/mean.ts";
import { MODEL_LABELS } from "./labels.ts";
import { topic } from "./topic.ts";

/** Component scores of a model in a version's table. */
function components(
  context: Context,
  version: string,
  model: Model,
): readonly { readonly value: number; readonly estimated: boolean }[] {
  return context.tables.indexComponents.filter((row) =>
    row.version === version && row.model === model
  );
}

function meanOfComponents(context: Context, row: PrintedQuantity, model: Model): Finding {
  const scores = components(context, row.version, model);
  const measured = scores.filter(({ estimated }) => !estimated);
  const estimated = scores.length - measured.length;
  const notes = [
    ...estimated === 0 ? [] : [`${estimated} of the eight components are the authors' estimates`],
    ...row.version === "v1"
      ? [`v2 revises it to ${context.printed("v2", row.quantity, row.subject).printed}`]
      : [],
  ];
  return readings(
    [
      {
        name: "mean of the eight components",
        value: meanOf(scores.map((s) => s.value)),
        stated: true,
      },
      ...estimated === 0 ? [] : [{
        name: "mean of the components that are not estimates",
        value: meanOf(measured.map((s) => s.value)),
        stated: false,
      }],
    ],
    notes.length === 0 ? undefined : notes.join("; "),
  );
}

/** Table 6: the index against its components, and what is read from it for new models. */
export const indexTable: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const table = topic(kimQuantities, "table6", "index components");
  const appendix = topic(kimQuantities, "appendix-b", "index components");
  return [
    ...Object.entries(MODEL_LABELS).flatMap(([subject, model]) =>
      table(
        { quantity: "Intelligence Index", subject },
        `index-${model}`,
        `Intelligence Index of ${subject} as the mean of its components`,
        (context, row) => meanOfComponents(context, row, model),
      )
    ),
    ...appendix(
      {
        quantity: "index of held-out models",
        subject: "GPT-5.2, Gemini-3.0 Pro, Gemini-3.0 Flash",
      },
      "index-held-out",
      "All three held-out models have the same index",
      (context, { printed }) => {
        const means = (["gpt-5.2", "gemini-3-pro", "gemini-3-flash-preview"] as const).map((
          model,
        ) => meanOf(components(context, "v3", model).map(({ value }) => value)));
        return holds(
          means.every((mean) => Math.abs(mean - Number(printed)) <= 0.5),
          { value: means },
          `the means of the components are ${formatNumbers(means)}`,
        );
      },
    ),
    ...appendix(
      { quantity: "extrapolation beyond training range", subject: "text" },
      "extrapolation",
      "How far the held-out models lie beyond the models fitted, in percent of the index",
      (context, { printed }) => {
        const top = Number(context.printed("v2", "Intelligence Index range", "high").printed);
        const percent = 100 * (75 / top - 1);
        const because = `75 lies ${75 - top} points above the highest index fitted, ${top}`;
        if (!printed.includes("(")) return computed(percent, because);
        return readings([
          { name: "both in percent of the highest index", value: [percent, percent], stated: true },
          {
            name: "the first in points of an index that ends at 100",
            value: [75 - top, percent],
            stated: false,
          },
        ], `${because}; v3 prints 5.6 alone`);
      },
    ),
  ];
};
