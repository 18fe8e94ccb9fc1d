import type { Benchmark, Family } from "../../data/names.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { matrixFromRows } from "../../stats/matrix.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, readings } from "../finding.ts";
import { bestTeam, deviationOf, familyChange, familySuccess } from "./families.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";

const VENDORS: readonly Family[] = ["openai", "google"];

/** Best-team gains that the bar could show: of each vendor, of both, in percent and in points. */
function bestGain(context: Context, benchmark: Benchmark): Finding {
  const change = (family: Family): number => bestTeam(context, family, benchmark).change;
  const points = VENDORS.map((family) => {
    const { architecture } = bestTeam(context, family, benchmark);
    return 100 * (familySuccess(context, family, benchmark, architecture) -
      familySuccess(context, family, benchmark, "single"));
  });
  return readings([
    ...VENDORS.map((family) => ({
      name: `best ${family} team`,
      value: change(family),
      stated: true,
    })),
    { name: "mean of both vendors", value: meanOf(VENDORS.map(change)), stated: true },
    { name: "mean of both vendors, in points", value: meanOf(points), stated: true },
    { name: "best Anthropic team", value: change("anthropic"), stated: false },
  ]);
}

/** Cohen's d of the best team of each model against its single agent, pooled deviation. */
function effectSize(
  context: Context,
  families: readonly Family[],
  benchmarks: readonly Benchmark[],
): number {
  const rows = context.sample("four-benchmark").filter((row) =>
    families.includes(row.family) && benchmarks.includes(row.benchmark)
  );
  const cells = [...Map.groupBy(rows, (row) => `${row.benchmark}/${row.model}`).values()];
  const single = cells.map((cell) =>
    cell.find((row) => row.architecture === "single")!.success_rate
  );
  const best = cells.map((cell) =>
    Math.max(
      ...cell.filter((row) => MULTI_AGENT.some((name) => name === row.architecture)).map((row) =>
        row.success_rate
      ),
    )
  );
  const pooled = Math.sqrt((deviationOf(single) ** 2 + deviationOf(best) ** 2) / 2);
  return (meanOf(best) - meanOf(single)) / pooled;
}

/** R2 of success on the cells of the given columns: the largest any model of them can reach. */
function cellR2(
  context: Context,
  columns: readonly ("family" | "architecture" | "benchmark" | "model")[],
): number {
  const rows = context.sample("four-benchmark");
  const names = rows.map((row) => columns.map((column) => row[column]).join("/"));
  const cells = [...new Set(names)];
  const design = matrixFromRows(names.map((name) => cells.map((cell) => cell === name ? 1 : 0)));
  return leastSquares(design, rows.map((row) => row.success_rate)).r2;
}

/** Figure 6 and the sentences drawn from it (claim 40). */
export const figureSix: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "fig6", "four-benchmark");
  return [
    ...([["Finance Agent", "finance-agent"], ["Workbench", "workbench"]] as const).flatMap((
      [label, benchmark],
    ) =>
      on(
        { quantity: "best-MAS gain by benchmark (Fig 6)", subject: `${label} (OpenAI, Google)` },
        `best-gain-${benchmark}`,
        `Gain of the best team on ${label}, OpenAI and Google`,
        (context) => bestGain(context, benchmark),
      )
    ),
    ...on(
      { quantity: "Cohen's d (Fig 6)", subject: "structured tasks, OpenAI/Google" },
      "effect-structured",
      "Effect size of the best team on structured tasks, OpenAI and Google",
      (context) =>
        computed(
          effectSize(context, VENDORS, ["finance-agent", "workbench"]),
          "twelve pairs of a model's best team and its single agent on Finance Agent and Workbench",
        ),
    ),
    ...on(
      { quantity: "Cohen's d (Fig 6)", subject: "Anthropic PlanCraft" },
      "effect-plancraft",
      "Effect size on PlanCraft, Anthropic",
      (context) =>
        computed(
          effectSize(context, ["anthropic"], ["plancraft"]),
          "three pairs of a model's best team and its single agent",
        ),
    ),
    ...on(
      { quantity: "uncoordinated variants (Fig 6)", subject: "Anthropic PlanCraft" },
      "uncoordinated-plancraft",
      "Change of uncoordinated Anthropic teams on PlanCraft",
      (context) => computed(familyChange(context, "anthropic", "plancraft", "independent")),
    ),
    ...on(
      { quantity: "cross-family variance decomposition", subject: "R2" },
      "variance-decomposition",
      "Share of the variance that vendor, benchmark and architecture explain",
      (context) =>
        readings([
          {
            name: "cells of family, benchmark and architecture",
            value: cellR2(context, ["family", "benchmark", "architecture"]),
            stated: true,
          },
          {
            name: "cells of benchmark and architecture",
            value: cellR2(context, ["benchmark", "architecture"]),
            stated: true,
          },
          {
            name: "cells of family and benchmark",
            value: cellR2(context, ["family", "benchmark"]),
            stated: true,
          },
          { name: "family alone", value: cellR2(context, ["family"]), stated: true },
        ]),
    ),
  ];
};
