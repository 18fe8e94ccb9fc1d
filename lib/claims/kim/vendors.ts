import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Architecture, Benchmark, Family } from "../../data/names.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedNumber } from "../printed_arithmetic.ts";
import { bestTeam, byBenchmark, deviationOf, familyChange, familySuccess } from "./families.ts";
import { topologyRange } from "./families.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

type Cell = readonly [Family, Benchmark, Architecture];

const MEANS: Readonly<Record<string, Cell>> = {
  "Anthropic Finance Centralized": ["anthropic", "finance-agent", "centralized"],
  "Anthropic Finance SAS": ["anthropic", "finance-agent", "single"],
  "Google Finance Centralized": ["google", "finance-agent", "centralized"],
  "Google Finance SAS": ["google", "finance-agent", "single"],
  "OpenAI Finance Centralized": ["openai", "finance-agent", "centralized"],
  "OpenAI Finance SAS": ["openai", "finance-agent", "single"],
  "Anthropic PlanCraft Hybrid": ["anthropic", "plancraft", "hybrid"],
  "Anthropic PlanCraft SAS": ["anthropic", "plancraft", "single"],
};

const SIGNATURES: Readonly<Record<string, Cell>> = {
  "OpenAI Finance Hybrid (signature)": ["openai", "finance-agent", "hybrid"],
  "OpenAI Finance SAS (signature)": ["openai", "finance-agent", "single"],
  "OpenAI Workbench Hybrid (signature)": ["openai", "workbench", "hybrid"],
  "OpenAI Workbench SAS (signature)": ["openai", "workbench", "single"],
};

/** Subjects of printed changes of one family, benchmark and architecture. */
export const CHANGES: Readonly<Record<string, Cell>> = {
  "Anthropic Finance Centralized": ["anthropic", "finance-agent", "centralized"],
  "Google Finance Centralized": ["google", "finance-agent", "centralized"],
  "OpenAI Finance Centralized": ["openai", "finance-agent", "centralized"],
  "Anthropic Workbench Decentralized (best)": ["anthropic", "workbench", "decentralized"],
};

/** Subjects of printed changes of the best team of a family on a benchmark. */
export const BEST: Readonly<Record<string, readonly [Family, Benchmark]>> = {
  "Google Workbench best": ["google", "workbench"],
  "OpenAI Workbench best": ["openai", "workbench"],
  'Anthropic PlanCraft Hybrid ("maximum")': ["anthropic", "plancraft"],
  'Google PlanCraft ("best")': ["google", "plancraft"],
  "OpenAI PlanCraft": ["openai", "plancraft"],
};

function slug(subject: string): string {
  return subject.toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "");
}

/** The change from the data, and from the means that the same version prints. */
function change(context: Context, row: PrintedQuantity, cell: Cell): Finding {
  const measured = {
    name: "measured means",
    value: familyChange(context, ...cell),
    stated: true,
  };
  const team = row.subject;
  if (!(team in MEANS)) return readings([measured]);
  const mean = (subject: string): number =>
    printedNumber(context.printed(row.version, "mean success", subject).printed).value;
  const printed = 100 * (mean(team) / mean(team.replace("Centralized", "SAS")) - 1);
  return readings([measured, { name: "means as printed", value: printed, stated: false }]);
}

/** The best team of a family, and the hybrid team, which some of these sentences describe. */
function best(
  context: Context,
  _row: PrintedQuantity,
  [family, benchmark]: readonly [Family, Benchmark],
): Finding {
  const { architecture, change: value } = bestTeam(context, family, benchmark);
  const hybrid = familyChange(context, family, benchmark, "hybrid");
  return readings([
    { name: `best team, ${architecture}`, value, stated: true },
    ...architecture === "hybrid" ? [] : [{ name: "hybrid team", value: hybrid, stated: false }],
  ]);
}

/** Every family number of Sections 4.2 and 4.4 (claim 40). */
export const vendors: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.2", "four-benchmark");
  const signature = topic(kimQuantities, "4.4", "four-benchmark");
  const bySample = topic(kimQuantities, "4.4", sampleOf);
  return [
    ...Object.entries(MEANS).flatMap(([subject, cell]) =>
      on(
        { quantity: "mean success", subject },
        `family-mean-${slug(subject)}`,
        `Mean success of ${cell[0]} models on ${cell[1]}, ${cell[2]}`,
        (context) => computed(familySuccess(context, ...cell)),
      )
    ),
    ...Object.entries(CHANGES).flatMap(([subject, cell]) =>
      on(
        { quantity: "relative change", subject },
        `family-change-${slug(subject)}`,
        `Relative change of ${cell[0]} models on ${cell[1]}, ${cell[2]} against single`,
        (context, row) => change(context, row, cell),
      )
    ),
    ...Object.entries(BEST).flatMap(([subject, cell]) =>
      on(
        { quantity: "relative change", subject },
        `family-change-${slug(subject)}`,
        `Relative change of the best team of ${cell[0]} models on ${cell[1]}`,
        (context, row) => best(context, row, cell),
      )
    ),
    ...Object.entries(SIGNATURES).flatMap(([subject, cell]) =>
      signature(
        { quantity: "mean success", subject },
        slug(subject),
        `Mean success of ${cell[0]} models on ${cell[1]}, ${cell[2]}, as the vendor profile has it`,
        (context) => computed(100 * familySuccess(context, ...cell)),
      )
    ),
    ...bySample(
      { quantity: "mean across tasks", subject: "Anthropic Centralized" },
      "anthropic-centralized-mean",
      "Mean success of centralized Anthropic teams over the benchmarks",
      (context, { version }) =>
        computed(100 * meanOf(byBenchmark(context, sampleOf(version), "anthropic", "centralized"))),
    ),
    ...bySample(
      { quantity: "SD across tasks", subject: "Anthropic Centralized" },
      "anthropic-centralized-sd",
      "Spread of centralized Anthropic teams over the benchmarks",
      (context, { version }) => {
        const rates = byBenchmark(context, sampleOf(version), "anthropic", "centralized");
        return readings(
          [
            { name: "sample deviation", value: 100 * deviationOf(rates), stated: true },
            { name: "population deviation", value: 100 * deviationOf(rates, true), stated: true },
          ],
          `the benchmark means lie between ${formatNumber(100 * Math.min(...rates))}% and ${
            formatNumber(100 * Math.max(...rates))
          }%`,
        );
      },
    ),
    ...bySample(
      { quantity: "performance range across topologies", subject: "Google" },
      "google-range",
      "Google models differ little between architectures",
      (context, { version }) =>
        readings([
          {
            name: "all five architectures",
            value: topologyRange(context, sampleOf(version), "google"),
            stated: true,
          },
          {
            name: "without independent teams",
            value: topologyRange(context, sampleOf(version), "google", [
              "single",
              "decentralized",
              "centralized",
              "hybrid",
            ]),
            stated: false,
          },
        ]),
    ),
  ];
};
