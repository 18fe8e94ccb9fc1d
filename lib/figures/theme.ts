import type { Layout } from "plotly.js-dist";
import type { Architecture, Benchmark } from "../data/names.ts";

/** Colours of the architectures: Okabe and Ito's set for the colour-blind, the same everywhere. */
export const ARCHITECTURE_COLOURS: Readonly<Record<Architecture, string>> = {
  single: "#4d4d4d",
  independent: "#d55e00",
  decentralized: "#0072b2",
  centralized: "#009e73",
  hybrid: "#cc79a7",
};

/** Architectures as axes and legends name them. */
export const ARCHITECTURE_LABELS: Readonly<Record<Architecture, string>> = {
  single: "Single",
  independent: "Independent",
  decentralized: "Decentralized",
  centralized: "Centralized",
  hybrid: "Hybrid",
};

/** Benchmarks as titles name them. */
export const BENCHMARK_LABELS: Readonly<Record<Benchmark, string>> = {
  "browsecomp-plus": "BrowseComp-Plus",
  "finance-agent": "Finance Agent",
  plancraft: "PlanCraft",
  workbench: "Workbench",
  "swe-bench-verified": "SWE-bench Verified",
  "terminal-bench": "Terminal-Bench",
};

/** Colours by meaning, for what is no architecture. */
export const COLOURS = {
  /** An effect whose interval excludes zero, and what the kit recomputed. */
  strong: "#0072b2",
  /** An effect whose interval includes zero. */
  weak: "#8c8c8c",
  /** A quantity that the data do not fix. */
  undetermined: "#d55e00",
  /** A printed value. */
  printed: "#e69f00",
  grid: "#e5e5e5",
  text: "#1a1a1a",
  background: "#ffffff",
} as const;

/** Colours of the verdicts, from agreement to what cannot be known. */
export const VERDICT_COLOURS: Readonly<Record<string, string>> = {
  reproduced: "#009e73",
  qualified: "#e69f00",
  contradicted: "#d55e00",
  undetermined: "#cc79a7",
  unverifiable: "#9aa0aa",
  unsupported: "#7b2d43",
};

const FONT = "Liberation Sans, Arial, Helvetica, sans-serif";

/** The layout that all figures share: fonts, title on the left, light grid, room for labels. */
export function baseLayout(title: string, subtitle: string): Partial<Layout> {
  return {
    title: {
      text: `<b>${title}</b><br><span style="font-size:13px">${subtitle}</span>`,
      x: 0.01,
      xanchor: "left",
      y: 0.97,
      yanchor: "top",
      font: { family: FONT, size: 17, color: COLOURS.text },
    },
    font: { family: FONT, size: 13, color: COLOURS.text },
    paper_bgcolor: COLOURS.background,
    plot_bgcolor: COLOURS.background,
    hovermode: "closest",
    margin: { l: 60, r: 20, t: 90, b: 60 },
  };
}

/** Width of a figure that stays readable in one column of a paper: 12 px are 6 pt at 85 mm. */
export const COLUMN_WIDTH_PX = 480;

/** Breaks a text at spaces into lines of at most `characters`. */
export function brokenLines(text: string, characters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/**
 * The layout of a figure that fits one column: title and subtitle broken into lines, and the top
 * margin that they need plus `room` px for what stands above the panels.
 */
export function columnLayout(title: string, subtitle: string, room = 0): Partial<Layout> {
  const heads = brokenLines(title, 62), subs = brokenLines(subtitle, 80);
  const base = baseLayout(heads.join("<br>"), subs.join("<br>"));
  return {
    ...base,
    title: {
      ...base.title as object,
      text: `<b>${heads.join("<br>")}</b><br>` +
        `<span style="font-size:12px">${subs.join("<br>")}</span>`,
      font: { family: FONT, size: 15, color: COLOURS.text },
      yref: "container",
      y: 1,
      yanchor: "top",
      // Plotly measures from the middle of the first line.
      pad: { t: 20 },
    },
    font: { family: FONT, size: 12, color: COLOURS.text },
    width: COLUMN_WIDTH_PX,
    margin: { l: 60, r: 12, t: 22 + 19 * heads.length + 19 * subs.length + room, b: 60 },
  };
}

/** An axis with a light grid and no frame. */
export function axis(title: string): Record<string, unknown> {
  return {
    title: { text: title, standoff: 8 },
    gridcolor: COLOURS.grid,
    zerolinecolor: COLOURS.grid,
    linecolor: "#999999",
    ticks: "outside",
    ticklen: 4,
    tickcolor: "#999999",
    automargin: true,
  };
}

/** A percentage with its sign and a true minus, as titles and labels show it. */
export function signedPercent(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return `${text}%`;
  return `${value < 0 ? "\u2212" : "+"}${text}%`;
}
