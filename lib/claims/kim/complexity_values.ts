import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Benchmark, KimVersion } from "../../data/names.ts";
import {
  type ComplexityIngredients,
  complexityIngredients,
  stretched,
} from "../../scaling/results/domain_complexity.ts";
import { meanOf } from "../../stats/mean.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedNumber } from "../printed_arithmetic.ts";
import { claimsOn } from "../published.ts";
import { benchmarkOf } from "./cells.ts";
import { sampleOf } from "./versions.ts";

const QUANTITY = "domain complexity D";
const SUBJECTS = [
  "Workbench",
  "Finance Agent",
  "PlanCraft",
  "BrowseComp-Plus",
  "SWE-bench Verified",
  "Terminal-Bench",
];

type Ingredient = Exclude<keyof ComplexityIngredients, "benchmark">;

const MIXTURES: readonly (readonly Ingredient[])[] = [
  ["ceilingGap", "variation", "bestSingleGap"],
  ["ceilingGap", "variation"],
  ["ceilingGap", "variation", "meanGap"],
  ["variation"],
  ["ceilingGap"],
  ["meanGap"],
];

const WORDS: Readonly<Record<Ingredient, string>> = {
  ceilingGap: "1 - best rate",
  variation: "coefficient of variation",
  bestSingleGap: "1 - best single agent",
  meanGap: "1 - mean rate",
};

/** One average of measures of difficulty and spread, for every benchmark of a version. */
interface Mixture {
  readonly name: string;
  /** The shortfalls of the best team and single agent with the spread, as an average. */
  readonly main: boolean;
  readonly values: ReadonlyMap<Benchmark, number>;
}

function mixtures(context: Context, version: KimVersion): readonly Mixture[] {
  return context.memo(`complexity/${version}`, () => {
    const all = complexityIngredients(context.sample(sampleOf(version)));
    return MIXTURES.flatMap((mixture, k): readonly Mixture[] => {
      const columns = mixture.map((name) => all.map((one) => one[name]));
      const average = (of: readonly (readonly number[])[]): ReadonlyMap<Benchmark, number> =>
        new Map(all.map(({ benchmark }, i) => [benchmark, meanOf(of.map((c) => c[i]!))]));
      const name = `mean of ${mixture.map((one) => WORDS[one]).join(", ")}`;
      return [
        { name, main: k === 0, values: average(columns) },
        {
          name: `${name}, each stretched to 0..1 over the benchmarks`,
          main: k === 0,
          values: average(columns.map(stretched)),
        },
      ];
    });
  });
}

/** How far a mixture is from the printed values of a version at worst. */
function distance({ values }: Mixture, printed: ReadonlyMap<Benchmark, number>): number {
  return Math.max(...[...printed].map(([name, value]) => Math.abs(values.get(name)! - value)));
}

/** The domain complexity that a version prints for each benchmark. */
export function printedComplexity(
  context: Context,
  version: KimVersion,
): ReadonlyMap<Benchmark, number> {
  return new Map(
    SUBJECTS.flatMap((subject) => {
      const row = context.tables.kimQuantities.find((one) =>
        one.version === version && one.quantity === QUANTITY && one.subject === subject
      );
      return row === undefined
        ? []
        : [[benchmarkOf(subject), printedNumber(row.printed).value] as const];
    }),
  );
}

/** One formula must give all values of a version; a hit on one benchmark alone counts for nothing. */
function valueFinding(context: Context, { version, subject }: PrintedQuantity): Finding {
  const printed = printedComplexity(context, version);
  const tried = mixtures(context, version);
  const giving = tried.filter((mixture) => distance(mixture, printed) < 0.0005);
  const nearest = Math.min(...tried.map((mixture) => distance(mixture, printed)));
  return readings(
    tried.filter((mixture) => mixture.main || giving.includes(mixture)).map((mixture): Reading => ({
      name: mixture.name,
      value: mixture.values.get(benchmarkOf(subject))!,
      stated: mixture.main,
    })),
    `${
      giving.length === 0 ? "none" : giving.length
    } of ${tried.length} averages of shortfall and ` +
      `spread gives the version's values together, the nearest is off by ${
        formatNumber(nearest)
      }; unstretched, a complexity ` +
      `of 0 would need a configuration that solves everything; these components are the kit's ` +
      `reading of the appendix, whose wording is not among its material`,
  );
}

/** The values of domain complexity (claim 19). */
export const complexityValues: ClaimSet = ({ kimQuantities }): readonly Claim[] =>
  SUBJECTS.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: QUANTITY, subject }, {
      id: `kim/4.2/complexity-${benchmarkOf(subject)}`,
      says: `Domain complexity of ${subject}`,
      sample: sampleOf,
      compute: valueFinding,
    })
  );
