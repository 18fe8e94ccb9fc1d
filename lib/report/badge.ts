import { VERDICT_SIGNS } from "../claims/report_markdown.ts";
import type { Verdict } from "../claims/verdict.ts";
import { html, type Markup } from "./markup.ts";

/** A verdict as its word with a sign and a colour. */
export function badge(verdict: Verdict): Markup {
  return html`<span class="badge ${verdict}"><span aria-hidden="true">${
    VERDICT_SIGNS[verdict]
  }</span> ${verdict}</span>`;
}
