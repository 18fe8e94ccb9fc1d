import { SAMPLE_NAMES, type SampleName } from "../data/samples.ts";
import { loadTables } from "../data/tables.ts";
import {
  compareRegret,
  type Evaluation,
  type EvaluationRow,
} from "../scaling/selection/evaluate.ts";
import { evaluateAll } from "../scaling/selection/evaluation_set.ts";
import {
  type LeaveOut,
  leavesOut,
  type Protocol,
  PROTOCOLS,
} from "../scaling/selection/protocols.ts";
import { trustOf } from "../scaling/selection/trust.ts";
import { type CommandSpec, runCommand } from "./command.ts";
import { textTable } from "./text_table.ts";

const SPEC: CommandSpec = {
  name: "evaluate",
  summary: "Score predictors of the best architecture, and baselines, on decisions held out.",
  options: [
    {
      name: "sample",
      value: "NAME",
      choices: SAMPLE_NAMES,
      fallback: "six-benchmark",
      help: "which configurations",
    },
    { name: "protocol", value: "NAME", choices: PROTOCOLS, help: "only this protocol" },
  ],
};

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const sample = args.text("sample") as SampleName;
    const protocol = args.text("protocol") as Protocol | undefined;
    const protocols: readonly Protocol[] = protocol === undefined ? PROTOCOLS : [protocol];
    const tables = loadTables();
    const evaluations = evaluateAll(tables, sample, protocols);
    if (args.flag("json")) console.log(JSON.stringify(evaluations.map(rowOf), null, 2));
    else {
      for (const name of protocols) printProtocol(name, evaluations);
      console.log(needsText(evaluations));
      console.log(
        trustText(
          protocols.filter(leavesOut),
          (name) =>
            (["tools-and-index", "single-agent-baseline"] as const).map((setting) =>
              trustOf(tables, sample, setting, name)
            ),
        ),
      );
    }
    return 0;
  });
}

function rowOf(evaluation: Evaluation): EvaluationRow {
  const {
    setting,
    predictor,
    protocol,
    decisions,
    accuracy,
    top2,
    meanRegret,
    gapClosed,
    regretLow,
    regretHigh,
  } = evaluation;
  return {
    setting,
    predictor,
    protocol,
    decisions,
    accuracy,
    top2,
    meanRegret,
    gapClosed,
    regretLow,
    regretHigh,
  };
}

function printProtocol(protocol: Protocol, evaluations: readonly Evaluation[]): void {
  const own = evaluations.filter((row) => row.protocol === protocol);
  const header = [
    "setting",
    "predictor",
    "accuracy",
    "top 2",
    "regret",
    "95% interval",
    "gap closed",
    "against always-single",
  ];
  const single = own.find(({ predictor }) => predictor === "always-single")!;
  const rows = own.map((row) => {
    const { difference, low, high } = compareRegret(row, single);
    return [
      row.setting,
      row.predictor,
      row.accuracy.toFixed(3),
      row.top2.toFixed(3),
      row.meanRegret.toFixed(4),
      `${row.regretLow.toFixed(3)} to ${row.regretHigh.toFixed(3)}`,
      row.gapClosed === null ? "no gap" : row.gapClosed.toFixed(2),
      row === single ? "" : `${difference.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
    ];
  });
  console.log(
    `${protocol}: ${single.decisions} decisions, intervals over resampled ${single.clusteredBy} groups\n`,
  );
  console.log(
    textTable(header, rows, new Set(["accuracy", "top 2", "regret", "gap closed"])) + "\n",
  );
}

/** What each predictor needs measured on the task before it can choose. */
function needsText(evaluations: readonly Evaluation[]): string {
  const needs = new Map(
    evaluations.map((row) => [`${row.predictor} (${row.setting})`, row.needs]),
  );
  const rows = [...needs].map(([predictor, what]) => [predictor, what]);
  return `${textTable(["predictor", "needs"], rows)}\n`;
}

function trustText(
  protocols: readonly LeaveOut[],
  trustUnder: (protocol: LeaveOut) => readonly ReturnType<typeof trustOf>[],
): string {
  if (protocols.length === 0) return "";
  const header = [
    "protocol",
    "setting",
    "R2",
    "R2 of Eq. 1",
    "80% normal",
    "conformal",
    "P(best)",
    "was best",
    "P(within 5)",
    "was within",
  ];
  const rows = protocols.flatMap(trustUnder).map((row) => [
    row.protocol,
    row.setting,
    row.r2.toFixed(3),
    row.equationR2.toFixed(3),
    row.normalCoverage.toFixed(2),
    row.meanConformalCoverage.toFixed(2),
    row.chosenBest.predicted.toFixed(2),
    row.chosenBest.actual.toFixed(2),
    row.chosenWithin5.predicted.toFixed(2),
    row.chosenWithin5.actual.toFixed(2),
  ]);
  return `How far the pooled model can be trusted (with a baseline: team rows only)\n\n${
    textTable(header, rows, new Set(header.slice(2)))
  }`;
}
