import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Benchmark } from "../../data/names.ts";
import type { ArchitectureRow } from "../../data/architectures.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** Tool counts of the benchmarks of a version's sample, smallest first. */
function toolCounts(context: Context, row: PrintedQuantity): readonly number[] {
  const used = new Set(context.sample(sampleOf(row.version)).map(({ benchmark }) => benchmark));
  const tools = context.tables.benchmarks.filter(({ benchmark }) => used.has(benchmark));
  return [...new Set(tools.map((one) => one.tools))].sort((a, b) => a - b);
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function indexEnds(context: Context, { version }: PrintedQuantity): readonly [number, number] {
  const column = indexOf(version) === "v1" ? "index_v1" : "index_regression_script";
  const used = new Set(context.sample(sampleOf(version)).map(({ model }) => model));
  return ends(context.tables.models.flatMap((row) => {
    const value = row[column];
    return used.has(row.model) && value !== null ? [value] : [];
  }));
}

const TOOLS: readonly (readonly [string, Benchmark])[] = [
  ["archetype planning (PlanCraft)", "plancraft"],
  ["archetype analysis (Finance)", "finance-agent"],
  ["archetype tool-heavy (WorkBench)", "workbench"],
  ["SWE-bench Verified", "swe-bench-verified"],
  ["Terminal-Bench", "terminal-bench"],
];

const CONSTANTS: readonly (readonly [string, string, string, (row: ArchitectureRow) => number])[] =
  [
    ["agent count range n_a in regression", "agents", "agents", (row) => row.agents],
    ["overhead range", "overhead", "coordination overhead", (row) => row.overhead_pct],
    ["A_e range", "error-amplification", "error amplification", (row) => row.error_amplification],
  ];

/** Ranges of the predictors of Equation 1 (Sections 4.1 and 4.3). */
export const setupRanges: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...(["low", "high"] as const).flatMap((end, i) => [
    ...claimsOn(kimQuantities, { quantity: "Intelligence Index range", subject: end }, {
      id: `kim/4.1/index-${end}`,
      says: `The ${end === "low" ? "least" : "greatest"} Intelligence Index of the models studied`,
      sample: sampleOf,
      compute: (context, row) => computed(indexEnds(context, row)[i]!),
    }),
    ...claimsOn(kimQuantities, { quantity: "tool count range T", subject: end }, {
      id: `kim/4.3/tools-${end}`,
      says: `The ${end === "low" ? "least" : "greatest"} number of tools of a benchmark`,
      sample: sampleOf,
      compute: (context, row) =>
        computed(
          ends(toolCounts(context, row))[i]!,
          "tool counts as the released regression script has them, BrowseComp-Plus with three",
        ),
    }),
  ]),
  ...claimsOn(kimQuantities, { quantity: "tool-count set", subject: "six benchmarks" }, {
    id: "kim/4.1/tool-counts",
    says: "The tool counts that occur among the benchmarks",
    sample: sampleOf,
    compute: (context, row) => computed(toolCounts(context, row)),
  }),
  ...TOOLS.flatMap(([subject, benchmark]) =>
    claimsOn(kimQuantities, { quantity: "tool count", subject }, {
      id: `kim/4.1/tools-${benchmark}`,
      says: `Number of tools of ${benchmark}`,
      sample: "benchmarks",
      compute: ({ tables }) =>
        computed(tables.benchmarks.find((row) => row.benchmark === benchmark)!.tools),
    })
  ),
  ...CONSTANTS.flatMap(([quantity, id, name, value]) =>
    claimsOn(kimQuantities, { quantity, subject: "low-high" }, {
      id: `kim/4.3/range-${id}`,
      says: `The least and greatest ${name} among the architectures`,
      sample: "architectures",
      compute: ({ tables }) => computed(ends(tables.architectures.map(value))),
    })
  ),
  ...claimsOn(kimQuantities, { quantity: "agents", subject: "Independent" }, {
    id: "kim/appendix-e2/independent-agents",
    says: "Agents of an independent team",
    sample: "architectures",
    compute: ({ tables }) => computed(agentsOf(tables.architectures, "independent")),
  }),
  ...claimsOn(kimQuantities, { quantity: "sub-agents + orchestrator", subject: "Centralized" }, {
    id: "kim/appendix-e2/centralized-agents",
    says: "Sub-agents and orchestrators of a centralized team",
    sample: "architectures",
    compute: ({ tables }) =>
      computed(
        [agentsOf(tables.architectures, "centralized") - 1, 1],
        "the regression counts the orchestrator as a fourth agent",
      ),
  }),
];

function agentsOf(
  architectures: readonly ArchitectureRow[],
  name: ArchitectureRow["architecture"],
): number {
  return architectures.find(({ architecture }) => architecture === name)!.agents;
}
