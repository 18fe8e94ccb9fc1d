import type { ModelRow } from "../data/models.ts";
import { type Architecture, ARCHITECTURES } from "../data/names.ts";
import { TOOL_FEE_USD } from "../scaling/budgets/cost.ts";
import type { Observation } from "../scaling/predictor/condition.ts";
import { singleRunCost } from "../scaling/predictor/costs.ts";
import { DEFAULTS, type RecommendationInputs } from "../scaling/predictor/recommend.ts";
import { type Arguments, UsageError } from "./command.ts";

/** Reads the inputs of a recommendation; says in one sentence what was probably meant. */
export function readInputs(args: Arguments, models: readonly ModelRow[]): RecommendationInputs {
  return {
    tools: readTools(args.text("tools")),
    index: readIndex(args.text("index"), models),
    baseline: readBaseline(args.text("baseline")),
    baselineInstances: readCount(args, "baseline-runs", DEFAULTS.baselineInstances),
    pilot: readPilot(args.text("pilot")),
    level: readLevel(args.text("level")),
    worth: readWorth(args.text("worth")),
    singleRunUsd: readCost(args),
  };
}

function readTools(text: string | undefined): number {
  if (text === undefined) throw new UsageError("--tools is needed: how many tools the task offers");
  const tools = Number(text);
  if (tools === 0) {
    throw new UsageError(
      "--tools 0 leaves nothing to act with: count every tool the agent may call, 1 or more",
    );
  }
  if (Number.isInteger(tools) && tools > 0) return tools;
  throw new UsageError(
    `--tools takes a whole number from 1 on, not ${quote(text)}${
      tools < 0 ? `; ${-tools} was probably meant` : ""
    }`,
  );
}

function readIndex(text: string | undefined, models: readonly ModelRow[]): number {
  if (text === undefined) {
    throw new UsageError("--index is needed: the model's Intelligence Index, or its name");
  }
  const named = models.find(({ model }) => model === text.trim().toLowerCase());
  if (named !== undefined) {
    const index = named.index_regression_script ?? named.index_v3;
    if (index !== null) return index;
  }
  const index = Number(text);
  if (text.trim() === "" || Number.isNaN(index)) {
    throw new UsageError(
      `--index takes a number from 1 to 100 or one of ${
        models.map(({ model }) => model).join(", ")
      }, not ${quote(text)}${meant(text, models)}`,
    );
  }
  if (index > 0 && index < 1) {
    throw new UsageError(
      `--index ${text} is below 1: the Intelligence Index runs from 1 to 100, so ${
        round(100 * index)
      } was probably meant`,
    );
  }
  if (index >= 1 && index <= 100) return index;
  throw new UsageError(
    `--index ${text} is off the scale: the Intelligence Index runs from 1 to 100${
      index > 100 && index < 1000 ? `, so ${round(index / 10)} was probably meant` : ""
    }`,
  );
}

/** The model whose name is spelt most like a text, if any is. */
function meant(text: string, models: readonly ModelRow[]): string {
  const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const nearest = models.map(({ model }) => ({
    model,
    distance: editDistance(letters(model), letters(text)),
  })).reduce((best, one) => one.distance < best.distance ? one : best);
  return nearest.distance <= 3 ? `; ${nearest.model} was perhaps meant` : "";
}

