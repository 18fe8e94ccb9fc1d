import { ARCHITECTURES } from "../../data/names.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Recommendation } from "./recommend.ts";

/** A recommendation in words. */
export interface Explanation {
  /** Why this architecture, and how sure: two sentences. */
  readonly reason: string;
  /** One sentence for each way in which the task lies outside what was measured. */
  readonly extrapolation: readonly string[];
  /** What else to know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Puts a recommendation into words: why this architecture and how sure, in which ways the task lies
 * outside what was measured, and what else to know.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { CALIBRATION } from "kit/scaling/predictor/calibration.ts";
 * import { explain } from "kit/scaling/predictor/explain.ts";
 * import { DEFAULTS, recommend } from "kit/scaling/predictor/recommend.ts";
 * import { strict as assert } from "node:assert";
 * const task = { ...DEFAULTS, tools: 50, index: 65, baseline: 0.6 };
 * const { reason, extrapolation } = explain(recommend(task, loadTables(), CALIBRATION));
 * assert.match(reason, /^Single by the predictor rule-45/);
 * assert.match(extrapolation[0]!, /^tools 50 lies outside the measured 2 to 16/);
 * ```
 */
export function explain(answer: Recommendation): Explanation {
  return {
    reason: `${followed(answer)} ${confidence(answer)}`,
    extrapolation: answer.distance.outside.map(({ input, value, low, high }) =>
      `${input} ${round(value)} lies outside the measured ${round(low)} to ${round(high)}: ` +
      `the answer is an extrapolation`
    ),
    notes: [
      rankingNote(answer),
      pilotNote(answer),
      ...settlingNote(answer),
      `intervals hold at the level of ${
        pct(answer.inputs.level)
      } on new benchmarks as far as six ` +
      `measured benchmarks can tell; probabilities are the model's own`,
    ],
  };
}

const NEEDS = {
  "tools-and-index": "with nothing measured on the task",
  "single-agent-baseline": "with the single agent measured",
  "pilot": "with a pilot",
} as const;

function followed({ predictor, record, recommendation, setting }: Recommendation): string {
  return `${capital(recommendation)} by the predictor ${predictor}: ${
    NEEDS[setting]
  }, none loses ` +
    `less on benchmarks it has not seen (${points(record.meanRegret)} points of success on ` +
    `average, ${points(record.regretLow)} to ${
      points(record.regretHigh)
    } over resampled benchmarks).`;
}

function confidence(answer: Recommendation): string {
  const { ranking, recommendation, expectedRegret, measureFirst, pilot } = answer;
  const own = ranking.find(({ architecture }) => architecture === recommendation)!;
  const start = `It is expected to succeed in ${pct(own.expected)} of runs (${pct(own.low)} to ` +
    `${pct(own.high)}) and within 5 points of the best with a chance of ` +
    `${pct(own.probabilityWithin5)}`;
  return measureFirst
    ? `${start}, so measure first: a pilot of ${pilot.instances} instances with ${
      whom(answer)
    } is ` +
      `expected to cut the loss from ${points(expectedRegret)} points to ` +
      `${points(pilot.expectedRegret)}.`
    : `${start}, and the best pilot would save less than ${points(answer.inputs.worth)} points.`;
}

function rankingNote({ ranking, recommendation }: Recommendation): string {
  const first = ranking[0]!;
  if (first.architecture === recommendation) {
    return `the pooled model ranks ${recommendation} first too`;
  }
  const own = ranking.find(({ architecture }) => architecture === recommendation)!;
  return `the pooled model ranks ${first.architecture} first (${pct(first.expected)} against ` +
    `${pct(own.expected)}), but on benchmarks it had not seen such a choice lost more`;
}

function pilotNote(answer: Recommendation): string {
  const { pilot, expectedRegret } = answer;
  return `choosing now loses ${points(expectedRegret)} points in expectation; a pilot of ` +
    `${pilot.instances} instances with ${whom(answer)}, as dear as ` +
    `${Math.round(pilot.costInSingleRuns)} single-agent runs, leaves ${
      points(pilot.expectedRegret)
    }`;
}

/** Beyond so many instances nobody pilots. */
const TOO_MANY = 5000;

function settlingNote({ separation, ranking }: Recommendation): readonly string[] {
  const { paired, unpaired, between } = separation;
  const rates = between.map((name) =>
    pct(ranking.find(({ architecture }) => architecture === name)!.expected)
  ).join(" and ");
  const pair = between.join(" and ");
  if (isUndetermined(paired) || isUndetermined(unpaired) || paired.instances > TOO_MANY) {
    return [
      `${pair} are expected at ${rates}: if that is so, no pilot worth running tells them apart, ` +
      `and the cheaper one will do`,
    ];
  }
  return [
    `to tell ${pair} apart at the expected ${rates}, a test at 5% with a power of 80% needs ` +
    `${paired.instances} shared instances, or ${unpaired.instances} with each on different ones`,
  ];
}

function whom({ pilot }: Recommendation): string {
  return pilot.architectures.length === ARCHITECTURES.length
    ? "each architecture"
    : pilot.names.length === 1
    ? pilot.names[0]!
    : "each team";
}

function pct(rate: number): string {
  return `${Math.round(100 * rate)}%`;
}

function points(rate: number): string {
  return (100 * rate).toFixed(1);
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
