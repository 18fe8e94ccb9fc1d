import { COLOURS, ON_DARK, VERDICT_COLOURS } from "../figures/theme.ts";

function bars(turn: (colour: string) => string): string {
  return Object.entries(VERDICT_COLOURS)
    .map(([verdict, colour]) => `--${verdict}-bar: ${turn(colour)};`).join(" ");
}

/** The report's style: one column of text, tables that scroll in themselves, light, dark and print. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1b1d21; --quiet: #5b616b; --line: #dfe2e7; --paper: #ffffff; --panel: #f6f7f9;
  --link: #0b5ca8; --mark: #fff4d6;
  --printed: ${COLOURS.printed}; --printed-ink: #7a5700; --recomputed: ${COLOURS.strong};
  --reproduced: #00694c; --qualified: #7a5700; --contradicted: #a63f00;
  --undetermined: #00558a; --unverifiable: #565c66; --unsupported: #a32a4b;
  ${bars((colour) => colour)}
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #e6e8eb; --quiet: #a2a9b4; --line: #363b44; --paper: #14161a; --panel: #1d2026;
    --link: #7cb8f5; --mark: #3a3216; --printed-ink: #f0bd4f; --recomputed: #7cb8f5;
    --reproduced: #4fd3a6; --qualified: #f0bd4f; --contradicted: #ff9a5c;
    --undetermined: #6cbcf0; --unverifiable: #b3b9c3; --unsupported: #ff93ad;
    ${bars((colour) => ON_DARK[colour] ?? colour)}
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 76rem; background: var(--paper);
  color: var(--text); font: 1rem/1.55 "Source Sans 3", "Segoe UI", "Liberation Sans", Arial, sans-serif;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.4rem; margin: 0 0 .75rem; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 0 0 .35rem; }
p { margin: 0 0 .6rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 3; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.legend { color: var(--quiet); font-size: .92rem; max-width: 60rem; margin-top: .75rem; }
.kicker { color: var(--quiet); margin: 0 0 .25rem; }
.lead { font-size: 1.15rem; max-width: 46rem; }
.quiet, .unit, .place, .sources, caption, figcaption, footer { color: var(--quiet); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 0; padding: 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 0 0 .5rem; font-size: .92rem; }
th, td { padding: .45rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { font-size: .88rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; }
.scroll { overflow-x: auto; }
.number, .value { font-variant-numeric: tabular-nums; }
.number { text-align: right; }
.summary { width: auto; }
.summary thead th:not(:first-child):not(.screen) { text-align: right; }
.summary tbody .document th { padding-top: 1.1rem; font-weight: 600; }
.summary .document .quiet { font-weight: 400; margin-left: .4rem; }
.summary tfoot th, .summary tfoot td { font-weight: 600; border-bottom: 0; }
.shares { display: flex; width: 11rem; height: .8rem; margin-top: .35rem; gap: 1px; border-radius: 3px; overflow: hidden; }
.shares i { background: currentColor; flex-basis: 0; }
.shares .reproduced { color: var(--reproduced-bar); } .shares .qualified { color: var(--qualified-bar); }
.shares .contradicted { color: var(--contradicted-bar); } .shares .undetermined { color: var(--undetermined-bar); }
.shares .unverifiable { color: var(--unverifiable-bar); } .shares .unsupported { color: var(--unsupported-bar); }
.badge { white-space: nowrap; font-weight: 600; font-size: .9rem; }
.badge > span { display: inline-block; min-width: 1em; text-align: center; }
.badge.reproduced { color: var(--reproduced); } .badge.qualified { color: var(--qualified); }
.badge.contradicted { color: var(--contradicted); } .badge.undetermined { color: var(--undetermined); }
.badge.unverifiable { color: var(--unverifiable); } .badge.unsupported { color: var(--unsupported); }
.meanings { display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: .3rem 2rem; margin: 1.25rem 0 0; font-size: .92rem; }
.meanings div { display: flex; gap: .75rem; } .meanings dt { flex: 0 0 8rem; } .meanings dd { margin: 0; }
.findings { padding-left: 1.6rem; columns: 2; column-gap: 3.5rem; }
.findings li { break-inside: avoid; margin: 0 0 1.6rem; padding-left: .3rem; }
.findings li::marker { color: var(--quiet); font-weight: 600; }
.conclude { font-weight: 600; }
.sources, .place { font-size: .82rem; margin: 0; overflow-wrap: anywhere; }
.sources a, .place a { color: inherit; }
.figures { display: flex; flex-wrap: wrap; gap: 2.5rem 2rem; align-items: flex-start; }
figure { margin: 0; max-width: 100%; } figure img { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 4px; }
figcaption { font-size: .92rem; margin-top: .5rem; max-width: 46rem; contain: inline-size; }
details { margin-top: .4rem; } summary { cursor: pointer; width: fit-content; }
.paths { margin-top: 1rem; }
.path { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; list-style: none; margin: 0; padding: 0; font-variant-numeric: tabular-nums; }
form.filters, .inputs > * { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; }
form.filters { position: sticky; top: 0; z-index: 2; background: var(--paper); padding: .75rem 0; border-bottom: 1px solid var(--line); }
form p { margin: 0; display: grid; gap: .2rem; } form .check { grid-auto-flow: column; align-items: center; padding-bottom: .4rem; }
form label { font-size: .85rem; color: var(--quiet); } form .check label { color: inherit; font-size: .95rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .3rem .55rem; }
input:not([type=checkbox]), select, button { min-height: 2.3rem; }
button { cursor: pointer; background: var(--panel); } .search { flex: 1 1 14rem; } .count { margin-left: auto; padding-bottom: .35rem; font-weight: 600; }
.claims { font-size: .93rem; margin-top: 1rem; }
.claims td p { margin: 0; }
.claims .value { overflow-wrap: break-word; }
@media (min-width: 62rem) {
  .claims { table-layout: fixed; } .claims th { width: 7.5rem; } .claims th:first-child { width: 8.4rem; }
  .claims th:nth-child(2), .claims th:last-child { width: auto; }
}
.claims tr { scroll-margin-top: 8rem; } .claims tr:focus { outline-offset: -3px; }
.claims tr:target td, .claims tr:focus td { background: var(--mark); }
html:not(.scripted) form, html:not(.scripted) .legend { display: none; }
.claims li.stated::marker { content: "● "; color: var(--recomputed); } .claims li.unstated::marker { content: "○ "; color: var(--recomputed); }
.strip-place { margin-top: .35rem; } .scripted html:not(.scripted) form, html:not(.scripted) .legend { display: none; }
.claims li.stated::marker { content: "● "; color: var(--recomputed); } .claims li.unstated::marker { content: "○ "; color: var(--recomputed); }
.strip-place { min-height: var(--height); }
.strip { display: block; max-width: 100%; height: auto; overflow: hidden; font-size: 11px; font-variant-numeric: tabular-nums; }
.strip text { fill: var(--quiet); } .strip text.print { fill: var(--printed-ink); } .strip text.value { fill: var(--recomputed); font-weight: 600; }
.strip .axis { stroke: var(--quiet); fill: none; } .strip rect { fill: var(--printed); opacity: .75; }
.strip .allowed { stroke: var(--recomputed); stroke-width: 1.5; fill: none; }
.strip circle { stroke: var(--recomputed); stroke-width: 1.5; fill: var(--paper); } .strip .stated { fill: var(--recomputed); }
.claims details { font-size: .88rem; } .claims ul { margin: .2rem 0 0; padding-left: 1.1rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .92rem; }
.answer { background: var(--panel); border-radius: 6px; padding: 1rem 1.25rem; margin: 1.25rem 0; }
.prose { max-width: 46rem; } .inputs input { width: 8rem; } .inputs label { max-width: 13rem; }
.inputs fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 1rem 0 0; padding: .5rem 1rem .9rem; gap: .75rem 2rem; }
.inputs legend { font-size: .85rem; color: var(--quiet); padding: 0 .3rem; } .inputs .pilot { grid-template-columns: auto auto auto; gap: .2rem .5rem; align-items: center; } .pilot label:first-child { grid-column: 1 / -1; } .inputs .pilot input { width: 4.8rem; }
.answer .notes { margin: .6rem 0 0; padding-left: 1.2rem; font-size: .92rem; } .papers { margin-top: 2rem; }
.chosen th, .chosen td { font-weight: 600; background: var(--panel); }
code { font: .9em ui-monospace, "Liberation Mono", monospace; background: var(--panel); padding: .1em .35em; border-radius: 3px; white-space: nowrap; } #command { white-space: normal; }
.answer p:last-child { margin: 0; } .warning { color: var(--contradicted); font-weight: 600; }
@media screen and (max-width: 62rem) {
  .findings { columns: 1; }
  form.filters { position: static; }
  html { scroll-padding-top: 1rem; }
  .claims, .claims tbody, .claims caption { display: block; } .claims thead { position: absolute; left: -999rem; }
  .claims tr { display: block; padding: .9rem 0; border-bottom: 1px solid var(--line); }
  .claims tr[hidden] { display: none; } .claims td { display: block; padding: .15rem 0; border: 0; }
  .claims td[data-name]::before { content: attr(data-name) ": "; color: var(--quiet); }
  .claims tr:target, .claims tr:focus { background: var(--mark); }
}
@media screen and (max-width: 44rem) {
  body { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.9rem; }
  .meanings { grid-template-columns: 1fr; }
}
.paper { display: none; }
@page {
  size: A4; margin: 16mm 14mm 18mm;
  @bottom-left { content: "Agent Scaling Kit: which numbers hold?"; font: 7.5pt "Liberation Sans", Arial, sans-serif; color: #444; }
  @bottom-right { content: counter(page) " of " counter(pages); font: 7.5pt "Liberation Sans", Arial, sans-serif; color: #444; }
}
@media print {
  :root { --text: #000; --quiet: #444; --paper: #fff; --panel: #fff; --link: #000; --mark: #fff; --line: #bbb; }
  html { font-size: 8.5pt; }
  body { max-width: none; padding: 0; }
  .screen, .skip { display: none !important; } .paper { display: block; }
  a { text-decoration: none; } tr, figure, .meanings div, .findings li { break-inside: avoid; } thead { display: table-header-group; }
  h1 { font-size: 2rem; } h2 { margin-top: 2rem; } h2, h3, caption, details > summary { break-after: avoid; }
  .scroll { overflow: visible; } .lead, .prose { max-width: none; }
  .findings { columns: 2; column-gap: 8mm; } .sources { display: none; }
  .figures { display: block; columns: 2; column-gap: 8mm; } figure { margin-bottom: 6mm; } figure img { width: 100%; border: 0; }
  .paths br { display: none; } .paths::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; font-weight: 600; }
  #claims { break-before: page; } #claims:not(.filtered) { break-before: auto; } #claims:not(.filtered) .claims, #claims:not(.filtered) .legend { display: none; }
  .filtered .paper, .claims details { display: none; }
  .claims { font-size: 1em; margin: 0; } .claims td:nth-child(2), .claims td:nth-child(5) { width: 35%; } .strip { width: 64mm; }
}
`;
