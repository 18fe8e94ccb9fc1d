import type { Configuration } from "../../data/configurations.ts";
import type { Benchmark } from "../../data/names.ts";
import { consistentSizes, grim } from "../../stats/grim.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds } from "../finding.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

const SUBJECTS: readonly (readonly [string, Benchmark])[] = [
  ["Finance Agent", "finance-agent"],
  ["BrowseComp-Plus", "browsecomp-plus"],
  ["WorkBench", "workbench"],
  ["PlanCraft", "plancraft"],
];

/** A rate is known to the last digit of a double: only a share of n within 1e-9 of it counts. */
function near({ success_rate }: Configuration): { readonly low: number; readonly high: number } {
  return { low: success_rate - 1e-9, high: success_rate + 1e-9 };
}

/** Which rates of a benchmark are whole successes over the stated number of instances. */
function stated(context: Context, benchmark: Benchmark, n: number): Finding {
  const rows = context.sample("all-released").filter((row) => row.benchmark === benchmark);
  const off = rows.filter((row) => !grim(near(row), n).consistent);
  const bySize = Map.groupBy(off, (row) => consistentSizes(near(row), n - 2, n).join(" or "));
  const groups = [...bySize].map(([sizes, list]) => {
    const families = [...new Set(list.map(({ family }) => family))].join(" and ");
    if (sizes !== "") return `${list.length} (${families}) are shares of ${sizes}`;
    const odd = list.map(({ model, architecture, success_rate }) =>
      `${model} with ${architecture} agents, ${success_rate}`
    );
    return `${list.length} is no share of ${n - 2} to ${n} (${odd.join("; ")})`;
  });
  return holds(
    off.length === 0,
    { value: rows.length - off.length },
    `${rows.length - off.length} of the ${rows.length} released rates are shares of ${n}${
      groups.length === 0 ? "" : `; ${groups.join(", ")}`
    }`,
  );
}

/** Whether the released rates are what the stated numbers of instances allow (GRIM). */
export const granularity: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "appendix-d", "all-released");
  return [
    ...SUBJECTS.flatMap(([subject, benchmark]) =>
      on(
        { quantity: "instances per configuration", subject },
        `instances-${benchmark}`,
        `Every configuration of ${subject} was run on this many instances`,
        (context, { printed }) => stated(context, benchmark, Number(printed)),
      )
    ),
    ...([["SWE-bench Verified", "swe-bench-verified"], [
      "Terminal-Bench",
      "terminal-bench",
    ]] as const)
      .flatMap(([subject, benchmark]) =>
        topic(kimQuantities, "appendix-d", sampleOf)(
          { quantity: "instances per configuration", subject },
          `instances-${benchmark}`,
          `Every configuration of ${subject} was run on this many instances`,
          ({ tables }) => {
            const sizes = tables.instances.filter((row) => row.benchmark === benchmark).map((row) =>
              row.outcomes.length
            );
            return computed(Math.max(...sizes), `${sizes.length} configurations with outcomes`);
          },
        )
      ),
  ];
};
