import { escapeHtml } from "../notebook/escape.ts";

/** HTML that is ready to stand in a page; only {@link html} and {@link trusted} make it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: texts are escaped, markup is not, lists are joined. */
export type Part = string | number | Markup | readonly Part[];

/**
 * HTML from a template whose texts are escaped, so that nothing from data can become an element; of
 * the template's own line breaks and indentation only the breaks are kept.
 *
 * @example
 * ```ts
 * import { html } from "kit/report/markup.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(html`<b>${"<i> & co"}</b>`.markup, "<b>&lt;i&gt; &amp; co</b>");
 * ```
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: strings.map((text, i) => (i === 0 ? "" : markupOf(parts[i - 1]!)) + unindented(text))
      .join(""),
  };
}

function unindented(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, "\n");
}

/** Marks text of the kit itself (its style, its script) as ready; never call it on data. */
export function trusted(markup: string): Markup {
  return { markup };
}

function markupOf(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}

/** JSON for a data block: no text in it can end the block or open a comment. */
export function jsonBlock(value: unknown): Markup {
  return trusted(JSON.stringify(value).replaceAll("<", "\\u003c"));
}
