import { type SampleName, SAMPLES } from "../../data/samples.ts";
import type { Term } from "../../scaling/equation/terms.ts";
import { TERMS } from "../../scaling/equation/terms.ts";
import { solutionTable } from "../../stats/coefficient_table.ts";
import { clusteredCovariance, type FactorConvention } from "../../stats/covariance/clustered.ts";
import { covarianceTable } from "../../stats/covariance/covariance_table.ts";
import { bonferroni, holm } from "../../stats/multiplicity.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { topic } from "./topic.ts";

/** Terms of Tables 14 and 15 as they print them. */
const NAMES: Readonly<Record<string, Term>> = {
  single_agent_baseline: "single_agent_baseline",
  error_x_baseline: "error_amplification_x_baseline",
  log_tools: "log_tools",
  intelligence_centered: "intelligence",
  efficiency_x_tools: "efficiency_x_tools",
  baseline_x_agents: "baseline_x_log_agents",
};

/** v3 states 260 rows; every number of its two tables stems from these or from all 270. */
const TRIED = ["six-benchmark", "all-released"] as const;

function rowsName(sample: SampleName): string {
  return `${SAMPLES[sample].rows} rows`;
}

function bySample(value: (sample: SampleName) => number): readonly Reading[] {
  return TRIED.map((sample) => ({
    name: rowsName(sample),
    value: value(sample),
    stated: sample === "six-benchmark",
  }));
}

/** p of the 19 terms as the authors' software prints them, estimable or not. */
function naive(context: Context, sample: SampleName): readonly number[] {
  const { fit } = context.equation(sample, "regression");
  return context.memo(
    `table15/${sample}`,
    () => solutionTable(fit).slice(1).map(({ p }) => p),
  );
}

interface Clustered {
  readonly p: number;
  /** Standard error over the classical one. */
  readonly inflation: number;
}

function clustered(
  context: Context,
  sample: SampleName,
  convention: FactorConvention,
): readonly (Clustered | null)[] {
  return context.memo(`table14/${sample}/${convention}`, () => {
    const { design, fit, rows } = context.equation(sample, "regression");
    const labels = rows.map(({ benchmark }) => benchmark);
    const covariance = clusteredCovariance(design, fit, labels, "CR1", convention);
    return covarianceTable(fit, covariance).map((row, j) =>
      isUndetermined(row) ? null : { p: row.p, inflation: row.se / fit.standardErrors[j]! }
    );
  });
}

function clusteredP(context: Context, term: Term): Finding {
  const of = (sample: SampleName, convention: FactorConvention): Reading => ({
    name: `${rowsName(sample)}, ${
      convention === "rank" ? "rank" : "20 columns"
    } in the small-sample factor`,
    value: clustered(context, sample, convention)[TERMS.indexOf(term)]!.p,
    stated: sample === "six-benchmark",
  });
  return readings([
    of("six-benchmark", "rank"),
    of("six-benchmark", "columns"),
    of("all-released", "rank"),
    of("all-released", "columns"),
  ]);
}

/** The 19 p values corrected; all count, the seven that are not estimable too, as the table does. */
function corrected(
  context: Context,
  sample: SampleName,
  correct: typeof holm,
  term: Term,
): number {
  const family = { name: "coefficients of Equation 1" };
  return correct(naive(context, sample), family).adjusted[TERMS.indexOf(term) - 1]!;
}

/** The journal version says only that the term is not significant once clusters count. */
function statementOf(context: Context, term: Term): Finding {
  const values = (["rank", "columns"] as const).map((convention) =>
    clustered(context, "six-benchmark", convention)[TERMS.indexOf(term)]!.p
  );
  return holds(
    values.every((p) => p > 0.05),
    { value: values[0]! },
    `its cluster-robust p is ${formatNumber(values[0]!)} on the stated 260 rows`,
  );
}

/** Tables 14 and 15: inference by benchmark and corrected for 19 tests (claim 28). */
export const robustnessTables: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const table14 = topic(kimQuantities, "table14", "six-benchmark");
  const table15 = topic(kimQuantities, "table15", "six-benchmark");
  const inTable15 = Object.entries(NAMES).filter(([name]) => name !== "error_x_baseline");
  return [
    ...Object.entries(NAMES).flatMap(([subject, term]) => [
      ...table14(
        { quantity: "naive p", subject },
        `naive-${subject.replaceAll("_", "-")}`,
        `p of ${subject} without clusters`,
        (context) =>
          readings(bySample((sample) => naive(context, sample)[TERMS.indexOf(term) - 1]!)),
      ),
      ...table14(
        { quantity: "cluster-robust p", subject },
        `clustered-${subject.replaceAll("_", "-")}`,
        `p of ${subject} with errors clustered by benchmark`,
        (context, { printed }) =>
          printed === "not significant" ? statementOf(context, term) : clusteredP(context, term),
      ),
    ]),
    ...inTable15.flatMap(([subject, term]) => [
      ...table15(
        { quantity: "Holm p", subject },
        `holm-${subject.replaceAll("_", "-")}`,
        `p of ${subject} corrected by Holm for 19 tests`,
        (context) =>
          readings(
            bySample((sample) => corrected(context, sample, holm, term)),
          ),
      ),
      ...table15(
        { quantity: "Bonferroni p", subject },
        `bonferroni-${subject.replaceAll("_", "-")}`,
        `p of ${subject} corrected by Bonferroni for 19 tests`,
        (context) =>
          readings(
            bySample((sample) => corrected(context, sample, bonferroni, term)),
          ),
      ),
    ]),
    ...topic(kimQuantities, "4.5", "six-benchmark")(
      { quantity: "max SE inflation under clustering", subject: "" },
      "se-inflation",
      "Largest factor by which clustering widens a standard error",
      (context) => {
        const largest = (sample: SampleName, convention: FactorConvention): number =>
          Math.max(
            ...clustered(context, sample, convention).slice(1).map((row) => row?.inflation ?? 0),
          );
        return readings(
          TRIED.flatMap((sample) =>
            (["rank", "columns"] as const).map((convention) => ({
              name: `${rowsName(sample)}, ${convention === "rank" ? "rank" : "20 columns"} counted`,
              value: largest(sample, convention),
              stated: sample === "six-benchmark",
            }))
          ),
          "on 270 rows with 20 columns counted, as Table 14's p of log_tools needs, it is " +
            `${
              formatNumber(largest("all-released", "columns"))
            }, which rounds to the printed value`,
        );
      },
    ),
  ];
};
