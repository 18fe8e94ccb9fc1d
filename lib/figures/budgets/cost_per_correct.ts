import type { BudgetMethod } from "../../data/bats/methods.ts";
import { budgetRows } from "./rows.ts";
import type { Figure } from "../figure.ts";
import { METHOD_LABELS } from "../theme.ts";

/** What one correct answer costs in one run, with its interval, US dollars. */
export interface AnswerCostRow {
  /** Table that prints the run. */
  readonly place: string;
  /** Method and budget in words. */
  readonly name: string;
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Cost of a correct answer, US dollars. */
  readonly usd: number;
  /** Lower end of its 95% interval. */
  readonly lowUsd: number;
  /** Upper end of its 95% interval. */
  readonly highUsd: number;
}

/**
 * Cost of a correct answer in US dollars by method, the cost of a question over the accuracy
 * (Tables 2 and 6 of Liu et al.).
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { answerCostFigure } from "kit/figures/budgets/cost_per_correct.ts";
 * import { correctAnswerCosts } from "kit/scaling/budgets/cost_per_correct.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = answerCostFigure(correctAnswerCosts(loadBatsTables()));
 * const [least, most] = [1.1 / 0.246, 1.2 / 0.243];
 * assert.ok(title.includes(`${least.toFixed(2)} to ${most.toFixed(2)} with BATS`));
 * ```
 */
export function answerCostFigure(costs: readonly AnswerCostRow[]): Figure {
  const keyOf = ({ method, name }: AnswerCostRow): string => `${METHOD_LABELS[method]}, ${name}`;
  return budgetRows({
    id: "cost-of-a-correct-answer",
    title: titleOf(costs),
    subtitle: "Cost of a question over accuracy, Gemini-2.5-Pro on BrowseComp. Bars: Wilson 95% " +
      "intervals of the accuracy. Table 6 seems to leave out the fees of the tools.",
    groups: [...Map.groupBy(costs, ({ place }) => place)].map(([heading, own]) => ({
      heading,
      rows: own.map((row) => ({ key: keyOf(row), label: keyOf(row) })),
    })),
    columns: [{
      heading: "",
      xTitle: "cost of a correct answer (USD)",
      range: [0, 1.04 * Math.max(...costs.map(({ highUsd }) => highUsd))],
      marks: costs.map((row) => ({
        row: keyOf(row),
        method: row.method,
        value: row.usd,
        low: row.lowUsd,
        high: row.highUsd,
      })),
    }],
    labelPx: 178,
  });
}

/** What a correct answer costs by method, as a range where there are several runs. */
function titleOf(costs: readonly AnswerCostRow[]): string {
  const parts = [...Map.groupBy(costs, ({ method }) => method)].map(([method, own], k) => {
    const ends = [Math.min(...own.map(({ usd }) => usd)), Math.max(...own.map(({ usd }) => usd))];
    const range = [...new Set(ends.map((usd) => usd.toFixed(2)))].join(" to ");
    return `${range}${k === 0 ? " USD" : ""} with ${METHOD_LABELS[method]}`;
  });
  return `A correct answer costs ${parts.join(", ")}`;
}
