import { loadArchitectures } from "../data/architectures.ts";
import { loadBenchmarks } from "../data/benchmarks.ts";
import { loadConfigurations } from "../data/configurations.ts";
import { loadKimCoefficients } from "../data/kim_coefficients.ts";
import { loadKimQuantities } from "../data/kim_quantities.ts";
import { loadModels } from "../data/models.ts";
import { archetypes, nearestArchetype } from "../scaling/predictor/archetypes.ts";
import {
  calculate,
  type Calculation,
  COEFFICIENT_SOURCES,
} from "../scaling/predictor/calculator.ts";
import type { CoefficientSource } from "../scaling/predictor/calculator.ts";
import { CALIBRATION } from "../scaling/predictor/calibration.ts";
import { explain } from "../scaling/predictor/explain.ts";
import {
  recommend,
  type Recommendation,
  type RecommendationInputs,
  type RecommendationSources,
} from "../scaling/predictor/recommend.ts";
import { PUBLISHED_THRESHOLD } from "../scaling/selection/threshold_rules.ts";
import { isUndetermined } from "../stats/undetermined.ts";
import { type CommandSpec, runCommand, UsageError } from "./command.ts";
import { readInputs } from "./recommend_inputs.ts";
import { textTable } from "./text_table.ts";

const SPEC: CommandSpec = {
  name: "recommend",
  summary: "Choose an architecture for a new task, with its uncertainty and what to measure first.",
  options: [
    { name: "tools", value: "N", help: "tools the task offers (needed)" },
    {
      name: "index",
      value: "N|MODEL",
      help: "Intelligence Index of the model, scale of v2 and v3, or its name (needed)",
    },
    { name: "baseline", value: "RATE", help: "measured single-agent success on the task, 0 to 1" },
    { name: "baseline-runs", value: "N", fallback: "100", help: "instances behind the baseline" },
    { name: "pilot", value: "COUNTS", help: "counts so far, e.g. decentralized=9/20,hybrid=7/20" },
    {
      name: "level",
      value: "SHARE",
      fallback: "0.8",
      help: "level of the intervals, at most 0.857",
    },
    {
      name: "worth",
      value: "SHARE",
      fallback: "0.02",
      help: "success gained from which measuring first is advised",
    },
    { name: "run-usd", value: "USD", help: "cost of one single-agent run" },
    { name: "input-tokens", value: "N", help: "or: input tokens of one single-agent run" },
    { name: "output-tokens", value: "N", help: "its output tokens" },
    { name: "tool-calls", value: "N", help: "its tool calls" },
    { name: "input-price", value: "USD", help: "price of a million input tokens" },
    { name: "output-price", value: "USD", help: "price of a million output tokens" },
    { name: "tool-price", value: "USD", help: "price of a tool call (0.001 as in Liu et al.)" },
    {
      name: "equation",
      value: "NAME",
      choices: COEFFICIENT_SOURCES.filter((name) => name !== "v1"),
      help: "also what the papers' Equation 1, 45% rule and archetypes say; needs --baseline",
    },
  ],
};

/** The papers' own tools beside the recommendation. */
interface PapersSay {
  readonly equation: Calculation;
  readonly rule45: string;
  readonly archetype: ReturnType<typeof nearestArchetype>;
}

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const models = loadModels().rows;
    const inputs = readInputs(args, models);
    const sources = {
      models,
      configurations: loadConfigurations().rows,
      benchmarks: loadBenchmarks().rows,
      architectures: loadArchitectures().rows,
    };
    const answer = recommend(inputs, sources, CALIBRATION);
    const equation = args.text("equation") as CoefficientSource | undefined;
    const papers = equation === undefined ? null : papersSay(equation, inputs, sources);
    if (args.flag("json")) printJson(answer, papers);
    else printAnswer(answer, papers);
    return 0;
  });
}

function papersSay(
  source: CoefficientSource,
  { tools, index, baseline }: RecommendationInputs,
  sources: RecommendationSources,
): PapersSay {
  if (baseline === null) {
    throw new UsageError("--equation needs --baseline: Equation 1 predicts from the single agent");
  }
  const tables = { ...sources, kimCoefficients: loadKimCoefficients().rows };
  return {
    equation: calculate(tables, source, { tools, index, baseline, indexVersion: "v3" }),
    rule45: baseline >= PUBLISHED_THRESHOLD ? "single" : "a team, without saying which",
    archetype: nearestArchetype(archetypes(loadKimQuantities().rows, "v3"), { tools, baseline }),
  };
}

function printJson(answer: Recommendation, papers: PapersSay | null): void {
  const { reason, extrapolation, notes } = explain(answer);
  console.log(JSON.stringify(
    {
      inputs: answer.inputs,
      predictor: answer.predictor,
      ranking: answer.ranking,
      recommendation: answer.recommendation,
      expectedRegret: answer.expectedRegret,
      measureFirst: answer.measureFirst,
      extrapolation,
      notes,
      reason,
      setting: answer.setting,
      record: answer.record,
      pilot: answer.pilot,
      separation: answer.separation,
      distance: answer.distance,
      draws: answer.draws,
      seed: answer.seed,
      ...papers === null ? {} : { papers },
    },
    null,
    2,
  ));
}

function printAnswer(answer: Recommendation, papers: PapersSay | null): void {
  const priced = answer.inputs.singleRunUsd !== null;
  const header = [
    "architecture",
    "expected",
    `${Math.round(100 * answer.inputs.level)}% interval`,
    "best",
    "within 5",
    "cost",
    ...priced ? ["per USD"] : [],
    "",
  ];
  const rows = answer.ranking.map((row) => [
    row.architecture,
    pct(row.expected),
    `${pct(row.low)} to ${pct(row.high)}`,
    pct(row.probabilityBest),
    pct(row.probabilityWithin5),
    `${row.costRelative.toFixed(1)}x`,
    ...priced ? [row.successPerUsd === null ? "" : row.successPerUsd.toPrecision(3)] : [],
    [
      ...row.architecture === answer.recommendation ? ["recommended"] : [],
      ...row.onFrontier ? ["Pareto"] : [],
    ].join(", "),
  ]);
  const right = new Set(["expected", "best", "within 5", "cost", "per USD"]);
  console.log(textTable(header, rows, right));
  const { reason, extrapolation, notes } = explain(answer);
  console.log(`\n${reason}`);
  for (const warning of extrapolation) console.log(`\nWarning: ${warning}`);
  console.log(`\n${notes.map((note) => `- ${note}`).join("\n")}`);
  if (papers !== null) printPapers(papers);
}

function printPapers({ equation, rule45, archetype }: PapersSay): void {
  const header = ["architecture", "Equation 1", "of which not estimable"];
  const rows = equation.architectures.map(({ architecture, expected, fromNotEstimable }) => [
    architecture,
    isUndetermined(expected) ? "undetermined" : expected.toFixed(3),
    fromNotEstimable.toFixed(3),
  ]);
  console.log(`
The papers' calculator, coefficients ${equation.source}: ${equation.ranking[0] ?? "undetermined"}
${textTable(header, rows, new Set(header.slice(1)))}
The 45% rule says ${rule45}. The nearest archetype of Section 4.3 is ${archetype.name} (${archetype.tools} tools, baseline ${archetype.baseline}), which is said to favour ${archetype.favours}.`);
}

function pct(rate: number): string {
  return `${Math.round(100 * rate)}%`;
}
