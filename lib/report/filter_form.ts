import { DOCUMENTS } from "../claims/claim.ts";
import { type JudgedClaim, VERDICTS } from "../claims/verdict.ts";
import type { DrawnFigure } from "./figures.ts";
import { html, type Markup } from "./markup.ts";
import { DOCUMENT_LABELS } from "../data/names.ts";
import { countText } from "./names.ts";
import { byVersion } from "./summary.ts";

/** The form that filters the claims; its names are those of the links to a filter. */
export function filterForm(
  judged: readonly JudgedClaim[],
  figures: readonly DrawnFigure[],
): Markup {
  const documents = DOCUMENTS.filter((name) => judged.some(({ document }) => document === name));
  const versions = [...new Set(judged.map(({ version }) => version))].sort(byVersion);
  const verdicts = VERDICTS.filter((name) => judged.some(({ verdict }) => verdict === name));
  return html`<form id="filters" class="filters screen" role="search" aria-label="Claims">
<p class="search"><label for="q">Search</label><input id="q" name="q" type="search" autocomplete="off" placeholder="word, number or id"></p>
${select("document", "Document", documents.map((name) => [name, DOCUMENT_LABELS[name]!]))}
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
