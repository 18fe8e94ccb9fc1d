import { DOCUMENT_LABELS } from "../data/names.ts";

/** A figure of one of the papers, and what became of it in the kit. */
export interface PaperFigure {
  readonly document: "kim" | "bats";
  readonly figure: number;
  /** Versions whose numbers of it the kit has. */
  readonly versions: readonly string[];
  /** What it shows, as far as its numbers tell. */
  readonly shows: string;
  /** Ids of the kit's figures that redraw it. */
  readonly drawn: readonly string[];
  /** Why no figure of the kit shows it, or what the redrawn one leaves out. */
  readonly note: string | null;
}

const THIRD_PARTY = "from approximate readings by a third party";

/** Every figure of both papers up to the highest number that the kit's material mentions. */
export const PAPER_FIGURES: readonly PaperFigure[] = [
  {
    document: "kim",
    figure: 1,
    versions: ["v1", "v2", "v3"],
    shows: "Gain of the best team over the single agent of three models, one of each family; the " +
      "kit draws all nine, and their success against the index",
    drawn: ["capability", "best-team-by-model"],
    note: null,
  },
  {
    document: "kim",
    figure: 2,
    versions: ["v1", "v2", "v3", "NMI"],
    shows: "Success by benchmark and architecture, with the change against the single agent",
    drawn: ["benchmark-comparison"],
    note: null,
  },
  {
    document: "kim",
    figure: 3,
    versions: ["v3"],
    shows: "Cost of 180 configurations",
    drawn: [],
    note:
      "The cost of a configuration, its token counts and the prices applied were never released",
  },
  {
    document: "kim",
    figure: 4,
    versions: ["v1", "v2", "v3"],
    shows: "Accuracy of teams of strong, weak and mixed models on BrowseComp-Plus",
    drawn: ["mixed-teams"],
    note: null,
  },
  {
    document: "kim",
    figure: 5,
    versions: ["v1", "v2", "v3", "NMI"],
    shows: "Success of two Gemini models with 1, 3, 5, 7 and 9 agents",
    drawn: [],
    note: "It prints no values, and the runs with up to nine agents were never released",
  },
  {
    document: "kim",
    figure: 6,
    versions: ["v1", "v2"],
    shows: "Gain of the best team by benchmark and model family",
    drawn: ["family-teams"],
    note: "Two bars, one change and two effect sizes are known from it; the rest is recomputed",
  },
  {
    document: "bats",
    figure: 1,
    versions: [],
    shows: "",
    drawn: [],
    note: "The kit has no material on it",
  },
  {
    document: "bats",
    figure: 2,
    versions: ["v1"],
    shows: "An example of what the tracker tells the model: 50 of 50 queries, 50 of 50 URLs",
    drawn: [],
    note: "An example, no measurement",
  },
  {
    document: "bats",
    figure: 3,
    versions: ["v1"],
    shows: "Accuracy of ReAct with and without the tracker against the tool budget",
    drawn: ["accuracy-against-budget"],
    note: null,
  },
  {
    document: "bats",
    figure: 4,
    versions: ["v1"],
    shows: "Accuracy of sequential scaling against tool budget (left) and unified cost (right)",
    drawn: ["repeated-runs"],
    note: `The left panel, ${THIRD_PARTY}; those of the right one are unreliable`,
  },
  {
    document: "bats",
    figure: 5,
    versions: ["v1"],
    shows:
      "Accuracy of parallel scaling against the number of runs (left) and unified cost (right)",
    drawn: ["repeated-runs"],
    note: `Redrawn ${THIRD_PARTY}`,
  },
  {
    document: "bats",
    figure: 6,
    versions: ["v1"],
    shows: "An example of how the budget is used up: from 50 and 50 calls to none",
    drawn: [],
    note: "An example, no measurement",
  },
  {
    document: "bats",
    figure: 7,
    versions: ["v1"],
    shows: "Accuracy of BATS and its rivals against tool calls (a) and unified cost (b)",
    drawn: ["budget-frontier"],
    note: null,
  },
  {
    document: "bats",
    figure: 8,
    versions: ["v1"],
    shows: "Accuracy and calls of ReAct and of BATS that stops early, by tool budget",
    drawn: ["early-stopping"],
    note: `Redrawn ${THIRD_PARTY}`,
  },
  {
    document: "bats",
    figure: 9,
    versions: ["v1"],
    shows: "Pass@N with and without the tracker against the number of runs and unified cost",
    drawn: ["repeated-runs"],
    note: `Redrawn ${THIRD_PARTY}`,
  },
  {
    document: "bats",
    figure: 10,
    versions: ["v1"],
    shows: "Accuracy of BATS that stops early and of parallel runs against unified cost",
    drawn: ["early-stopping"],
    note: `Redrawn ${THIRD_PARTY}`,
  },
];

/**
 * One figure of Kim et al. or Liu et al.: which figure of the kit redraws it, or why none does, in
 * words.
 */
export interface PaperFigureRow {
  /** The paper, in words. */
  readonly paper: string;
  /** Number of the figure in the paper. */
  readonly figure: number;
  /** Versions whose numbers of it the kit has. */
  readonly versions: string;
  /** What it shows, as far as its numbers tell. */
  readonly shows: string;
  /** The kit's figures that redraw it. */
  readonly drawn: string;
  /** Why no figure of the kit shows it, or what the redrawn one leaves out. */
  readonly note: string;
}

/**
 * Every figure of Kim et al. and of Liu et al., one row each: which of the kit's figures redraws
 * it, or why none does.
 *
 * @example
 * ```ts
 * import { paperFigures } from "kit/catalogue/paper_figures.ts";
 * import { strict as assert } from "node:assert";
 * const five = paperFigures().find(({ paper, figure }) => paper === "Kim et al." && figure === 5);
 * assert.equal(five?.drawn, "");
 * assert.match(five?.note ?? "", /never released/);
 * ```
 */
export function paperFigures(): readonly PaperFigureRow[] {
  return PAPER_FIGURES.map(({ document, figure, versions, shows, drawn, note }) => ({
    paper: DOCUMENT_LABELS[document]!,
    figure,
    versions: versions.join(", "),
    shows,
    drawn: drawn.join(", "),
    note: note ?? "",
  }));
}
