import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { type KimVersion, MULTI_AGENT } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import {
  changePct,
  meanSuccess,
  relativeChangePct,
  rounded,
} from "../../scaling/relative_change.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { rowsOf } from "../quantities.ts";
import { benchmarkOf, type Cell, cellOf, cellSlug, subjectOf } from "./cells.ts";
import { bySample, NINE_MODELS } from "./benchmark_means.ts";
import { sampleOf } from "./versions.ts";

const IN_TEXT = [
  "Finance / Centralized",
  "Finance / Decentralized",
  "Finance / Hybrid",
  "Workbench / Decentralized",
  "Workbench / Centralized",
  "Workbench / Hybrid",
  "BrowseComp-Plus / Decentralized",
  "BrowseComp-Plus / Centralized",
  "PlanCraft / Centralized",
  "PlanCraft / Decentralized",
  "PlanCraft / Hybrid",
  "PlanCraft / Independent",
  "SWE-bench / Hybrid",
  "SWE-bench / Centralized",
  "SWE-bench / Decentralized",
  "SWE-bench / Independent",
  "Terminal-Bench / Independent",
  "Terminal-Bench / Centralized",
];

const FIGURE_TWO = ["BrowseComp-Plus", "Finance Agent", "PlanCraft", "Workbench"].flatMap((
  benchmark,
) =>
  ["Independent", "Decentralized", "Centralized", "Hybrid"].map((name) => `${benchmark} / ${name}`)
);

const PRINTED = "means as printed";

/** A mean as the version prints it, or rounded to three digits where it prints none. */
function printedMean(
  context: Context,
  version: KimVersion,
  sample: SampleName,
  cell: Cell,
): number {
  const printed = rowsOf(context.tables.kimQuantities, {
    quantity: "mean success",
    subject: subjectOf(cell),
  }).find((row) => row.version === version);
  if (printed !== undefined && sample === sampleOf(version)) return Number(printed.printed);
  return rounded(meanSuccess(context.sample(sample), cell.benchmark, cell.architecture), 3);
}

function changeFromPrinted(
  context: Context,
  version: KimVersion,
  sample: SampleName,
  cell: Cell,
): number {
  const team = printedMean(context, version, sample, cell);
  return changePct(
    team,
    printedMean(context, version, sample, { ...cell, architecture: "single" }),
  );
}

/** The change from exact means and from means as printed, on each possible sample. */
function changeReadings(context: Context, row: PrintedQuantity, cell: Cell): readonly Reading[] {
  const from = (name: string, value: (sample: SampleName) => number): readonly Reading[] =>
    bySample(context, row.version, cell, value).map((reading) => ({
      ...reading,
      name: `${name}, ${reading.name}`,
    }));
  return [
    ...from(
      "exact means",
      (sample) => relativeChangePct(context.sample(sample), cell.benchmark, cell.architecture),
    ),
    ...from(PRINTED, (sample) => changeFromPrinted(context, row.version, sample, cell)),
  ];
}

function changeFinding(context: Context, row: PrintedQuantity): Finding {
  return readings(changeReadings(context, row, cellOf(row.subject)));
}

function saysOf(subject: string): string {
  return `Relative change of mean success against the single agent: ${
    subject.replace(" / ", ", ")
  }`;
}

/** Every relative change against the single agent: text, Figure 2 and captions (claims 1, 13-18). */
export const relativeChanges: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "range high", subject: "Finance Centralized" }, {
    id: "kim/4.2/range-high",
    says: "The largest gain of a team over the single agent: Finance Agent, Centralized",
    sample: sampleOf,
    headline: true,
    compute: (context, row) =>
      readings(changeReadings(context, row, cellOf("Finance / Centralized"))),
  }),
  ...claimsOn(kimQuantities, { quantity: "range low", subject: "PlanCraft Independent" }, {
    id: "kim/4.2/range-low",
    says: "The largest loss of a team against the single agent: PlanCraft, Independent",
    sample: sampleOf,
    headline: true,
    compute: (context, row) =>
      readings(changeReadings(context, row, cellOf("PlanCraft / Independent"))),
  }),
  ...IN_TEXT.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "relative change", subject }, {
      id: `kim/4.2/${cellSlug(cellOf(subject))}-change`,
      says: saysOf(subject),
      sample: sampleOf,
      compute: changeFinding,
    })
  ),
  ...FIGURE_TWO.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "relative change vs SAS (Fig 2 annotation)", subject }, {
      id: `kim/fig2/${cellSlug(cellOf(subject))}-change`,
      says: saysOf(subject),
      sample: sampleOf,
      compute: changeFinding,
    })
  ),
  ...["Terminal-Bench / Independent", "Terminal-Bench / Centralized"].flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "relative change (caption)", subject }, {
      id: `kim/fig2/${cellSlug(cellOf(subject))}-change-in-caption`,
      says: saysOf(subject),
      sample: sampleOf,
      compute: changeFinding,
    })
  ),
  ...secondValues(kimQuantities),
  ...captionRanges(kimQuantities),
];

function secondValues(quantities: readonly PrintedQuantity[]): readonly Claim[] {
  return [
    ...claimsOn(quantities, {
      quantity: "relative change (second value in same version)",
      subject: "Finance / Centralized",
    }, {
      id: "kim/4.2/finance-agent-centralized-change-restated",
      says: "The gain of Finance Agent, Centralized, as other sections of the version repeat it",
      sample: sampleOf,
      compute: (context, row) => {
        const change = relativeChangePct(
          context.sample("four-benchmark"),
          "finance-agent",
          "centralized",
        );
        const repeats = row.printed.includes("and") ? [change, change] : change;
        return readings([{ name: "exact means", value: repeats, stated: true }]);
      },
    }),
    ...claimsOn(quantities, {
      quantity: "relative change (second value)",
      subject: "Workbench / Decentralized",
    }, {
      id: "kim/4.2/workbench-decentralized-change-by-family",
      says: "The gain of Workbench, Decentralized, as the paragraph on families repeats it",
      sample: sampleOf,
      compute: changeFinding,
    }),
    ...claimsOn(quantities, {
      quantity: "relative change (second value)",
      subject: "PlanCraft / Centralized; Hybrid; Independent",
    }, {
      id: "kim/4.2/plancraft-changes-by-family",
      says:
        "The losses on PlanCraft (Centralized, Hybrid, Independent) as the paragraph on families repeats them",
      sample: sampleOf,
      compute: (context, row) => {
        const cells = ["Centralized", "Hybrid", "Independent"].map((name) =>
          cellOf(`PlanCraft / ${name}`)
        );
        const sample = sampleOf(row.version);
        const exact = cells.map(({ benchmark, architecture }) =>
          relativeChangePct(context.sample(sample), benchmark, architecture)
        );
        const printed = cells.map((cell) => changeFromPrinted(context, row.version, sample, cell));
        return readings([
          { name: "exact means", value: exact, stated: true },
          { name: PRINTED, value: printed, stated: true },
        ]);
      },
    }),
  ];
}

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
