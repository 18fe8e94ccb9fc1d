import { KIM_VERSIONS } from "../../data/names.ts";
import type { KimVersion } from "../../data/names.ts";
import { INDEX_NAMES } from "../../scaling/results/capability.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { HELD_OUT, outcomesOf } from "../kim/held_out_models.ts";
import { indexOf, sampleOf } from "../kim/versions.ts";

/** Sections whose numbers average over the configurations of the study. */
const AVERAGES = /^(Table 5|4\.4)/;

/** Constants and citations that no new configuration can change. */
const FIXED = /cited|criterion|t\(178\)|^turns ratio|law|plateau c|ceiling/;

/** Averages of Section 4.4 and Table 5 that v3 prints as v2 did, although its sample is larger. */
function keptAverages(context: Context): Finding {
  const rows = context.tables.kimQuantities.filter((row) =>
    AVERAGES.test(row.location) && !FIXED.test(row.quantity)
  );
  const before = new Map(
    rows.filter(({ version }) => version === "v2").map((row) => [
      `${row.quantity}\n${row.subject}`,
      row.printed,
    ]),
  );
  const after = rows.filter((row) =>
    row.version === "v3" && before.has(`${row.quantity}\n${row.subject}`)
  );
  const kept = after.filter((row) => before.get(`${row.quantity}\n${row.subject}`) === row.printed);
  return holds(
    kept.length === 0,
    { value: kept.length },
    `${kept.length} of ${after.length} numbers of Table 5 and Section 4.4 are printed as in v2, ` +
      `while the sample grew from 180 to 260 configurations; they describe the four original ` +
      `benchmarks`,
  );
}

/** What the choice of index does to the fit. */
function indexMatters(context: Context, version: KimVersion): Finding {
  const sample = sampleOf(version);
  const values = INDEX_NAMES.filter((name) => name !== "none").map((index) => {
    const { fit, crossValidation, terms } = context.equation(sample, index);
    const of = (term: typeof terms[number]): number => fit.coefficients[terms.indexOf(term)]!;
    return {
      index,
      r2: crossValidation.mean,
      intelligence: of("intelligence"),
      saturation: of("baseline_x_log_agents"),
    };
  });
  const own = indexOf(version);
  const change = values.map(({ r2 }) =>
    Math.abs(r2 - values.find(({ index }) => index === own)!.r2)
  );
  return holds(
    Math.max(...change) < 0.01,
    { value: values.map(({ r2 }) => r2) },
    `the released scripts hold different indices: ${
      values.map(({ index, r2, intelligence, saturation }) =>
        `with the ${index} index the cross-validated R2 is ${formatNumber(r2)}, intelligence ${
          formatNumber(intelligence)
        } and P_SA x log(1+n) ${formatNumber(saturation)}`
      ).join("; ")
    }`,
  );
}

/** Predictions for models with different baselines should differ. */
function identicalPredictions(context: Context): Finding {
  const outcomes = HELD_OUT.map((model) => outcomesOf(context, "v3", model));
  const different = outcomes.some(({ predicted }) =>
    predicted.some((value, i) => value !== outcomes[0]!.predicted[i])
  );
  const baselines = outcomes.map(({ actual }) => actual[0]);
  return holds(
    different,
    { value: outcomes[0]!.predicted },
    `the five predictions are the same for all three models although their measured baselines, ` +
      `which Equation 1 takes, are ${baselines.join(", ")}`,
  );
}

/** Table 6 against the index that the regression used. */
function flashIndex({ tables, printed }: Context): Finding {
  const used = tables.models.find(({ model }) => model === "gemini-3-flash-preview")!
    .index_regression_script!;
  const text = printed("v3", "Intelligence Index", "Gemini-3.0 Flash").printed;
  return holds(
    used === Number(text),
    { value: used },
    `Table 6 prints ${text}, the released regression script uses ${used}`,
  );
}

/** The interval of the threshold, from the printed interval of its numerator. */
function thresholdInterval({ printed, equation }: Context, version: "v2" | "v3"): Finding {
  const main = printed(version, "standardised coefficient", "log(1+n_a)");
  const product = Number(
    printed(version, "standardised coefficient", "P_SA x log(1+n_a)").printed,
  );
  const ends = [main.printed_ci_low, main.printed_ci_high].map((text) => -Number(text) / product);
  const { scaling, terms } = equation(sampleOf(version), indexOf(version));
  const j = terms.indexOf("single_agent_baseline");
  const raw = ends.map((z) => scaling.means[j]! + z * scaling.scales[j]!);
  return holds(
    raw[1]! - raw[0]! < 0.05,
    { value: raw },
    `the printed interval of the coefficient of log(1+n) puts the threshold between ${
      formatNumber(ends[0]!)
    } and ${formatNumber(ends[1]!)} standard deviations, baselines from ${
      formatNumber(raw[0]!)
    } to ${formatNumber(raw[1]!)}; the coefficient itself is not estimable`,
  );
}

