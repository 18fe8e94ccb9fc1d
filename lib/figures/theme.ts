import type { Layout } from "plotly.js-dist";
import type { BudgetMethod } from "../data/bats/methods.ts";
import type { Architecture, Benchmark, Family } from "../data/names.ts";

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

/** Colours of the model families, clear of those of the architectures. */
export const FAMILY_COLOURS: Readonly<Record<Family, string>> = {
  openai: "#4477aa",
  google: "#997700",
  anthropic: "#aa3377",
};

/** Families as legends and headings name them. */
export const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  openai: "OpenAI",
  google: "Google",
  anthropic: "Anthropic",
};

/** A scale from low to high that is even in brightness and safe for the colour-blind. */
export const SEQUENTIAL_SCALE = "Cividis";

/** Ink on the lower and on the upper half of that scale, whatever the ground of the figure. */
export const SEQUENTIAL_INK = { low: "#fefefe", high: "#101010" } as const;

/** Colours by meaning, for what is no architecture. */
export const COLOURS = {
  /** An effect whose interval excludes zero, and what the kit recomputed. */
  strong: "#0072b2",
  /** An effect whose interval includes zero. */
  weak: "#8c8c8c",
  /** What the data do not fix, or contradict. */
  warning: "#d55e00",
  /** A printed value. */
  printed: "#e69f00",
  /** The line at zero, or at what a value is compared with. */
  reference: "#666666",
  /** Axes and their ticks. */
  line: "#999999",
  grid: "#e5e5e5",
  text: "#1a1a1a",
  background: "#ffffff",
} as const;

/** Colours of the verdicts, from agreement to what cannot be known. */
export const VERDICT_COLOURS: Readonly<Record<string, string>> = {
  reproduced: "#009e73",
  qualified: "#e69f00",
  contradicted: "#d55e00",
  undetermined: "#0072b2",
  unverifiable: "#9aa0aa",
  unsupported: "#7b2d43",
};

/** Colours of the methods of Liu et al., from Okabe and Ito's set, the same everywhere. */
export const METHOD_COLOURS: Readonly<Record<BudgetMethod, string>> = {
  model: "#56b4e9",
  trained: "#009e73",
  react: "#4d4d4d",
  tracker: "#0072b2",
  parallel: "#cc79a7",
  bats: "#d55e00",
};

/** Methods of Liu et al. as axes and legends name them. */
export const METHOD_LABELS: Readonly<Record<BudgetMethod, string>> = {
  model: "Model without tools",
  trained: "Trained agent",
  react: "ReAct",
  tracker: "ReAct + tracker",
  parallel: "Parallel, majority vote",
  bats: "BATS",
};

/** Colours of the parts of a cost. */
export const PART_COLOURS = {
  tokens: COLOURS.weak,
  search: "#7b2d43",
  browse: COLOURS.text,
} as const;

/** Colours that change on dark ground: the neutral ones, and one too dark to be seen there. */
export const ON_DARK: Readonly<Record<string, string>> = {
  [COLOURS.background]: "#14171a",
  [COLOURS.text]: "#e8e8e8",
  [COLOURS.grid]: "#33383d",
  [COLOURS.line]: "#7a8087",
  [COLOURS.reference]: "#a0a6ad",
  [ARCHITECTURE_COLOURS.single]: "#c8c8c8",
  [VERDICT_COLOURS["unsupported"]!]: "#8f4a5e",
};

/** A colour that lets what lies behind shine through; `share` is its opacity, 0..1. */
export function translucent(colour: string, share: number): string {
  return colour + Math.round(255 * share).toString(16).padStart(2, "0");
}

/** The fonts of figures, by preference; SVG and PDF embed or name the first that is there. */
const FONT = "Liberation Sans, Arial, Helvetica, sans-serif";

const AXIS = {
  gridcolor: COLOURS.grid,
  zerolinecolor: COLOURS.grid,
  showline: true,
  linecolor: COLOURS.line,
  title: { font: { size: 12 } },
  tickcolor: COLOURS.line,
  ticks: "outside",
  ticklen: 4,
  automargin: true,
} as const;

/** What all figures share, as a Plotly template: fonts, ground, light grid. */
const TEMPLATE = {
  layout: {
    font: { family: FONT, size: 12, color: COLOURS.text },
    title: { font: { size: 15 } },
    paper_bgcolor: COLOURS.background,
    plot_bgcolor: COLOURS.background,
    hovermode: "closest",
    xaxis: AXIS,
    yaxis: AXIS,
  },
} as const;

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
  const heads = brokenLines(title, 55), subs = brokenLines(subtitle, 80);
  return {
    template: TEMPLATE as NonNullable<Layout["template"]>,
    title: {
      text: `<b>${heads.join("<br>")}</b><br>` +
        `<span style="font-size:12px">${subs.join("<br>")}</span>`,
      x: 0.01,
      xanchor: "left",
      yref: "container",
      y: 1,
      yanchor: "top",
      // Plotly measures from the middle of the first line.
      pad: { t: 20 },
    },
    width: COLUMN_WIDTH_PX,
    margin: { l: 60, r: 12, t: 22 + 19 * heads.length + 19 * subs.length + room, b: 60 },
  };
}

/** An axis with its title; its look is the template's. */
export function axis(title: string): Record<string, unknown> {
  return title === "" ? {} : { title: { text: title, standoff: 8 } };
}

/** A number with its sign and a true minus, as titles and labels show it; a zero has no sign. */
export function signedNumber(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "\u2212" : "+"}${text}`;
}

/** A percentage with its sign, as {@link signedNumber} writes it. */
export function signedPercent(value: number, digits = 0): string {
  return `${signedNumber(value, digits)}%`;
}
