import { scoreRows } from "../claims/score_rows.ts";
import { scoreboard } from "../figures/scoreboard.ts";
import { versionHistory } from "../figures/version_history.ts";
import type { CatalogueEntry } from "./entry.ts";

/** All verdicts at once. */
export const AUDIT: readonly CatalogueEntry[] = [
  {
    id: "verdict-scoreboard",
    caption: "Verdicts by document and section.",
    draw: ({ judged }) => scoreboard(scoreRows(judged())),
  },
  {
    id: "version-history",
    caption: "What became of the printed numbers of Kim et al. at each step between versions.",
    draw: ({ histories }) => versionHistory(histories().flatMap(({ steps }) => steps)),
  },
];