/** Accuracies that a number of yes-no decisions can have. */
function attainable(context: Context, version: KimVersion): Finding {
  const cells = new Set(
    context.sample(sampleOf(version)).map(({ benchmark, model }) => `${benchmark}/${model}`),
  ).size;
  const text =
    context.printed(version, "architecture-selection accuracy", "held-out configurations")
      .printed;
  const hits = Array.from({ length: cells + 1 }, (_, k) => k).filter((k) =>
    Math.abs(100 * k / cells - Number(text)) <= 0.5
  );
  const nearest = [Math.floor, Math.ceil].map((round) => round(Number(text) * cells / 100)).map((
    k,
  ) => `${k}/${cells} = ${formatNumber(100 * k / cells)}%`);
  return holds(
    hits.length > 0,
    { value: cells },
    hits.length > 0
      ? `one decision for each of ${cells} pairs of benchmark and model can give ${text}%: ` +
        `${hits.map((k) => `${k}/${cells}`).join(", ")}`
      : `one decision for each of ${cells} pairs of benchmark and model gives ${
        nearest.join(" or ")
      }, never ${text}%`,
  );
}

/** The p values that survive correction belong to the baseline, not to its product with agents. */
function survivors(context: Context): Finding {
  const p = (quantity: string, term: string): string =>
    context.printed("v3", quantity, term).printed;
  return holds(
    Number(p("Holm p", "baseline_x_agents")) < 0.05,
    {
      value: [
        Number(p("Holm p", "single_agent_baseline")),
        Number(p("Holm p", "baseline_x_agents")),
      ],
    },
    `what survives is the baseline itself (Holm ${
      p("Holm p", "single_agent_baseline")
    }, clustered ${
      p("cluster-robust p", "single_agent_baseline")
    }); its product with the number of agents, which the saturation claim rests on, has Holm ${
      p("Holm p", "baseline_x_agents")
    } and clustered ${p("cluster-robust p", "baseline_x_agents")}, as v3 itself prints`,
  );
}

/** A document against its own rules, scripts and other versions. */
export const acrossVersions: ClaimSet = (): readonly Claim[] => [
  claim("kim/audit/kept-averages@v3", {
    place: "Table 5; 4.4",
    says: "Expected: the averages of Table 5 and Section 4.4 are those of the six benchmarks",
    printed: "N = 260",
    unit: "numbers",
    sample: "printed values",
    compute: keptAverages,
  }),
  ...(["v1", "v2", "v3"] as const).map((version) =>
    claim(`kim/audit/index-choice@${version}`, {
      place: "4.3; released scripts",
      says: "Expected: the fit depends little on which released Intelligence Index is taken",
      printed: "three released indices",
      unit: "R2",
      sample: sampleOf(version),
      compute: (context) => indexMatters(context, version),
    })
  ),
  claim("kim/audit/identical-predictions@v3", {
    place: "App. B",
    says: "Expected: models outside the fit are predicted from their own single-agent baseline",
    printed: "predictions of Table 8",
    unit: "rate",
    sample: "printed values",
    compute: identicalPredictions,
  }),
  claim("kim/audit/flash-index@v3", {
    place: "Table 6",
    says: "Expected: the regression takes the index that Table 6 prints for Gemini-3.0 Flash",
    printed: "75",
    unit: "index",
    sample: "models",
    compute: flashIndex,
  }),
  ...(["v2", "v3"] as const).map((version) =>
    claim(`kim/audit/threshold-interval@${version}`, {
      place: "4.3",
      says: "Expected: the printed coefficients pin the threshold to within five points",
      printed: "0.45",
      unit: "rate",
      sample: sampleOf(version),
      compute: (context) => thresholdInterval(context, version),
    })
  ),
  ...KIM_VERSIONS.map((version) =>
    claim(`kim/audit/attainable-accuracy@${version}`, {
      place: "4.3",
      says: "Expected: the accuracy of choosing an architecture is one its decisions can give",
      printed: "87",
      unit: "%",
      sample: sampleOf(version),
      compute: (context) => attainable(context, version),
    })
  ),
  claim("kim/audit/survivors@v3", {
    place: "4.5; Tables 14 and 15",
    says: "Expected: the product of baseline and agents survives the corrections",
    printed: "p 0.004 and 0.018",
    unit: "p",
    sample: "printed values",
    compute: survivors,
  }),
  claim("kim/discussion/rule-not-law@NMI", {
    place: "abstract; discussion",
    says: "The 45% threshold is a practical selection rule and not a law",
    printed: "practical selection rule, not a law",
    unit: "statement",
    sample: "six-benchmark",
    compute: (context) => {
      const p = context.printed("v3", "cluster-robust p", "baseline_x_agents").printed;
      const transfer = context.equation("six-benchmark", "regression").leaveOneBenchmarkOut.mean;
      return holds(
        Number(p) >= 0.05 && transfer < 0,
        {},
        `the evidence supports no more: the product it stems from is not significant once clusters ` +
          `count (printed p ${p}), the coefficient in its numerator is not estimable, and the ` +
          `leave-one-benchmark-out R2 is ${formatNumber(transfer)}, as the journal says`,
      );
    },
  }),
];