/** Letters to insert, delete or replace to turn one text into another. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

function readBaseline(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = /^([\d.]+)%$/.exec(text.trim());
  const rate = percent === null ? Number(text) : Number(percent[1]) / 100;
  if (text.trim() !== "" && rate >= 0 && rate <= 1) return rate;
  if (rate > 1 && rate <= 100 && percent === null) {
    throw new UsageError(
      `--baseline ${text} is no rate from 0 to 1: ${text}% is ${round(rate / 100)}, which was ` +
        `probably meant`,
    );
  }
  throw new UsageError(
    `--baseline takes the single agent's success rate from 0 to 1, not ${quote(text)}${
      rate < 0 && rate >= -1 ? `; ${-rate} was probably meant` : ""
    }`,
  );
}

function readPilot(text: string | undefined): readonly Observation[] {
  if (text === undefined) return [];
  const counts = text.split(",").map((part) => {
    const [, name, hits, runs] = /^\s*([a-z]+)=(\d+)\/(\d+)\s*$/.exec(part) ?? [];
    if (name === undefined) {
      throw new UsageError(
        `--pilot takes counts such as decentralized=9/20,hybrid=7/20, not ${quote(part)}`,
      );
    }
    const architecture = ARCHITECTURES.indexOf(name as Architecture);
    if (architecture < 0) {
      throw new UsageError(
        `--pilot knows ${ARCHITECTURES.join(", ")}, not ${quote(name)}`,
      );
    }
    const [successes, instances] = [Number(hits), Number(runs)];
    if (instances === 0 || successes > instances) {
      throw new UsageError(
        `--pilot ${name}=${successes}/${instances} has more successes than instances${
          instances > 0 ? `; ${name}=${instances}/${successes} was probably meant` : ""
        }`,
      );
    }
    return { architecture, successes, instances };
  });
  const twice = counts.find(({ architecture }, i) =>
    counts.some((other, j) => j < i && other.architecture === architecture)
  );
  if (twice !== undefined) {
    throw new UsageError(
      `--pilot names ${ARCHITECTURES[twice.architecture]} twice: add its counts`,
    );
  }
  return counts;
}

function readLevel(text: string | undefined): number {
  if (text === undefined) return DEFAULTS.level;
  const level = Number(text);
  if (level > 1 && level < 100) {
    throw new UsageError(`--level ${text} is no share: ${round(level / 100)} was probably meant`);
  }
  if (!(level > 0 && level < 1)) {
    throw new UsageError(`--level takes a share between 0 and 1, not ${quote(text)}`);
  }
  if (level > 6 / 7) {
    throw new UsageError(
      `--level ${text} cannot be reached: six benchmarks allow at most 0.857`,
    );
  }
  return level;
}

function readWorth(text: string | undefined): number {
  if (text === undefined) return DEFAULTS.worth;
  const worth = Number(text);
  if (worth >= 1 && worth <= 100) {
    throw new UsageError(
      `--worth ${text} is no share: ${text} points are ${
        round(worth / 100)
      }, which was probably meant`,
    );
  }
  if (worth >= 0 && worth < 1) return worth;
  throw new UsageError(`--worth takes a share of success from 0 to 1, not ${quote(text)}`);
}

function readCount(args: Arguments, name: string, fallback: number): number {
  const text = args.text(name);
  if (text === undefined) return fallback;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new UsageError(`--${name} takes a whole number from 1 on, not ${quote(text)}`);
}

/** The cost of one single-agent run: as given, or from its tokens, tool calls and prices. */
function readCost(args: Arguments): number | null {
  const amount = (name: string): number | null => {
    const text = args.text(name);
    if (text === undefined) return null;
    const value = Number(text.replace(/^\$/, ""));
    if (value >= 0 && Number.isFinite(value) && text.trim() !== "") return value;
    throw new UsageError(
      value < 0
        ? `--${name} ${text} is negative: ${-value} was probably meant`
        : `--${name} takes a number of 0 or more, not ${quote(text)}`,
    );
  };
  const given = amount("run-usd");
  const [input, output, calls] = [
    amount("input-tokens"),
    amount("output-tokens"),
    amount("tool-calls"),
  ];
  const [inputPrice, outputPrice] = [amount("input-price"), amount("output-price")];
  const toolPrice = amount("tool-price");
  const counted = input ?? output ?? calls;
  if (given !== null) {
    if (counted !== null) {
      throw new UsageError("--run-usd and token counts both cost a run: give one of them");
    }
    return given;
  }
  if (counted === null) {
    if ((inputPrice ?? outputPrice ?? toolPrice) !== null) {
      throw new UsageError(
        "prices need amounts: --input-tokens, --output-tokens or --tool-calls of a single-agent run",
      );
    }
    return null;
  }
  for (
    const [tokens, price, name] of [[input, inputPrice, "input"], [
      output,
      outputPrice,
      "output",
    ]] as const
  ) {
    if (tokens !== null && price === null) {
      throw new UsageError(`--${name}-tokens needs --${name}-price, in USD a million tokens`);
    }
  }
  return singleRunCost(
    {
      inputTokens: input ?? 0,
      outputTokens: output ?? 0,
      cacheTokens: 0,
      searchCalls: calls ?? 0,
      browseCalls: 0,
    },
    {
      inputUsdPerMillion: inputPrice ?? 0,
      outputUsdPerMillion: outputPrice ?? 0,
      cacheUsdPerMillion: 0,
      searchUsdPerCall: toolPrice ?? TOOL_FEE_USD,
      browseUsdPerCall: TOOL_FEE_USD,
    },
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function round(value: number): string {
  return String(Number(value.toPrecision(6)));
}
