import bundle from "plotly.js-cartesian-dist-min" with { type: "text" };
import type { Figure } from "../figures/figure.ts";

/**
 * Puts Plotly on the page as `window.Plotly`. The wrapper hides the module loaders of notebook front
 * ends, which would otherwise catch the bundle.
 */
export function plotlyScript(): string {
  return `<script>(function(define,module,exports){${
    bundle.replaceAll("</script", "<\\/script")
  }}).call(window)</script>`;
}

/** JSON that is safe inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** An element that draws a figure once Plotly is on the page. */
export function figureHtml(figure: Figure, element: string): string {
  const { data, layout } = figure;
  return `<div id="${element}"></div><script>(function draw(){` +
    `if(!window.Plotly)return setTimeout(draw,50);` +
    `Plotly.newPlot(${scriptJson(element)},${scriptJson(data)},${scriptJson(layout)},` +
    `{displaylogo:false,responsive:true})})()</script>`;
}
