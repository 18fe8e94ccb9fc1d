import { type Architecture, ARCHITECTURES } from "../data/names.ts";
import { ARCHITECTURE_LABELS } from "../figures/theme.ts";
import { COEFFICIENT_SOURCES } from "../scaling/predictor/calculator.ts";
import type { CalculatorData } from "./calculator_data.ts";
import { html, jsonBlock, type Markup } from "./markup.ts";

const COUNT = { min: "1", step: "1" };
const SHARE = { min: "0", max: "1", step: "any" };

/** The architecture calculator: its form, the places of its answers, and its data. */
export function calculatorSection(data: CalculatorData): Markup {
  const models = data.sources.models.flatMap(
    ({ model, index_regression_script: script, index_v3 }) => {
      const index = script ?? index_v3;
      return index === null ? [] : [{ model, index }];
    },
  );
  return html`
    <section id="calculator" class="screen" aria-labelledby="calculator-title">
      <h2 id="calculator-title">Which architecture for a new task?</h2>
      <p
        class="prose">Describe the task; leave empty what nobody has measured.
    The recommendation comes from a model of all released success counts and carries its record on
    benchmarks that the model had not seen; below it stands what the papers' own Equation 1 says, which
    <a href="#finding-3">does not transfer to new benchmarks</a>. Both are computed in this page, with the
    numbers of <code>deno task recommend</code>.</p>
      <noscript><p>The calculator needs JavaScript; <code>deno task recommend</code> gives the same answers.</p></noscript>
      <form id="task" class="inputs" aria-label="Task">
        <div>
          ${field("tools", "Tools the task offers", "4", COUNT)}
          <p><label for="model">Model</label><select id="model"><option value="">another, by its index</option>${models
            .map(({ model, index }) =>
              html`<option value="${index}">${model}</option>`
            )}</select></p>
          ${field("index", "Intelligence Index (v2, v3)", "60", {
            min: "1",
            max: "100",
            step: "any",
          })}
          ${field("baseline", "Single-agent success (0 to 1)", "0.5", SHARE)}
          ${field("instances", "Instances behind it", "100", COUNT)}
          <p><label for="source">Coefficients of Equation 1</label><select id="source">${COEFFICIENT_SOURCES
            .filter((name) => name !== "v1").map((name) =>
              html`<option value="${name}">${name.replace("-", " on ")}</option>`
            )}</select></p>
          ${field("price", "Price of a single-agent run (USD)", "", { min: "0", step: "any" })}
          ${field("worth", "Success worth measuring first for (0 to 1)", "0.02", SHARE)}
        </div>
        <fieldset>
          <legend>A pilot on the task, where one was run: successes of instances</legend>
          ${ARCHITECTURES.map(pilotFields)}
        </fieldset>
      </form>
      <p id="task-error" class="warning" role="alert" hidden></p>
      <div id="answer">
        <div class="answer"><p id="answer-reason" aria-live="polite"></p><ul id="answer-notes" class="notes"></ul></div>
        ${answerTable("answer-table", "Recommendation", [
          "Architecture",
          "Expected success",
          "80% interval",
          "Chance of being best",
          "Chance of being within 5 points",
          "Cost of a run",
          "Best for its cost",
          "Successes a USD",
        ])}
        <h3 class="papers">What the papers' calculator says</h3>
        <p id="papers-says"></p>
        ${answerTable("papers-table", "Equation 1", [
          "Architecture",
          "Equation 1",
          "Of which not estimable",
        ])}
        <p>The same from the command line: <code id="command"></code></p>
          </div>
      <script type="application/json" id="calculator-data">${jsonBlock(data)}</script>
    </section>
  `;
}

function pilotFields(architecture: Architecture): Markup {
  const [hits, runs] = [`hits-${architecture}`, `runs-${architecture}`];
  const name = ARCHITECTURE_LABELS[architecture];
  return html`
    <p
      class="pilot"><label for="${hits}">${name}<span class="unseen"> successes</span></label><input
      id="${hits}" type="number" min="0" step="1"><label for="${runs}">of<span class="unseen"> ${name} instances</span></label><input
      id="${runs}" type="number" min="1" step="1"></p>
  `;
}

function field(
  id: string,
  label: string,
  value: string,
  limits: Readonly<Record<string, string>>,
): Markup {
  const attributes = Object.entries(limits).map(([name, limit]) =>
    html`
      ${name}="${limit}"
    `
  );
  return html`<p><label for="${id}">${label}</label><input id="${id}" type="number" value="${value}"${attributes}></p>`;
}

function answerTable(id: string, caption: string, columns: readonly string[]): Markup {
  return html`
    <div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0">
      <table id="${id}" class="summary">
        <caption id="${id}-caption">${caption}</caption>
        <thead>
          <tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
        </thead>
        <tbody></tbody>
      </table>
    </div>
  `;
}
