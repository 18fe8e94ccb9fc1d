/**
 * The Agent Scaling Kit: measured success rates of agent systems, the models fitted to them, and a
 * verdict for each number printed about them. This is what a notebook imports.
 *
 * @module
 */
export { type Configuration, loadConfigurations } from "./data/configurations.ts";
export { DataError } from "./data/data_error.ts";
export { ARCHITECTURES, BENCHMARKS, FAMILIES, MODELS } from "./data/names.ts";
export { SAMPLE_NAMES, type SampleName, sampleRows, SAMPLES } from "./data/samples.ts";
export { loadTables, type Tables } from "./data/tables.ts";
export { meanSuccess, relativeChangePct } from "./scaling/relative_change.ts";
export { type EquationFit, fitEquation } from "./scaling/equation.ts";
export { type EquationSummary, summariseEquation } from "./scaling/equation_summary.ts";
export type { JudgedClaim, Verdict } from "./claims/verdict.ts";
export { countVerdicts, verifyClaims } from "./claims/verify.ts";
export { compareBenchmarks } from "./scaling/benchmark_comparison.ts";
export { benchmarkComparison } from "./figures/benchmark_comparison.ts";
export { coefficientFigure } from "./figures/coefficients.ts";
export type { Figure } from "./figures/figure.ts";
export { show } from "./notebook/show.ts";
