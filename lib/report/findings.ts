import type { PracticeFinding } from "../claims/practice.ts";
import { html, type Markup } from "./markup.ts";

/** The findings that matter in practice, each with what to conclude and the claims behind it. */
export function findingsSection(findings: readonly PracticeFinding[]): Markup {
  return html`
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">${NUMBER_WORDS[findings.length] ??
        findings.length} findings for practice</h2>
      <ol class="findings">${findings.map(item)}</ol>
    </section>
  `;
}

const NUMBER_WORDS: Readonly<Record<number, string>> = { 8: "Eight", 9: "Nine", 10: "Ten" };

function item({ title, found, conclude, claims }: PracticeFinding, i: number): Markup {
  return html`
    <li id="finding-${i + 1}">
      <h3>${title}</h3>
      <p>${found}.</p>
      <p class="conclude">${conclude}</p>
      <p class="sources">Rests on ${claims.map((id, i) =>
        html`${i === 0 ? "" : ", "}<a href="#${id}">${id}</a>`
      )}</p>
    </li>
  `;
}
