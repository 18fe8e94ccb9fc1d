import { type Archetype, nearestArchetype } from "../../scaling/predictor/archetypes.ts";
import type { Calculation } from "../../scaling/predictor/calculator.ts";
import { explain } from "../../scaling/predictor/explain.ts";
import type { Recommendation, RecommendationInputs } from "../../scaling/predictor/recommend.ts";
import { PUBLISHED_THRESHOLD } from "../../scaling/selection/threshold_rules.ts";

/** Shows a recommendation: why, its warnings and notes, and a row an architecture. */
export function showRecommendation(answer: Recommendation): void {
  const { reason, extrapolation, notes } = explain(answer);
  document.querySelector("#answer-reason")!.textContent = reason;
  document.querySelector("#answer-notes")!.replaceChildren(
    ...extrapolation.map((text) => element("li", `Warning: ${text}.`, "warning")),
    ...notes.map((text) => element("li", `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)),
  );
  fillTable(
    "#answer-table",
    answer.ranking.map((row) => {
      const interval = element("td", "", "number");
      interval.append(
        datum(row.low, percent(row.low)),
        " to ",
        datum(row.high, percent(row.high)),
      );
      return {
        name: row.architecture,
        marked: row.architecture === answer.recommendation,
        cells: [
          cell(row.expected, percent(row.expected)),
          interval,
          cell(row.probabilityBest, percent(row.probabilityBest)),
          cell(row.probabilityWithin5, percent(row.probabilityWithin5)),
          cell(row.costRelative, `${row.costRelative.toFixed(1)}×`),
          element("td", row.onFrontier ? "yes" : "no"),
          row.successPerUsd === null
            ? element("td", "needs the price", "quiet")
            : cell(row.successPerUsd, row.successPerUsd.toPrecision(3)),
        ],
      };
    }),
  );
}

/** Shows what Equation 1, the 45% rule and the archetypes say; without a baseline they say nothing. */
export function showPapers(
  { tools, baseline }: RecommendationInputs,
  calculation: Calculation | null,
  archetypes: readonly Archetype[],
): void {
  const says = document.querySelector("#papers-says")!;
  const table = document.querySelector<HTMLElement>("#papers-table")!;
  table.hidden = calculation === null;
  if (calculation === null || baseline === null) {
    says.textContent = "Equation 1 predicts from the single agent's success: measure it first.";
    return;
  }
  const nearest = nearestArchetype(archetypes, { tools, baseline });
  const rule = baseline >= PUBLISHED_THRESHOLD ? "single" : "a team, without saying which";
  says.textContent =
    `Equation 1 ranks ${
      calculation.ranking[0]
    } first; its predictions are no rates and nothing keeps ` +
    `them within 0 to 1. The 45% rule says ${rule}. The nearest archetype of Section 4.3 is ` +
    `${nearest.name} (${nearest.tools} tools, baseline ${nearest.baseline}), which is said to favour ` +
    `${nearest.favours}.`;
  fillTable(
    "#papers-table",
    calculation.architectures.map(({ architecture, expected, fromNotEstimable }) => ({
      name: architecture,
      marked: architecture === calculation.ranking[0],
      cells: [
        typeof expected === "number"
          ? cell(expected, expected.toFixed(3))
          : element("td", "undetermined"),
        cell(fromNotEstimable, fromNotEstimable.toFixed(3)),
      ],
    })),
  );
}

/** Shows the command that gives the same answer. */
export function showCommand(command: string): void {
  document.querySelector("#command")!.textContent = command;
}

/** Shows what is wrong with the inputs in place of an answer; null: nothing is. */
export function showError(message: string | null): void {
  const line = document.querySelector<HTMLElement>("#task-error")!;
  line.hidden = message === null;
  line.textContent = message === null ? "" : `${message}.`;
  document.querySelector<HTMLElement>("#answer")!.hidden = message !== null;
}

interface AnswerRow {
  readonly name: string;
  readonly marked: boolean;
  readonly cells: readonly HTMLElement[];
}

function fillTable(selector: string, rows: readonly AnswerRow[]): void {
  document.querySelector(`${selector} tbody`)!.replaceChildren(...rows.map((row) => {
    const line = element("tr", "", row.marked ? "chosen" : "");
    const head = element("th", row.marked ? `${row.name} (chosen)` : row.name);
    head.setAttribute("scope", "row");
    line.append(head, ...row.cells);
    return line;
  }));
}

/** A cell with the full value behind the shown one. */
function cell(value: number, shown: string): HTMLElement {
  const made = element("td", "", "number");
  made.append(datum(value, shown));
  return made;
}

function datum(value: number, shown: string): HTMLElement {
  const made = element("data", shown);
  made.setAttribute("value", String(value));
  return made;
}

function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

function percent(rate: number): string {
  return `${Math.round(100 * rate)}%`;
}
