import { formatNumbers } from "../claims/format.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import { badge } from "./badge.ts";
import { stripHeight } from "./claim_strip.ts";
import type { DrawnFigure } from "./figures.ts";
import { html, type Markup } from "./markup.ts";
import { computedText, versionName } from "./names.ts";
import { stripLanes } from "./strip_lanes.ts";

/** A claim as a row of the table: its verdict, what it says, print, recomputed value and reason. */
export function claimRow(claim: JudgedClaim, figures: readonly DrawnFigure[]): Markup {
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

function figureLink({ id, title }: DrawnFigure): Markup {
  return html`
    <span
      class="screen">· <a href="#figure-${id}" title="${title}" aria-label="figure: ${title}">figure</a></span>
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
        html`<li class="${stated ? "stated" : "unstated"}">${name}: ${formatNumbers(value)}${
          agrees ? ", agrees" : ""
        }${stated ? " (stated)" : ""}</li>`
      )}</ul>
    </details>
  `;
}
