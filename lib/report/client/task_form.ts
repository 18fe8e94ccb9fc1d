import { ARCHITECTURES } from "../../data/names.ts";
import type { CoefficientSource } from "../../scaling/predictor/calculator.ts";
import type { Observation } from "../../scaling/predictor/condition.ts";
import { DEFAULTS, type RecommendationInputs } from "../../scaling/predictor/recommend.ts";

/** A task as the form describes it. */
export interface TaskForm {
  readonly inputs: RecommendationInputs;
  /** Coefficients of Equation 1. */
  readonly source: CoefficientSource;
}

/**
 * Reads the form; `valueOf` gives the text of a field by its id.
 *
 * @throws {RangeError} for a pilot whose counts are not two whole numbers.
 */
export function readTask(valueOf: (id: string) => string): TaskForm {
  const number = <Fallback>(id: string, fallback: Fallback): number | Fallback => {
    const text = valueOf(id).trim();
    return text === "" ? fallback : Number(text);
  };
  return {
    inputs: {
      ...DEFAULTS,
      tools: number("tools", NaN),
      index: number("index", NaN),
      baseline: number("baseline", DEFAULTS.baseline),
      baselineInstances: number("instances", DEFAULTS.baselineInstances),
      pilot: ARCHITECTURES.flatMap((name, architecture) =>
        pilotOf(name, architecture, number(`hits-${name}`, null), number(`runs-${name}`, null))
      ),
      worth: number("worth", DEFAULTS.worth),
      singleRunUsd: number("price", DEFAULTS.singleRunUsd),
    },
    source: valueOf("source") as CoefficientSource,
  };
}

function pilotOf(
  name: string,
  architecture: number,
  successes: number | null,
  instances: number | null,
): readonly Observation[] {
  if (successes === null && instances === null) return [];
  if (!Number.isInteger(successes) || !Number.isInteger(instances)) {
    throw new RangeError(
      `Cannot use the pilot of ${name}: needs two whole numbers, its successes and its instances`,
    );
  }
  return [{ architecture, successes: successes!, instances: instances! }];
}

/**
 * The command that gives the same recommendation.
 *
 * @example
 * ```ts
 * import { commandOf } from "kit/report/client/task_form.ts";
 * import { DEFAULTS } from "kit/scaling/predictor/recommend.ts";
 * import { strict as assert } from "node:assert";
 *
 * const pilot = [{ architecture: 4, successes: 7, instances: 20 }];
 * assert.equal(
 *   commandOf({ inputs: { ...DEFAULTS, tools: 4, index: 60, pilot }, source: "v2" }),
 *   "deno task recommend --tools 4 --index 60 --pilot hybrid=7/20",
 * );
 * ```
 */
export function commandOf({ inputs, source }: TaskForm): string {
  const { tools, index, baseline, baselineInstances, pilot, worth, singleRunUsd } = inputs;
  const counts = pilot.map(({ architecture, successes, instances }) =>
    `${ARCHITECTURES[architecture]}=${successes}/${instances}`
  ).join(",");
  return [
    `deno task recommend --tools ${tools} --index ${index}`,
    ...baseline === null
      ? []
      : [`--baseline ${baseline} --baseline-runs ${baselineInstances} --equation ${source}`],
    ...counts === "" ? [] : [`--pilot ${counts}`],
    ...worth === DEFAULTS.worth ? [] : [`--worth ${worth}`],
    ...singleRunUsd === null ? [] : [`--run-usd ${singleRunUsd}`],
  ].join(" ");
}
