import { scoreRows, sectionScores } from "../claims/score_rows.ts";
import { scoreboardFigure, scoreboardId } from "../figures/audit/scoreboard.ts";
import { versionHistoryFigure } from "../figures/audit/version_history.ts";
import { DOCUMENT_LABELS } from "../data/names.ts";
import type { CatalogueEntry } from "./entry.ts";

/** All verdicts at once. */
export const AUDIT: readonly CatalogueEntry[] = [
  {
    id: "verdict-scoreboard",
    caption: "Verdicts by document and version.",
    draw: ({ judged }) => scoreboardFigure(scoreRows(judged())),
  },
  ...["kim", "bats"].map((document): CatalogueEntry => {
    const name = DOCUMENT_LABELS[document]!;
    return {
      id: scoreboardId(name),
      caption: `Verdicts by section of ${name}, all versions together.`,
      draw: ({ judged }) =>
        scoreboardFigure(
          sectionScores(judged().filter((claim) => claim.document === document)),
          name,
        ),
    };
  }),
  {
    id: "version-history",
    caption: "What became of the printed numbers of Kim et al. at each step between versions.",
    draw: ({ histories }) => versionHistoryFigure(histories()),
  },
];
