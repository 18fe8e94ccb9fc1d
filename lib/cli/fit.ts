import { formatNumber } from "../claims/format.ts";
import { SAMPLE_NAMES, type SampleName } from "../data/samples.ts";
import { loadTables } from "../data/tables.ts";
import { INDEX_NAMES, type IndexName } from "../scaling/capability.ts";
import { type EquationSummary, summariseEquation } from "../scaling/equation_summary.ts";
import { fitEquation } from "../scaling/equation.ts";
import { type CommandSpec, runCommand } from "./command.ts";
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
  ],
};

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const sample = args.text("sample") as SampleName;
    const index = args.text("index") as IndexName;
    const summary = summariseEquation(fitEquation(loadTables(), sample, index));
    if (args.flag("json")) console.log(JSON.stringify({ sample, index, ...summary }, null, 2));
    else printFit(sample, index, summary);
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
