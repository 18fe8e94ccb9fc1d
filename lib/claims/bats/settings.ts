import type { FigureReading } from "../../data/bats/figure_readings.ts";
import { PROMPT_REGIMES } from "../../data/bats/prompt_regimes.ts";
import { type BatsSetting, SETTINGS } from "../../data/bats/settings.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, unverifiable } from "../finding.ts";
import { brief } from "./brief.ts";
import { claimOnRow } from "./claim_on_row.ts";
import { heightAt, keysOf, numberAt, numberIn, rowsWhere, rowWhere } from "./rows.ts";

type Budgets = (bats: BatsTables) => readonly number[];

const pointsOf = (rows: readonly FigureReading[], series?: string): readonly number[] =>
  distinct(
    rows.filter((row) =>
      (series === undefined || row.series === series) &&
      (row.x_name === "budget_per_tool" || row.x_name === "parallel_runs")
    ).map(({ x }) => Number.parseFloat(x)),
  );

/** Settings that a table or figure shows as well. */
const SHOWN: readonly (readonly [string, string, string, Budgets])[] = [
  [
    "default_budget_per_tool",
    "Tables 1 and 4",
    "default-budget",
    ({ table1, table4 }) => distinct([...table1, ...table4].map((row) => row.budget_per_tool)),
  ],
  [
    "planning_module_study_budget_per_tool",
    "Table 7",
    "planning-budget",
    ({ table7 }) => distinct(table7.map((row) => row.budget_per_tool)),
  ],
  [
    "table2_budget_grid",
    "Table 2",
    "grid-table-2",
    ({ table2 }) => distinct(table2.map((row) => row.budget_per_tool)),
  ],
  [
    "table5_budget_grid",
    "Table 5",
    "grid-table-5",
    ({ table5 }) => distinct(table5.map((row) => row.budget_per_tool)),
  ],
  [
    "figure3_budget_grid_react",
    "Figure 3",
    "grid-figure-3-react",
    ({ figure3 }) => pointsOf(figure3, "ReAct"),
  ],
  [
    "figure3_budget_grid_budget_tracker",
    "Figure 3",
    "grid-figure-3-tracker",
    ({ figure3 }) => pointsOf(figure3, "ReAct + Budget Tracker"),
  ],
  ["figure4_budget_grid", "Figure 4", "grid-figure-4", ({ figure4 }) => pointsOf(figure4)],
  [
    "figure8_budget_grid_react",
    "Figure 8",
    "grid-figure-8-react",
    ({ figure8 }) => pointsOf(figure8, "ReAct (single pass)"),
  ],
  [
    "figure8_budget_grid_bats",
    "Figure 8",
    "grid-figure-8-bats",
    ({ figure8 }) => pointsOf(figure8, "BATS (early stop)"),
  ],
  [
    "parallel_runs_grid",
    "Figures 5 and 9",
    "grid-parallel-runs",
    ({ figure5, figure9 }) => pointsOf([...figure5, ...figure9]),
  ],
  [
    "n_runs_averaged_table1",
    "Table 1",
    "runs-averaged",
    ({ table1 }) => distinct(table1.map((row) => row.n_runs_averaged)),
  ],
];

/** Settings that the kit computes from instead of checking. */
export const SETTING_INPUTS: readonly string[] = [
  "browsecomp_questions",
  "browsecomp_zh_questions",
  "hle_search_questions",
  "browsecomp_random_subset_for_figure_7",
  "tool_price_search",
  "tool_price_browse",
];

/** Settings that nothing else in the paper shows, by what would be needed to see them. */
const HIDDEN_TOPICS: readonly (readonly [string, string])[] = [
  ["budget", "how calls are counted and runs stopped shows only in run logs"],
  ["price", "the token prices used are not printed, only that they are the provider's"],
  ["sampling", "temperatures and token limits show only in run configurations"],
  ["models", "which model judged and voted shows only in run logs"],
  ["tools", "which service answered a call shows only in run logs"],
  ["context", "what was cut from the context shows only in run logs"],
  ["sequential", "when a sequential run was stopped shows only in run logs"],
  ["planning_prompt", "whether runs follow the prompt shows only in run logs"],
  ["verification_prompt", "how often each decision was taken shows only in run logs"],
  ["figure2", "an illustration, not a measurement"],
  ["figure6", "an illustration, not a measurement"],
];

