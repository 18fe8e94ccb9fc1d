import type { Layout } from "plotly.js-dist";

/** A vertical axis that names rows and draws nothing else. */
export function rowAxis(
  rows: readonly { readonly at: number; readonly label: string }[],
  range: readonly [number, number],
): NonNullable<Layout["yaxis"]> {
  return {
    automargin: false,
    range: [...range],
    tickvals: rows.map(({ at }) => at),
    ticktext: rows.map(({ label }) => label),
    showgrid: false,
    showline: false,
    zeroline: false,
  };
}

/** Bold headings of groups of rows, `shift` pixels from the left edge of the plot. */
export function groupHeadings(
  headings: readonly { readonly text: string; readonly at: number }[],
  shift: number,
): NonNullable<Layout["annotations"]> {
  return headings.map(({ text, at }) => ({
    text: `<b>${text}</b>`,
    xref: "paper" as const,
    yref: "y" as const,
    x: 0,
    xshift: shift,
    y: at,
    xanchor: "left" as const,
    showarrow: false,
  }));
}
