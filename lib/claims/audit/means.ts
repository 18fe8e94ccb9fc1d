import { meanOf } from "../../stats/mean.ts";
import type { KimVersion } from "../../data/names.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import { meanSuccess, relativeChangePct } from "../../scaling/results/relative_change.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { cellOf } from "../kim/cells.ts";
import { ORIGINAL_BENCHMARKS } from "../kim/labels.ts";
import { sampleOf } from "../kim/versions.ts";
import { followsFrom, printedNumber } from "../printed_arithmetic.ts";
import { roundedAs } from "../rounding.ts";
import { changesWithMeans } from "./changes_from_means.ts";

const VERSIONS = ["v1", "v2", "v3"] as const;

/** Which changes are rounded from exact means, and which from means already rounded. */
function roundings(context: Context, version: KimVersion): Finding {
  const exact = new Set<string>();
  const printed = new Set<string>();
  const rows = context.tables.kimQuantities.filter((row) => row.version === version);
  for (const { change, operands } of changesWithMeans(rows)) {
    const { decimals } = printedNumber(change.text);
    const cell = /^(Finance|Workbench|PlanCraft|BrowseComp-Plus) \/ \w+$/.test(change.subject)
      ? cellOf(change.subject)
      : null;
    if (decimals === 0 || cell === null) continue;
    const fromExact = relativeChangePct(
      context.sample(sampleOf(version)),
      cell.benchmark,
      cell.architecture,
    );
    const fromPrinted = 100 * (Number(operands[0]) / Number(operands[1]) - 1);
    const [a, b] = [roundedAs(fromExact, decimals), roundedAs(fromPrinted, decimals)];
    if (a === b || Math.abs(fromExact - fromPrinted) > 1) continue;
    if (Number(change.text) === Number(a)) exact.add(`${change.subject} ${change.text}`);
    if (Number(change.text) === Number(b)) printed.add(`${change.subject} ${change.text}`);
  }
  const told = (name: string, found: ReadonlySet<string>): string =>
    `${found.size} only from ${name}${found.size === 0 ? "" : ` (${[...found].join(", ")})`}`;
  return holds(
    exact.size === 0 || printed.size === 0,
    { value: [exact.size, printed.size] },
    `of the changes where it matters, ${told("exact means", exact)} and ${
      told("means as printed", printed)
    }`,
  );
}

/** A mean of Table 5 against the four benchmark means that the text prints. */
function fromBenchmarks(context: Context, version: KimVersion, label: string): Finding {
  const means = ["BrowseComp-Plus", "Finance", "PlanCraft", "Workbench"].map((benchmark) =>
    context.printed(version, "mean success", `${benchmark} / ${label}`).printed
  );
  return followsFrom({
    printed: context.printed(version, "success rate S", label).printed,
    operands: means,
    compute: meanOf,
    how: `the mean of ${means.join(", ")}`,
  });
}

/** An interval of a mean lies round its mean. */
function centre(context: Context, version: KimVersion): Finding {
  const row = context.printed(version, "overall mean MAS improvement", "all MAS");
  const finding = followsFrom({
    printed: row.printed,
    operands: [row.printed_ci_low, row.printed_ci_high],
    compute: ([low, high]) => (low! + high!) / 2,
    how: "the middle of the printed interval",
  });
  return finding.kind !== "holds" || finding.holds ? finding : {
    ...finding,
    because: `${finding.because}, so it is no interval of that mean`,
  };
}

/** Benchmarks that break the rule that the best team helps below a baseline of 45% and not above. */
function counterexamples(context: Context, version: KimVersion): Finding {
  const rows = context.sample(sampleOf(version));
  const broken = ORIGINAL_BENCHMARKS.flatMap((benchmark) => {
    const baseline = meanSuccess(rows, benchmark, "single");
    const changes = MULTI_AGENT.map((name) => relativeChangePct(rows, benchmark, name));
    const best = Math.max(...changes);
    const holdsHere = baseline > 0.45 ? best <= 0 : best > 0;
    return holdsHere
      ? []
      : [`${benchmark} (baseline ${formatNumber(baseline)}, best team ${formatNumber(best)}%)`];
  });
  return holds(
    broken.length === 0,
    { value: broken.length },
    broken.length === 0
      ? "none of the four benchmark means breaks it"
      : `the rule of 45% fails on ${broken.join(" and ")}`,
  );
}

/** Means, percentages and intervals of a version against each other. */
export const means: ClaimSet = (): readonly Claim[] =>
  VERSIONS.flatMap((version) => [
    claim(`kim/audit/rounding-conventions@${version}`, {
      place: "4.2",
      says: "Expected: all relative changes are rounded in one way",
      printed: "relative changes",
      unit: "numbers",
      sample: sampleOf(version),
      compute: (context) => roundings(context, version),
    }),
    ...["SAS", "Decentralized"].map((label) =>
      claim(`kim/audit/table5-from-benchmarks-${label.toLowerCase()}@${version}`, {
        place: "4.2; Table 5",
        says: `Expected: the success of ${label} in Table 5 is the mean over the four benchmarks`,
        printed: label === "SAS" ? "0.466" : "0.477",
        unit: "rate",
        sample: "printed values",
        compute: (context) => fromBenchmarks(context, version, label),
      })
    ),
    claim(`kim/audit/mean-effect-centre@${version}`, {
      place: "4.2",
      says: "Expected: the interval of the mean effect lies round the mean effect",
      printed: "interval and mean",
      unit: "%",
      sample: "printed values",
      compute: (context) => centre(context, version),
    }),
    claim(`kim/audit/rule-counterexamples@${version}`, {
      place: "4.2; 4.3",
      says: "Expected: the best team helps where the single agent is below 45%, and only there",
      printed: "45% rule on benchmark means",
      unit: "benchmarks",
      sample: "four original benchmarks",
      compute: (context) => counterexamples(context, version),
    }),
  ]);
