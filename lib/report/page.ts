import { createHash } from "node:crypto";
import type { QuantityHistory } from "../claims/history.ts";
import type { PracticeFinding } from "../claims/practice.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import { countVerdicts } from "../claims/verify.ts";
import { type DrawnFigure, figuresSection } from "./figures.ts";
import { calculatorSection } from "./calculator.ts";
import type { CalculatorData } from "./calculator_data.ts";
import { findingsSection } from "./findings.ts";
import { historySection } from "./history.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { countText } from "./names.ts";
import { STYLE } from "./style.ts";
import { summarySection } from "./summary.ts";
import { claimsSection } from "./table.ts";

/** What a report is made of. */
export interface ReportParts {
  readonly judged: readonly JudgedClaim[];
  readonly findings: readonly PracticeFinding[];
  readonly calculator: CalculatorData;
  readonly histories: readonly QuantityHistory[];
  readonly figures: readonly DrawnFigure[];
  /** What to say where there are no figures. */
  readonly withoutFigures: string;
  /** The page's own JavaScript, bundled. */
  readonly script: string;
}

/**
 * The report as one HTML file: it loads nothing, runs no script but its own (held to its hash), and
 * every text from data is escaped.
 */
export function reportPage(parts: ReportParts): string {
  const script = `\n${parts.script.replaceAll("</script", "<\\/script")}`;
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; ` +
    `script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <meta name="color-scheme" content="light dark">
        <title>Which numbers hold?</title>
        <style>${trusted(STYLE)}</style>
      </head>
      <body>
    <a class="skip" href="#claims">Skip to the claims</a>
    ${header(parts.judged)}
    <main>${summarySection(parts.judged)}${findingsSection(parts.findings)}${calculatorSection(
      parts.calculator,
    )}${figuresSection(
      parts.figures,
      parts.withoutFigures,
    )}${historySection(parts.histories)}${claimsSection(parts.judged, parts.figures)}</main>
    <footer><p>Made by <code>deno task report</code> of the Agent Scaling Kit. Every value was recomputed
    when this file was written; <code>deno task verify</code> does it again.</p></footer>
    <script type="module">${trusted(script)}</script>
      </body>
    </html>
  `.markup.trimStart();
}

function header(judged: readonly JudgedClaim[]): Markup {
  const counts = countVerdicts(judged);
  const checked = counts.reproduced + counts.qualified + counts.contradicted;
  return html`
    <header>
      <p class="kicker">Agent Scaling Kit</p>
      <h1>Which numbers hold?</h1>
      <p
        class="lead">Two papers and five notes print numbers about how systems of language-model agents scale.
    ${countText(
      judged.length,
    )} of their claims were held against the released data. Of the ${countText(
      checked,
    )} that can be computed, ${countText(counts.reproduced)} are reproduced, ${countText(
      counts.qualified,
    )} hold only under a reading that the text does not state, and ${countText(
      counts.contradicted,
    )} are contradicted.</p>
      <nav aria-label="Contents" class="screen">
        <ul>
          <li><a href="#summary">Summary</a></li>
          <li><a href="#findings">Findings</a></li>
          <li><a href="#calculator">Choosing an architecture</a></li>
          <li><a href="#figures">Figures</a></li>
          <li><a href="#history">History</a></li>
          <li><a href="#claims">Every claim</a></li>
        </ul>
      </nav>
    </header>
  `;
}
