import { formatNumber } from "../claims/format.ts";
import { SAMPLE_NAMES, type SampleName } from "../data/samples.ts";
import { loadTables } from "../data/tables.ts";
import { INDEX_NAMES, type IndexName } from "../scaling/results/capability.ts";
import { type EquationSummary, summariseEquation } from "../scaling/equation/summary.ts";
import { fitEquation } from "../scaling/equation/equation.ts";
import { diagnose } from "../scaling/equation/diagnostics.ts";
import {
  BOOTSTRAP_NAMES,
  type BootstrapName,
  CLUSTER_NAMES,
  type ClusterName,
  type CoefficientTrust,
  equationInference,
} from "../scaling/equation/inference.ts";
import { isUndetermined, type Undetermined } from "../stats/undetermined.ts";
import { type CommandSpec, runCommand, UsageError } from "./command.ts";
import { textTable } from "./text_table.ts";

const SPEC: CommandSpec = {
  name: "fit",
  summary: "Fit Equation 1 of Kim et al. to a sample of measured configurations.",
  options: [
    {
      name: "sample",
      value: "NAME",
      choices: SAMPLE_NAMES,
      fallback: "four-benchmark",
      help: "which configurations",
    },
    {
      name: "index",
      value: "NAME",
      choices: INDEX_NAMES,
      fallback: "regression",
      help: "which Intelligence Index",
    },
    {
      name: "cluster",
      value: "NAME",
      choices: CLUSTER_NAMES,
      fallback: "none",
      help: "what errors may be correlated within",
    },
    {
      name: "bootstrap",
      value: "NAME",
      choices: BOOTSTRAP_NAMES,
      fallback: "none",
      help: "weights of a wild cluster bootstrap",
    },
  ],
};

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const sample = args.text("sample") as SampleName;
    const index = args.text("index") as IndexName;
    const cluster = args.text("cluster") as ClusterName;
    const bootstrap = args.text("bootstrap") as BootstrapName;
    if (cluster === "none" && bootstrap !== "none") {
      throw new UsageError("--bootstrap needs --cluster benchmark or --cluster model");
    }
    const equation = fitEquation(loadTables(), sample, index);
    const summary = summariseEquation(equation);
    const trust = equationInference(equation, cluster, bootstrap);
    const diagnostics = diagnose(equation);
    if (args.flag("json")) {
      const byTerm = new Map(trust.map(({ term, ...rest }) => [term, rest]));
      const coefficients = summary.coefficients.map((row) => ({ ...row, ...byTerm.get(row.term) }));
      console.log(JSON.stringify(
        { sample, index, cluster, bootstrap, ...summary, coefficients, ...diagnostics },
        null,
        2,
      ));
    } else {
      printFit(sample, index, summary);
      if (cluster !== "none") printTrust(cluster, trust);
      console.log(`\n${diagnostics.identification.sentence}`);
    }
    return 0;
  });
}

function printFit(sample: SampleName, index: IndexName, fit: EquationSummary): void {
  console.log(`Equation 1 on ${sample} (${fit.n} rows), index ${index}\n`);
  const number = (value: number | null): string => value === null ? "" : formatNumber(value);
  const rows = fit.coefficients.map((row) => [
    row.term,
    number(row.estimate),
    number(row.se),
    number(row.t),
    number(row.p),
    row.estimable ? `${number(row.ciLow)} to ${number(row.ciHigh)}` : "not estimable",
  ]);
  const header = ["term", "estimate", "se", "t", "p", "95% interval"];
  console.log(textTable(header, rows, new Set(["estimate", "se", "t", "p"])));
  const cv = fit.crossValidation;
  console.log(`
rank ${fit.rank} of ${fit.columns} columns: ${
    fit.columns - fit.rank
  } combinations of coefficients are not fixed by the data
R2 ${formatNumber(fit.r2)}, adjusted ${formatNumber(fit.r2Adjusted)}, sigma ${
    formatNumber(fit.sigma)
  }, AIC ${formatNumber(fit.aic)}, BIC ${formatNumber(fit.bic)}
five folds: R2 ${formatNumber(cv.mean)} (SD ${formatNumber(cv.sd)}), MAE ${
    formatNumber(cv.mae)
  }, RMSE ${formatNumber(cv.rmse)}
a benchmark left out: mean R2 ${formatNumber(fit.leaveOneBenchmarkOut.mean)}, pooled ${
    formatNumber(fit.leaveOneBenchmarkOut.pooled)
  }`);
}

function printTrust(cluster: string, trust: readonly CoefficientTrust[]): void {
  const p = (value: { readonly p: number | Undetermined } | Undetermined | undefined): string => {
    if (value === undefined || isUndetermined(value)) return "";
    return isUndetermined(value.p) ? "below floor" : formatNumber(value.p);
  };
  const rows = trust.map((row) => [
    row.term,
    p(row.clustered),
    p(row.cr2),
    p(row.wild),
    row.wild === undefined || isUndetermined(row.wild) ? "" : formatNumber(row.wild.floor),
    row.holm === undefined ? "" : formatNumber(row.holm.p),
  ]);
  const header = ["term", "p CR1", "p CR2", "p wild", "smallest wild p", "p Holm (classical)"];
  console.log(`\nErrors correlated within a ${cluster}:`);
  console.log(textTable(header, rows, new Set(header.slice(1))));
}