/** Settings and prompts of the experiments. */
export const settings: ClaimSet = ({ bats }): readonly Claim[] => [
  ...SHOWN.map(([name, place, slug, budgets]) =>
    claimOnRow(SETTINGS, rowWhere(bats.settings, { name }), {
      id: `bats/settings/${slug}`,
      place,
      says: `Setting: ${name.replaceAll("_", " ")}`,
      sample: /Figures? [458]/.test(place)
        ? "points of the figure (third-party reading)"
        : "rows of the table, points of the figure",
      compute: ({ tables }) => computed(budgets(tables.bats)),
    })
  ),
  claimOnRow(
    SETTINGS,
    rowWhere(bats.settings, { name: "parallel_scaling_budget_per_run_gemini_2_5_pro" }),
    {
      id: "bats/settings/parallel-budget",
      place: "3.4",
      says: "One run of parallel scaling is plain ReAct at this budget",
      sample: "Table 5; Figure 5 (third-party reading, approximate)",
      compute: parallelBudget,
    },
  ),
  ...HIDDEN_TOPICS.map(([topic, needed]) => hidden(bats, topic, needed)),
  claim("bats/C.1/prompt-regimes@v1", {
    place: "App. C.1",
    says: "The tracker's prompt has one level for each share of the budget that is left",
    printed: bats.promptRegimes.map((row) => row.remaining_budget_percent).join("; "),
    unit: "percent",
    sample: "printed bounds",
    covers: keysOf(PROMPT_REGIMES, bats.promptRegimes),
    compute: ({ tables }) => {
      const [high, medium, low, critical] = tables.bats.promptRegimes.map((row) =>
        (row.remaining_budget_percent.match(/\d+/g) ?? []).map(Number)
      ) as [number[], number[], number[], number[]];
      const bounds = [high[0]!, medium[1]!, medium[0]!, low[1]!, low[0]!, critical[0]!];
      return holds(
        bounds[0] === bounds[1] && bounds[2] === bounds[3] && bounds[4] === bounds[5],
        { value: bounds, under: "a level begins at its lower bound" },
        `The levels meet at ${bounds[0]}, ${bounds[2]} and ${bounds[4]}% without a gap; the ` +
          `middle ones name both their bounds, so ${bounds[0]}% belongs to two levels as printed`,
      );
    },
  }),
];

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}

function parallelBudget({ tables }: Context): Finding {
  const { value } = rowWhere(tables.bats.settings, {
    name: "parallel_scaling_budget_per_run_gemini_2_5_pro",
  });
  const single = numberAt(tables.bats.table5, {
    model: "Gemini-2.5-Pro",
    budget_per_tool: numberIn(value),
    metric: "accuracy",
  });
  const read = heightAt(tables.bats.figure5, { panel: "left", series: "ReAct (majority)", x: "1" });
  return holds(
    Math.abs(read - single) <= 0.5,
    { value: [single, read], under: "a reading good to half a point" },
    `Table 5 prints ${brief(single)} at that budget, Figure 5 is read as ${read} at one run`,
  );
}

function hidden(bats: BatsTables, topic: string, needed: string): Claim {
  const shown = new Set([
    ...SHOWN.map(([name]) => name),
    ...SETTING_INPUTS,
    "parallel_scaling_budget_per_run_gemini_2_5_pro",
  ]);
  const rows: readonly BatsSetting[] = rowsWhere(bats.settings, { topic }).filter(({ name }) =>
    !shown.has(name)
  );
  return claim(`bats/settings/${topic.replaceAll("_", "-")}@v1`, {
    place: rows.map(({ source }) => source.replace(/, v1$/, "")).join("; "),
    says: `Settings: ${rows.map(({ name }) => name.replaceAll("_", " ")).join(", ")}`,
    printed: rows.map(({ value }) => value).join("; "),
    unit: "setting",
    sample: "none",
    covers: keysOf(SETTINGS, rows),
    compute: () => unverifiable(`No code or logs came with version 1: ${needed}`),
  });
}
