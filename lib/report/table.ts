import type { JudgedClaim } from "../claims/verdict.ts";
import { claimRow } from "./claim_row.ts";
import type { DrawnFigure } from "./figures.ts";
import { filterForm } from "./filter_form.ts";
import { html, jsonBlock, type Markup } from "./markup.ts";
import { countText } from "./names.ts";
import { type StripClaim, stripLanes } from "./strip_lanes.ts";

const COLUMNS = ["Verdict", "Claim", "Printed", "Recomputed", "Reason"];

/** The table of all claims with the form that filters it. */
export function claimsSection(
  judged: readonly JudgedClaim[],
  figures: readonly DrawnFigure[],
): Markup {
  return html`
    <section id="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">Every claim</h2>
    <noscript><p>Search, filters and number lines need JavaScript.</p></noscript>
    ${filterForm(judged, figures)}
    <p class="legend">On the number lines a band is what the printed digits may stand for and a dot is a
    recomputed value, filled as the text states it and hollow under another reading; a line beside a dot
    is the room that the rounding of its printed operands leaves.</p>
    <p class="paper">None of the ${countText(
      judged.length,
    )} claims is printed here: filter them first, and those that are left are printed.</p>
    <div class="scroll" role="region" aria-labelledby="claims-caption" tabindex="0">
    <table class="claims" role="table">
    <caption id="claims-caption">Each claim with what is printed, what the released data give, and why it gets its verdict.</caption>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((name) =>
      html`<th scope="col" role="columnheader">${name}</th>`
    )}</tr></thead>
    <tbody role="rowgroup">
    ${judged.map((claim) => claimRow(claim, figures))}</tbody>
    </table>
    </div>
    <script type="application/json" id="strip-data">${jsonBlock(stripClaims(judged))}</script>
    <p id="nothing" hidden>No claim matches. <button type="button" data-reset>Show all claims</button></p>
    </section>
  `;
}

/** What the strips are drawn from, in the order of their places. */
function stripClaims(judged: readonly JudgedClaim[]): readonly StripClaim[] {
  return judged.filter((claim) => stripLanes(claim).length > 0).map((claim) => {
    const { printed, computed, verdict, readings } = claim;
    return { printed, computed, verdict, readings };
  });
}
