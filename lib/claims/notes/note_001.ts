import { gainsPerAgent } from "../../scaling/results/gain_per_agent.ts";
import { relativeChangePct } from "../../scaling/results/relative_change.ts";
import { powerLaw } from "../../stats/curves/families.ts";
import { fitCurve } from "../../stats/curves/fit_curve.ts";
import { brief, briefs } from "../bats/brief.ts";
import { seriesOf } from "../bats/rows.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, undetermined, unverifiable } from "../finding.ts";
import { noteClaims } from "./statements.ts";

/** The summary that names no source: each statement beside the measurements that exist. */
export const note001 = noteClaims("001", {
  "power-law": ({ context }) => powerLaws(context),
  "four-axes": () =>
    unverifiable(
      "Tool calls are varied by Liu et al. (Figures 3 and 7) and agents only together with the " +
        "architecture by Kim et al.; context length and compute for each step were varied in no " +
        "released data: runs that change one of the four at a time would be needed",
    ),
  "held-out-tasks": ({ context }) => {
    const [four, six] = (["four-benchmark", "six-benchmark"] as const).map((sample) =>
      context.equation(sample, "regression").leaveOneBenchmarkOut.mean
    );
    return holds(
      four! > 0 && six! > 0,
      { value: [four!, six!] },
      `The one published law that can be tested, Equation 1 of Kim et al., predicts a benchmark left ` +
        `out worse than that benchmark's own mean does: R2 ${brief(four!)} on four benchmarks, ${
          brief(six!)
        } on six`,
    );
  },
  "super-linear": ({ context }) => {
    const change = relativeChangePct(
      context.sample("four-benchmark"),
      "finance-agent",
      "centralized",
    );
    const gains = gainsPerAgent(context.tables.configurations, context.tables.architectures);
    const above = gains.filter(({ ratio, agents }) => ratio > agents);
    const ratio = 1 + change / 100;
    return holds(
      ratio > 4,
      { value: ratio },
      `On Finance Agent, where teams gain most, four agents under a centre succeed ${
        brief(ratio)
      } times as often as one; more than in proportion happens in ${above.length} of ${gains.length} ` +
        `cells, all with a single agent at ${
          brief(100 * Math.max(...above.map(({ single }) => single)))
        }% or less`,
    );
  },
  "diminishing-returns": ({ context }) => agentCounts(context),
  "peak": ({ context }) => agentCounts(context),
  "decline": ({ context }) => agentCounts(context),
  "benchmarks": ({ context }) => {
    const swe = context.tables.benchmarks.find(({ benchmark }) =>
      benchmark === "swe-bench-verified"
    )!;
    return unverifiable(
      `No data on GAIA and no paper is named; on SWE-bench Verified there are ${swe.instances} ` +
        `instances for each configuration at one compute setting: success at several compute ` +
        `budgets on both would be needed`,
    );
  },
  "three-regimes": ({ context }) => {
    const rises = [
      seriesOf(context.tables.bats.figure4, { panel: "left", series: "ReAct + sequential" }),
      seriesOf(context.tables.bats.figure5, { panel: "left", series: "ReAct (majority)" }),
    ].map(({ y }) => y.at(-1)! - y[0]!);
    return holds(
      rises.every((rise) => rise > 0),
      { value: rises, under: "in sequence and in parallel, by a third party's readings" },
      `Figures 4 and 5 of Liu et al. rise by ${
        briefs(rises)
      } points; compute within a single step ` +
        `was varied nowhere`,
    );
  },
  "efficiency-measure": ({ context }) => {
    const values = efficiencies(context);
    return holds(
      matchesTableFive(context),
      { value: values, under: "compute counted in turns relative to the single agent's" },
      `Table 5 of Kim et al. has success over relative turns: ${
        briefs(values)
      }; a share of compute ` +
        `it is not`,
    );
  },
  "efficiency-best": ({ context }) => {
    const values = efficiencies(context);
    const inside = values.filter((value) => value >= 0.4 && value <= 0.6);
    return holds(
      inside.length > 0,
      { value: 100 * Math.max(...values), under: "the single agent's efficiency in Table 5" },
      `Of the efficiencies ${
        briefs(values)
      } only the single agent's lies there; every team is at ` +
        `half of it or less`,
    );
  },
});

function efficiencies({ tables }: Context): readonly number[] {
  return tables.architectures.map(({ efficiency }) => efficiency);
}

function powerLaws({ tables }: Context): Finding {
  const { figure3, figure7 } = tables.bats;
  const exponents = [
    seriesOf(figure3, { series: "ReAct" }),
    seriesOf(figure3, { series: "ReAct + Budget Tracker" }),
    seriesOf(figure7, { panel: "b", series: "BATS" }),
    seriesOf(figure7, { panel: "b", series: "Parallel (majority vote)" }),
  ].map(({ x, y }) => {
    const fit = fitCurve(powerLaw, x, y);
    if (fit.status !== "converged") throw new RangeError("No power law fits a curve of Liu et al.");
    return fit.parameters[1]!;
  });
  return undetermined(
    `The curves that exist (Liu et al., Figures 3 and 7) have five or six points each; a power law ` +
      `with exponents of ${briefs(exponents)} fits them no better than a logarithm: compute over ` +
      `several orders of magnitude would be needed`,
    exponents,
  );
}

function agentCounts({ printed, tables }: Context): Finding {
  const most = Math.max(...tables.architectures.map(({ agents }) => agents));
  const sweep = printed("v2", "agent-count sweep (Fig 5)", "n_a values").printed;
  const peak = printed("v2", "peak agent count (Fig 5)", "Gemini-2.0 Flash").printed;
  const beyond = printed("v2", "diminishing beyond (Fig 5)", "Gemini-2.5 Pro Centralized").printed;
  return unverifiable(
    `Released success rates stop at ${most} agents; Figure 5 of Kim et al. goes to ${
      sweep.split(",").at(-1)
    } without printing values, its caption puts the peak at ${peak} for one model and diminishing ` +
      `returns beyond ${beyond} for another, both below 8: success with 1 to 32 agents of one ` +
      `architecture would be needed`,
  );
}

/** Whether every efficiency of Table 5 is success over turns relative to the single agent's. */
function matchesTableFive({ tables }: Context): boolean {
  const [single] = tables.architectures;
  return tables.architectures.every(({ success_rate_printed, turns, efficiency }) =>
    Math.abs(success_rate_printed / (turns / single!.turns) - efficiency) < 0.002
  );
}
