import { BENCHMARKS, type KimVersion } from "../../data/names.ts";
import { intelligenceIndex } from "../../scaling/results/capability.ts";
import { fitDesignModel } from "../../scaling/equation/design_model.ts";
import { predictionsUnder } from "../../scaling/equation/held_out_predictions.ts";
import { fitNested, NESTED_READINGS } from "../../scaling/equation/nested_models.ts";
import { type Pair, pairsOf } from "../../scaling/results/pairs.ts";
import {
  always,
  atRandom,
  bestOnAverage,
  bestPerBenchmark,
  byPrediction,
  type Choice,
  type SelectionAccuracy,
  selectionAccuracy,
} from "../../scaling/selection/selection_accuracy.ts";
import { type Protocol, PROTOCOLS } from "../../scaling/selection/protocols.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { indexOf, sampleOf } from "./versions.ts";

const QUANTITY = "architecture-selection accuracy";
const TOLERANCES = [0.01, 0.02, 0.03, 0.05, 0.1];

function pairsFor(context: Context, version: KimVersion): readonly Pair[] {
  const sample = sampleOf(version);
  return context.memo(`pairs/${sample}`, () => pairsOf(context.sample(sample)));
}

function choiceUnder(context: Context, version: KimVersion, protocol: Protocol): Choice {
  const [sample, index] = [sampleOf(version), indexOf(version)];
  return context.memo(`choice/${sample}/${index}/${protocol}`, () =>
    byPrediction(
      context.sample(sample),
      predictionsUnder(context.equation(sample, index), protocol),
    ));
}

function count({ hits, decisions, percent }: SelectionAccuracy): string {
  return `${formatNumber(hits)} of ${decisions} (${formatNumber(percent)}%)`;
}

/** Which shares lie next to a printed percentage with so many decisions. */
function attainable(printed: number, decisions: number): string {
  const below = Math.floor(printed / 100 * decisions);
  const [low, high] = [below, below + 1].map((hits) => 100 * hits / decisions);
  return [low!, high!].some((percent) => Math.round(percent) === printed)
    ? ""
    : `; ${printed}% is no share of ${decisions} decisions, the nearest are ` +
      `${formatNumber(low!)}% and ${formatNumber(high!)}%`;
}

function accuracyFinding(context: Context, version: KimVersion, printed: string): Finding {
  const pairs = pairsFor(context, version);
  const accuracy = (protocol: Protocol, tolerance = 0, of = pairs): SelectionAccuracy =>
    selectionAccuracy(of, choiceUnder(context, version, protocol), tolerance);
  const exact: readonly Reading[] = PROTOCOLS.map((protocol) => ({
    name: protocol,
    value: accuracy(protocol).percent,
    stated: protocol !== "in-sample",
  }));
  const within: readonly Reading[] = TOLERANCES.flatMap((tolerance) =>
    PROTOCOLS.map((protocol) => ({
      name: `${protocol}, within ${formatNumber(100 * tolerance)} points of the best`,
      value: accuracy(protocol, tolerance).percent,
      stated: false,
    }))
  );
  const benchmarks = BENCHMARKS.map((benchmark) => ({
    benchmark,
    of: pairs.filter((pair) => pair.benchmark === benchmark),
  })).filter(({ of }) => of.length > 0);
  const perBenchmark: readonly Reading[] = benchmarks.map(({ benchmark, of }) => ({
    name: `five-fold, ${benchmark} alone`,
    value: accuracy("five-fold", 0, of).percent,
    stated: false,
  }));
  const beside: readonly (readonly [string, Choice])[] = [
    ["always the single agent", always("single")],
    ["always the best on average", bestOnAverage(pairs)],
    ["the best of each benchmark in hindsight", bestPerBenchmark(pairs)],
  ];
  const baselines = beside.map(([name, choice]) =>
    `${name} ${count(selectionAccuracy(pairs, choice))}`
  );
  const spread = benchmarks.map(({ benchmark, of }) =>
    `${benchmark} ${formatNumber(accuracy("five-fold", 0, of).hits)}/${of.length}`
  );
  return readings(
    [
      ...exact.toSorted((a, b) => Number(b.name === "five-fold") - Number(a.name === "five-fold")),
      ...within,
      ...perBenchmark,
    ],
    `a decision is a benchmark with a model, ties count as right; five-fold by benchmark: ` +
      `${spread.join(", ")}; within 5 points of the best ${count(accuracy("five-fold", 0.05))}; ` +
      `${baselines.join(", ")}${attainable(Number(printed), pairs.length)}`,
  );
}

function capabilityFinding(context: Context, version: KimVersion, printed: string): Finding {
  const pairs = pairsFor(context, version);
  const rows = context.sample(sampleOf(version));
  const capability = intelligenceIndex(context.tables.models, indexOf(version) as "regression");
  const alone = fitDesignModel(
    rows.map(({ model }) => [capability.get(model)!]),
    rows.map(({ success_rate }) => success_rate),
  );
  const size = fitNested(rows, context.tables, capability, "size", NESTED_READINGS[0]!);
  const percent = (predictions: readonly number[]): number =>
    selectionAccuracy(pairs, byPrediction(rows, predictions)).percent;
  return readings(
    [
      {
        name: "intelligence alone, which predicts the five architectures alike",
        value: percent(alone.fit.fitted),
        stated: true,
      },
      {
        name: "intelligence, tools and agents, in-sample",
        value: percent(size.fit.fitted),
        stated: false,
      },
      {
        name: "intelligence, tools and agents, five-fold",
        value: percent(size.crossValidation.predictions),
        stated: false,
      },
    ],
    `the single agent for every pair gets ${
      count(selectionAccuracy(pairs, always("single")))
    } without any model${attainable(Number(printed), pairs.length)}`,
  );
}

/** How often the equation picks the best architecture (claim 9). */
export const selection: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: QUANTITY, subject: "held-out configurations" }, {
    id: "kim/4.3/selection-accuracy",
    says: "Equation 1 picks the best architecture for this share of held-out configurations",
    sample: sampleOf,
    headline: true,
    compute: (context, { version, printed }) => accuracyFinding(context, version, printed),
  }),
  ...claimsOn(kimQuantities, { quantity: QUANTITY, subject: "random choice" }, {
    id: "kim/4.3/selection-accuracy-random",
    says: "A random choice of architecture is right this often",
    sample: sampleOf,
    compute: (context, { version }) => {
      const pairs = pairsFor(context, version);
      return readings(
        [
          { name: "one right architecture of five", value: 100 / 5, stated: true },
          {
            name: "ties counted as right",
            value: selectionAccuracy(pairs, atRandom).percent,
            stated: false,
          },
        ],
        `with ties for the best counted as right it is ${
          count(selectionAccuracy(pairs, atRandom))
        }`,
      );
    },
  }),
  ...claimsOn(kimQuantities, { quantity: QUANTITY, subject: "capability-only models" }, {
    id: "kim/4.3/selection-accuracy-capability",
    says: "A model that knows only the language model's capability picks right this often",
    sample: sampleOf,
    compute: (context, { version, printed }) => capabilityFinding(context, version, printed),
  }),
];
