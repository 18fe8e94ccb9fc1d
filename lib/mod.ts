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
export { onDark } from "./figures/dark.ts";
export { show } from "./notebook/show.ts";
export { loadArchitectures } from "./data/architectures.ts";
export { FIGURE_3, FIGURE_7, loadFigure } from "./data/bats/figure_readings.ts";
export { diagnose } from "./scaling/equation_diagnostics.ts";
export { equationInference } from "./scaling/equation_inference.ts";
export { budgetCurves } from "./scaling/curve_views.ts";
export { densityCurves } from "./scaling/density_curves.ts";
export { turnCurves } from "./scaling/turn_curves.ts";
export { countConclusions, PUBLISHED_CONCLUSIONS } from "./scaling/specification/conclusions.ts";
export { specificationCurve } from "./scaling/specification/curve.ts";
export { permutationInference } from "./scaling/specification/permutation.ts";
export { budgetFigure } from "./figures/budget_curves.ts";
export { densityFigure, turnFigure } from "./figures/coordination_curves.ts";
export { specificationFigure } from "./figures/specification_curve.ts";
export { kimHistories } from "./claims/histories.ts";
export { practiceFindings } from "./claims/practice.ts";
export { scoreRows, sectionScores } from "./claims/score_rows.ts";
export { scoreboard } from "./figures/scoreboard.ts";
export { versionHistory } from "./figures/version_history.ts";
export { CALIBRATION } from "./scaling/predictor/calibration.ts";
export { archetypes, nearestArchetype } from "./scaling/predictor/archetypes.ts";
export { calculate } from "./scaling/predictor/calculator.ts";
export { architectureCosts, successForCost } from "./scaling/predictor/costs.ts";
export { explain } from "./scaling/predictor/explain.ts";
export { heldOutPredictions } from "./scaling/predictor/held_out.ts";
export { DEFAULTS, recommend } from "./scaling/predictor/recommend.ts";
export { recommendationMap } from "./scaling/predictor/recommendation_map.ts";
export { compareRegret } from "./scaling/selection/evaluate.ts";
export { evaluateAll } from "./scaling/selection/evaluation_set.ts";
export { trustOf } from "./scaling/selection/trust.ts";
export { measuredView, predictionView } from "./scaling/selection/views.ts";
export { predictedAgainstActual } from "./figures/predicted_against_actual.ts";
export { recommendationFigure } from "./figures/recommendation_map.ts";
export { regretByProtocol } from "./figures/regret_by_protocol.ts";
export { pairedComparisons } from "./scaling/paired_architectures.ts";
export { mixedTeams } from "./scaling/mixed_teams.ts";
export { mixedTeamsFigure } from "./figures/mixed_teams.ts";
export { intelligenceIndex } from "./scaling/capability.ts";
export { capabilityPoints } from "./scaling/capability_views.ts";
export { bestTeamOf } from "./scaling/best_team_by_model.ts";
export { capabilityFigure } from "./figures/capability.ts";
export { budgetFrontier } from "./scaling/budget_frontier.ts";
export { budgetFrontierFigure } from "./figures/budget_frontier.ts";
