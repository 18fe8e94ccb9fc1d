import { DOCUMENTS } from "../claims/claim.ts";
import { formatNumbers } from "../claims/format.ts";
import { type JudgedClaim, VERDICTS } from "../claims/verdict.ts";
import { badge } from "./badge.ts";
import type { DrawnFigure } from "./figures.ts";
import { stripHeight } from "./claim_strip.ts";
import { html, jsonBlock, type Markup } from "./markup.ts";
import { computedText, countText, DOCUMENT_NAMES, versionName } from "./names.ts";
import { type StripClaim, stripLanes } from "./strip.ts";
import { byVersion } from "./summary.ts";

/** The table of all claims with the form that filters it. */
export function claimsSection(
  judged: readonly JudgedClaim[],
  figures: readonly DrawnFigure[],
): Markup {
  return html`
    <section id="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">Every claim</h2>
    ${filterForm(judged, figures)}
    <p class="paper">None of the ${countText(
      judged.length,
    )} claims is printed here: filter them first, and those that are left are printed.</p>
    <div class="scroll wide" role="region" aria-labelledby="claims-caption" tabindex="0">
    <table class="claims" role="table">
    <caption id="claims-caption">Each claim with what is printed, what the released data give, and why it gets its verdict.</caption>
    <thead role="rowgroup"><tr role="row">${["Verdict", "Claim", "Printed", "Recomputed", "Reason"]
      .map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
    <tbody role="rowgroup">
    ${judged.map((claim) => claimRow(claim, figures))}</tbody>
    </table>
    </div>
    <script type="application/json" id="strip-data">${jsonBlock(stripClaims(judged))}</script>
    <p id="nothing" hidden>No claim matches. <button type="button" data-reset>Show all claims</button></p>
    </section>
  `;
}

function filterForm(judged: readonly JudgedClaim[], figures: readonly DrawnFigure[]): Markup {
  const documents = DOCUMENTS.filter((name) => judged.some(({ document }) => document === name));
  const versions = [...new Set(judged.map(({ version }) => version))].sort(byVersion);
  const verdicts = VERDICTS.filter((name) => judged.some(({ verdict }) => verdict === name));
  return html`<form id="filters" class="filters screen" role="search" aria-label="Claims">
<p class="search"><label for="q">Search</label><input id="q" name="q" type="search" autocomplete="off" placeholder="word, number or id"></p>
${select("document", "Document", documents.map((name) => [name, DOCUMENT_NAMES[name]!]))}
${
    select(
      "version",
      "Version",
      versions.map((name) => [name, /^\d/.test(name) ? `note ${name}` : name]),
    )
  }
${select("verdict", "Verdict", verdicts.map((name) => [name, name]))}
${select("figure", "Figure", figures.map(({ id }) => [id, id.replaceAll("-", " ")]))}
<p class="check"><input id="headline" name="headline" type="checkbox" value="1"><label for="headline">Headline claims only</label></p>
<p><button type="button" data-reset>Clear</button></p>
<p class="count"><output id="count" for="q document version verdict headline figure" aria-live="polite">${
    countText(judged.length)
  } claims</output></p>
</form>`;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
): Markup {
  return html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">all</option>${
    options.map(([value, text]) => html`<option value="${value}">${text}</option>`)
  }</select></p>`;
}

function claimRow(claim: JudgedClaim, figures: readonly DrawnFigure[]): Markup {
  const { id, document, version, verdict, place, says, printed, unit } = claim;
  const shown = figures.filter((figure) => figure.claims.includes(id));
  return html`
    <tr role="row" id="${id}" tabindex="-1" data-document="${document}" data-version="${version}"
      data-verdict="${verdict}" data-figures="${shown.map((figure) => figure.id).join(
        " ",
      )}" ${claim.headline
        ? html`
          data-headline="1"
        `
        : ""}>
      <td role="cell">${badge(verdict)}</td>
      <td role="cell">
        <p>${says}</p>
        <p
          class="place">${versionName(
            document,
            version,
          )} · ${place} · <a href="#${id}">${id}</a>${shown.map(figureLink)}</p>
      </td>
      <td role="cell" class="value" data-name="Printed">${printed}${unitMarkup(unit)}</td>
      <td role="cell" class="value" data-name="Recomputed">${computedText(claim.computed)}</td>
      <td role="cell" class="reason">${claim.reason.replace(
        /^recomputed/,
        "Recomputed",
      )}${stripPlace(claim)}${readings(
        claim,
      )}</td>
    </tr>
  `;
}

/** Where the page's script draws the strip of a claim when it comes into view. */
function stripPlace(claim: JudgedClaim): Markup {
  const lanes = stripLanes(claim).length;
  return lanes === 0
    ? html``
    : html`<div class="strip-place" style="--height:${stripHeight(lanes)}px"></div>`;
}

/** What the strips are drawn from, in the order of their places. */
function stripClaims(judged: readonly JudgedClaim[]): readonly StripClaim[] {
  return judged.filter((claim) => stripLanes(claim).length > 0).map((claim) => {
    const { printed, computed, verdict, readings } = claim;
    return { printed, computed, verdict, readings };
  });
}

function figureLink({ id, title }: DrawnFigure): Markup {
  return html`
    · <a href="#figure-${id}" title="${title}">figure</a>
  `;
}

function unitMarkup(unit: string): Markup {
  return unit === "" || unit === "statement" ? html`` : html`
    <span class="unit">${unit.replaceAll("_", " ")}</span>
  `;
}

function readings({ readings: tried, sample }: JudgedClaim): Markup {
  if (tried.length < 2) return html``;
  return html`
    <details>
      <summary>${tried.length} readings</summary>
      <p class="place">On ${sample}</p>
      <ul>${tried.map(({ name, value, stated, agrees }) =>
        html`<li>${name}: ${formatNumbers(value)}${agrees ? ", agrees" : ""}${
          stated ? " (stated)" : ""
        }</li>`
      )}</ul>
    </details>
  `;
}
