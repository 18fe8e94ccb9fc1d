import { gzipSync } from "node:zlib";
import bundle from "plotly.js-cartesian-dist-min" with { type: "text" };
import type { Figure } from "../figures/figure.ts";
import { escapeHtml } from "./escape.ts";

/**
 * Puts Plotly on the page as `window.Plotly`. Packed, 0.7 MB instead of 1.5, since the kernel may
 * lose larger outputs; the page unpacks it. The wrapper hides the module loaders of notebook front
 * ends, which would otherwise catch the bundle.
 */
export function plotlyScript(): string {
  const source = `(function(define,module,exports){${bundle}}).call(window)`;
  return `<script>(function(){if(window.Plotly)return;` +
    `var packed=atob("${gzipSync(source).toString("base64")}");` +
    "var bytes=Uint8Array.from(packed,function(c){return c.charCodeAt(0)});" +
    'new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()' +
    '.then(function(text){var script=document.createElement("script");script.text=text;' +
    "document.head.appendChild(script)})})()</script>";
}

/** JSON that is safe inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/**
 * An element that draws a figure once Plotly is on the page. Where scripts are not run, as in a
 * notebook that is opened untrusted, or where Plotly never comes, as on a page that was loaded anew
 * for the same kernel, the picture inside stays, or a sentence.
 *
 * @param picture the figure as PNG in base64, where there is one.
 */
export function figureHtml(figure: Figure, element: string, picture?: string): string {
  const { data, layout, title } = figure;
  const inside = picture === undefined
    ? `${escapeHtml(title)} (to draw this figure, restart the kernel and run the cells again)`
    : `<img alt="${escapeHtml(title)}" width="${layout.width ?? 960}" ` +
      `src="data:image/png;base64,${picture}">`;
  return `<div id="${element}">${inside}</div><script>(function draw(){` +
    `var box=document.getElementById(${scriptJson(element)});` +
    `if(!window.Plotly||!box)return setTimeout(draw,50);box.textContent="";` +
    `Plotly.newPlot(box,${scriptJson(data)},${scriptJson(layout)},` +
    `{displaylogo:false,responsive:true,modeBarButtons:[["toImage"]]})})()</script>`;
}
