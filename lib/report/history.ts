import type { QuantityHistory, Step } from "../claims/history.ts";
import { html, type Markup } from "./markup.ts";
import { countText } from "./names.ts";

/** What became of the printed numbers of Kim et al. from version to version. */
export function historySection(histories: readonly QuantityHistory[]): Markup {
  const steps = histories.flatMap((history) => history.steps);
  const names = [...new Set(steps.map(stepName))].sort();
  const added = histories.filter(({ addedIn }) => addedIn !== null).length;
  const dropped = histories.filter(({ droppedAfter }) => droppedAfter !== null).length;
  const turned = histories.filter((history) => history.steps.some(({ flips }) => flips.length > 0));
  const stale = histories.filter((history) => history.steps.some(({ kind }) => kind === "stale"));
  return html`
    <section id="history" aria-labelledby="history-title">
    <h2 id="history-title">How the numbers changed from version to version</h2>
    <p>${countText(
      histories.length,
    )} quantities of Kim et al. are traced through v1, v2, v3 and the journal version (NMI);
    ${countText(added)} were added after v1 and ${countText(
      dropped,
    )} dropped before v3. A number is stale when it is printed
    alike although the data of the two versions give another value at the printed digits.</p>
    <div class="scroll" role="region" aria-labelledby="steps-caption" tabindex="0"><table class="summary">
    <caption id="steps-caption">Quantities printed in both versions of a step</caption>
    <thead><tr>${["Step", "Quantities", "Changed", "Kept", "Stale", "Turned round"].map((name) =>
      html`<th scope="col">${name}</th>`
    )}</tr></thead>
    <tbody>${names.map((name) =>
      stepRow(name, steps.filter((step) => stepName(step) === name))
    )}</tbody>
    </table></div>
    ${paths("Turned round: the sign, or the side of p = 0.05", turned)}
    ${paths("Stale: printed alike on other data", stale)}
    </section>
  `;
}

function stepName({ from, to }: Step): string {
  return `${from} to ${to}`;
}

function stepRow(name: string, steps: readonly Step[]): Markup {
  const count = (test: (step: Step) => boolean): Markup =>
    html`<td class="number">${countText(steps.filter(test).length)}</td>`;
  return html`<tr><th scope="row">${name}</th>${count(() => true)}${
    count(({ kind }) => kind === "changed")
  }${count(({ kind }) => kind === "kept")}${count(({ kind }) => kind === "stale")}${
    count(({ flips }) => flips.length > 0)
  }</tr>`;
}

function paths(title: string, histories: readonly QuantityHistory[]): Markup {
  if (histories.length === 0) return html``;
  return html`
    <details class="paths">
      <summary>${title} (${histories.length})</summary>
      <div class="scroll" role="region" aria-label="${title}" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Quantity</th>
              <th scope="col">Path</th>
            </tr>
          </thead>
          <tbody>${histories.map(({ quantity, subject, stages }) =>
            html`
              <tr>
                <th scope="row">${quantity.replaceAll("_", " ")}<br><span class="quiet">${subject
                  .replaceAll("_", " ")}</span></th>
                <td>
                  <ol class="path">${stages.map(({ version, printed, p }) =>
                    html`<li><span class="quiet">${version}</span> ${printed}${
                      p === "" ? "" : html`
                        <span class="quiet">p ${p}</span>
                      `
                    }</li>`
                  )}</ol>
                </td>
              </tr>
            `
          )}</tbody>
        </table>
      </div>
    </details>
  `;
}
