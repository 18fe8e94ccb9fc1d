import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import { relativeChangePct } from "../../scaling/results/relative_change.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { NINE_MODELS } from "./benchmark_means.ts";
import { benchmarkOf, type Cell, cellOf, cellSlug } from "./cells.ts";
import { changeFinding, changeFromPrinted, PRINTED, saysOf } from "./change_readings.ts";
import { sampleOf } from "./versions.ts";

/** Subjects of the changes that Figure 2 draws. */
export const IN_FIGURE = ["BrowseComp-Plus", "Finance Agent", "PlanCraft", "Workbench"].flatMap((
  benchmark,
) =>
  ["Independent", "Decentralized", "Centralized", "Hybrid"].map((name) => `${benchmark} / ${name}`)
);

/** Subjects of the changes that its caption prints one by one. */
export const IN_CAPTION = ["Terminal-Bench / Independent", "Terminal-Bench / Centralized"];

/** Relative changes as Figure 2 and its caption print them (claims 13-18). */
export const figureTwo: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...IN_FIGURE.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "relative change vs SAS (Fig 2 annotation)", subject }, {
      id: `kim/fig2/${cellSlug(cellOf(subject))}-change`,
      says: saysOf(subject),
      sample: sampleOf,
      compute: changeFinding,
    })
  ),
  ...IN_CAPTION.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "relative change (caption)", subject }, {
      id: `kim/fig2/${cellSlug(cellOf(subject))}-change-in-caption`,
      says: saysOf(subject),
      sample: sampleOf,
      compute: changeFinding,
    })
  ),
  ...captionRanges(kimQuantities),
];

function captionRanges(quantities: readonly PrintedQuantity[]): readonly Claim[] {
  const range = (
    context: Context,
    sample: SampleName,
    benchmark: Cell["benchmark"],
  ): readonly number[] => {
    const changes = MULTI_AGENT.map((name) =>
      relativeChangePct(context.sample(sample), benchmark, name)
    );
    return [Math.min(...changes), Math.max(...changes)];
  };
  const ranges = ["PlanCraft", "Workbench", "SWE-bench Verified"].flatMap((subject) =>
    claimsOn(quantities, { quantity: "relative change range (caption)", subject }, {
      id: `kim/fig2/${benchmarkOf(subject)}-range`,
      says: `Smallest and largest relative change of the four team architectures on ${subject}`,
      sample: sampleOf,
      compute: (context, row) => {
        const benchmark = benchmarkOf(subject);
        const own = {
          name: "the version's own sample",
          value: range(context, sampleOf(row.version), benchmark),
          stated: true,
        };
        if (benchmark !== "swe-bench-verified") return readings([own]);
        return readings([own, {
          name: NINE_MODELS,
          value: range(context, "all-released", benchmark),
          stated: false,
        }]);
      },
    })
  );
  const ends = (["low", "high"] as const).flatMap((end, k) =>
    claimsOn(quantities, {
      quantity: "relative change range (caption)",
      subject: `Finance Agent ${end}`,
    }, {
      id: `kim/fig2/finance-agent-range-${end}`,
      says: `The ${
        end === "low" ? "smallest" : "largest"
      } gain of a team architecture on Finance Agent`,
      sample: sampleOf,
      compute: (context, row) => {
        const exact = range(context, sampleOf(row.version), "finance-agent")[k]!;
        const cell = cellOf(`Finance / ${end === "low" ? "Independent" : "Centralized"}`);
        return readings([
          { name: "exact means", value: exact, stated: true },
          {
            name: PRINTED,
            value: changeFromPrinted(context, row.version, sampleOf(row.version), cell),
            stated: true,
          },
        ]);
      },
    })
  );
  return [...ends, ...ranges];
}
