import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { correlationP } from "../../stats/correlation_inference.ts";
import { correlationSizes } from "../../stats/printed/correlation_sizes.ts";
import { span } from "../../stats/interval.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, readings, unverifiable } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedMeaning, printedRange } from "../printed_arithmetic.ts";
import { topic } from "./topic.ts";

const UNRELEASED = "the sampled traces behind information gain were not released";

/** A printed p against its correlation at the sample sizes that the study has. */
function againstSizes(
  sizes: readonly (readonly [name: string, n: number, stated: boolean])[],
): (context: Context, row: PrintedQuantity) => Finding {
  return (_context, { printed, printed_p }) => {
    const possible = correlationSizes(printedRange(printed), {
      ...printedMeaning(printed_p),
      ...printed_p.startsWith("<") ? { low: 0 } : {},
    });
    if (isUndetermined(possible)) return holds(false, {}, possible.reason);
    const { low, high } = possible;
    const range = high === null ? `${low} pairs or more` : `${low} to ${high} pairs`;
    const fits = sizes.filter(([, n]) => n >= low && n <= (high ?? Infinity));
    const stated = fits.find(([, , isStated]) => isStated);
    const chosen = stated ?? fits[0] ?? sizes[0]!;
    const [name, n] = chosen;
    const p = correlationP(Number(printed), n);
    const because = `r ${printed} with p ${printed_p} takes ${range}, ${name} give p ${
      formatNumber(p)
    }; the correlation itself cannot be recomputed, its traces were not released`;
    const { low: least, high: most } = printedRange(printed);
    const allowed = span([correlationP(least, n), correlationP(most, n)]);
    const reading = { name, value: p, stated: stated !== undefined, allowed };
    if (fits.length === 0) return holds(false, { reading }, because);
    return holds(true, stated === undefined ? { reading, under: name } : { reading }, because);
  };
}

/** Correlations of information gain, redundancy and messages, and the bits behind them (claim 37). */
export const informationGain: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on42 = topic(kimQuantities, "4.2", "printed values");
  const on44 = topic(kimQuantities, "4.4", "printed values");
  const configurations = ["the 45 configurations of a benchmark", 45, false] as const;
  return [
    ...on42(
      { quantity: "IG-value correlation", subject: "Finance Agent", part: "p" },
      "information-gain-finance",
      "p of the correlation of information gain with the value of coordination on Finance Agent",
      againstSizes([["the 50 instances of Finance Agent", 50, true], configurations]),
    ),
    ...on42(
      { quantity: "IG-value correlation", subject: "PlanCraft", part: "p" },
      "information-gain-plancraft",
      "p of the correlation of information gain with the value of coordination on PlanCraft",
      againstSizes([["the 100 instances of PlanCraft", 100, true], configurations]),
    ),
    ...on44(
      { quantity: "IG vs MAS-SAS gap correlation", subject: "Finance + Workbench", part: "p" },
      "information-gain-structured",
      "p of the correlation of information gain with the gap between teams and the single agent",
      (context, row) => {
        const sizes = againstSizes([["the 150 instances of both benchmarks", 150, true]]);
        const finance = context.printed(row.version, "IG-value correlation", "Finance Agent");
        const finding = sizes(context, row);
        return finding.kind !== "holds" ? finding : {
          ...finding,
          because:
            `${finding.because}; Section 4.2 prints the same ${finance.printed} for another ` +
            `correlation`,
        };
      },
    ),
    ...on44(
      { quantity: "correlation redundancy>0.50 with success", subject: "", part: "p" },
      "redundancy-correlation",
      "p of the correlation of redundancy above 0.50 with success",
      againstSizes([
        ["the 180 configurations", 180, true],
        ["the 144 configurations of teams", 144, true],
        ["450 runs, nine models on the 50 instances of Finance Agent", 450, false],
      ]),
    ),
    ...["Delta I range successes", "Delta I mean successes", "Delta I range failures"].concat(
      "Delta I mean failures",
    ).flatMap((quantity) =>
      on44(
        { quantity, subject: "Finance" },
        quantity.toLowerCase().replaceAll(" ", "-"),
        `Information gain in bits on Finance Agent: ${quantity.slice(8)}`,
        () => unverifiable(UNRELEASED),
      )
    ),
    ...observedBenefits(kimQuantities),
  ];
};

/** Benefits that the paragraph on information gain quotes. */
function observedBenefits(quantities: readonly PrintedQuantity[]): readonly Claim[] {
  const on = topic(quantities, "4.4", "printed values");
  const quoted = (label: string) => (context: Context, row: PrintedQuantity): Finding => {
    const changes = ["Centralized", "Decentralized", "Hybrid"].flatMap((team) => {
      const known = context.tables.kimQuantities.find((one) =>
        one.version === row.version && one.quantity === "relative change" &&
        one.subject === `${label} / ${team}`
      );
      return known === undefined ? [] : [{ team, value: Number(known.printed) }];
    });
    const best = changes.reduce((a, b) => b.value > a.value ? b : a);
    const list = changes.map(({ team, value }) => `${team.toLowerCase()} ${value}%`).join(", ");
    if (row.printed.includes("-")) {
      return holds(
        changes.some(({ value }) => value >= 6 && value <= 8),
        { value: best.value },
        `Section 4.2 of the same version prints ${list}`,
      );
    }
    return readings([
      {
        name: `best team of Section 4.2, ${best.team.toLowerCase()}`,
        value: best.value,
        stated: true,
      },
    ], `Section 4.2 of the same version prints ${list}`);
  };
  return [["Finance Agent", "Finance"], ["BrowseComp-Plus", "BrowseComp-Plus"]].flatMap((
    [subject, label],
  ) =>
    on(
      { quantity: "observed MAS benefit quoted in IG paragraph", subject: subject! },
      `quoted-benefit-${subject!.toLowerCase().replace(" ", "-")}`,
      `Benefit of teams on ${subject} as the paragraph on information gain quotes it`,
      quoted(label!),
    )
  );
}
