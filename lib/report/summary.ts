import { VERDICT_MEANINGS } from "../claims/report_markdown.ts";
import { DOCUMENTS } from "../claims/claim.ts";
import { type JudgedClaim, type Verdict, VERDICTS } from "../claims/verdict.ts";
import { countVerdicts } from "../claims/verify.ts";
import { html, type Markup } from "./markup.ts";
import { DOCUMENT_LABELS } from "../data/names.ts";
import { countText, DOCUMENT_TITLES, versionName } from "./names.ts";
import { badge } from "./badge.ts";

/** Verdicts by document and version; each count leads to its claims in the table. */
export function summarySection(judged: readonly JudgedClaim[]): Markup {
  const used = VERDICTS.filter((verdict) => judged.some((claim) => claim.verdict === verdict));
  return html`
    <section id="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">Summary</h2>
      <div class="scroll" role="region" aria-labelledby="summary-caption" tabindex="0">
        <table class="summary">
    <caption id="summary-caption">Claims by document, version and verdict. A count leads to its claims.</caption>
    <thead><tr><th scope="col">Document</th>${used.map((verdict) =>
      html`<th scope="col">${badge(verdict)}</th>`
    )}<th scope="col">Claims</th><th scope="col" class="screen">Shares</th></tr></thead>
    ${DOCUMENTS.map((document) => documentRows(document, judged, used))}
    <tfoot>${countsRow("All documents", judged, used, {})}</tfoot>
        </table>
      </div>
      <dl class="meanings">${used.map((verdict) =>
        html`
          <div>
            <dt>${badge(verdict)}</dt>
            <dd>${VERDICT_MEANINGS[verdict]}</dd>
          </div>
        `
      )}</dl>
    </section>
  `;
}

function documentRows(
  document: string,
  judged: readonly JudgedClaim[],
  used: readonly Verdict[],
): Markup {
  const own = judged.filter((claim) => claim.document === document);
  if (own.length === 0) return html``;
  const versions = [...new Set(own.map(({ version }) => version))].sort(byVersion);
  return html`<tbody>
<tr class="document"><th scope="rowgroup" colspan="${
    used.length + 3
  }">${DOCUMENT_LABELS[document]!} <span class="quiet">${DOCUMENT_TITLES[
    document
  ]!}</span></th></tr>
${
    versions.map((version) =>
      countsRow(
        versionName(document, version),
        own.filter((claim) => claim.version === version),
        used,
        { document, version },
      )
    )
  }</tbody>`;
}

/** v1, v2, v3, and the journal's version last. */
export function byVersion(a: string, b: string): number {
  return Number(a === "NMI") - Number(b === "NMI") || a.localeCompare(b);
}

function countsRow(
  name: string,
  claims: readonly JudgedClaim[],
  used: readonly Verdict[],
  filter: Readonly<Record<string, string>>,
): Markup {
  const counts = countVerdicts(claims);
  const cell = (verdict: Verdict): Markup => {
    if (counts[verdict] === 0) return html`<td class="number quiet">0</td>`;
    const query = new URLSearchParams({ ...filter, verdict });
    const label = `${countText(counts[verdict])} ${verdict}, ${name}`;
    return html`<td class="number"><a href="#?${query.toString()}" aria-label="${label}">${
      countText(counts[verdict])
    }</a></td>`;
  };
  const shares = used.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    html`<i class="${verdict}" style="flex-grow:${counts[verdict]}"></i>`
  );
  return html`
    <tr><th scope="row">${name}</th>${used.map(cell)}<td class="number">${countText(
      claims.length,
    )}</td><td class="screen"><span class="shares" aria-hidden="true">${shares}</span></td></tr>
  `;
}
