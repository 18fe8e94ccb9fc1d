/**
 * The Agent Scaling Kit: measured success rates of agent systems, the models fitted to them, and a
 * verdict for each number printed about them. This is what a notebook imports.
 *
 * An analysis loads the tables once, computes plain results from them, and shows these or a figure of
 * them. Success rates are fractions from 0 to 1; names end in `Pct`, `Pts`, `Usd` or `Cents` where a
 * value is in percent, percentage points, US dollars or US cents. What the data do not fix is an
 * `Undetermined` with its reason, never NaN.
 *
 * Where to start, by topic:
 *
 * - data: `loadTables`, `sampleRows`
 * - results: `compareBenchmarks`, `printedBestTeams`, `mixedTeams`
 * - Equation 1: `fitEquation`, `equationInference`, `specificationCurve`
 * - coordination: `turnCurves`, `regimeRows`, `errorRatioRows`
 * - budgets: `mainResults`, `budgetCurves`, `budgetFrontier`
 * - choosing: `recommend`, `explain`, `evaluateAll`
 * - claims and verdicts: `verifyClaims`, `kimHistories`
 * - figures: one function each, with a name that ends in `Figure`; `onDark`
 * - showing: `show`
 *
 * @example From the data to a verdict
 * ```ts
 * import { fitEquation, loadTables, relativeChangePct, verifyClaims } from "kit";
 * import { strict as assert } from "node:assert";
 *
 * const tables = loadTables();
 * assert.equal(tables.configurations.length, 270);
 *
 * const gainPct = relativeChangePct(tables.configurations, "finance-agent", "centralized");
 * assert.equal(gainPct.toFixed(1), "80.9");
 *
 * const { crossValidation } = fitEquation(tables, "four-benchmark", "regression");
 * assert.equal(crossValidation.mean.toFixed(3), "0.524");
 *
 * const claims = verifyClaims({ document: "kim", version: "v2" });
 * assert.equal(claims.find(({ id }) => id === "kim/4.3/r2-cv@v2")?.verdict, "reproduced");
 * ```
 *
 * @module
 */

// Data: checked rows of every table, the names in them, and the three samples
export { loadTables, type Tables } from "./data/tables.ts";
export { type Configuration, loadConfigurations } from "./data/configurations.ts";
export { type ArchitectureRow, loadArchitectures } from "./data/architectures.ts";
export type { PolarsFrame, Table } from "./data/table.ts";
export { DataError, type DataFault } from "./data/data_error.ts";
export { SAMPLE_NAMES, type SampleName, sampleRows, SAMPLES } from "./data/samples.ts";
export {
  type Architecture,
  ARCHITECTURES,
  type Benchmark,
  BENCHMARKS,
  FAMILIES,
  type Family,
  KIM_VERSIONS,
  type KimVersion,
  type Model,
  MODELS,
  MULTI_AGENT,
} from "./data/names.ts";
export type { TeamArchitecture } from "./scaling/results/pairs.ts";
export type { InstanceRow } from "./data/instances.ts";
export type { BenchmarkRow } from "./data/benchmarks.ts";
export type { ModelRow } from "./data/models.ts";
export type { IndexComponent } from "./data/model_index_components.ts";
export type { HeterogeneousTeam } from "./data/heterogeneous_teams.ts";
export type { PrintedQuantity } from "./data/kim_quantities.ts";
export type { PrintedCoefficient } from "./data/kim_coefficients.ts";
export { type Note, NOTES, type NoteStatement } from "./data/note_statements.ts";
export {
  BATS_BENCHMARKS,
  BATS_MODELS,
  type BatsBenchmark,
  type BatsModel,
} from "./data/bats/columns.ts";
export { BUDGET_METHODS, type BudgetMethod } from "./data/bats/methods.ts";
export type { BatsTables } from "./data/bats/tables.ts";
export type { BatsSetting } from "./data/bats/settings.ts";
export type { Table1Row } from "./data/bats/table1.ts";
export type { Table2Row } from "./data/bats/table2.ts";
export type { Table3Row } from "./data/bats/table3.ts";
export type { Table4Row } from "./data/bats/table4.ts";
export type { Table5Row } from "./data/bats/table5.ts";
export type { Table6Row } from "./data/bats/table6.ts";
export type { Table7Row } from "./data/bats/table7.ts";
export {
  type FigureReading,
  READING_KINDS,
  type ReadingKind,
} from "./data/bats/figure_readings.ts";
export type { StatedNumber } from "./data/bats/stated_numbers.ts";
export type { PromptRegime } from "./data/bats/prompt_regimes.ts";
export type { VersionItem } from "./data/bats/versions.ts";
export type { ExternalPrice } from "./data/bats/external_prices.ts";
export type { ExternalBaseline } from "./data/bats/external_baselines.ts";
export type { Undetermined } from "./stats/undetermined.ts";
export type { Interval } from "./stats/interval.ts";
export type { Matrix } from "./stats/matrix.ts";

// Results: success rates, teams against the single agent, families, capability, mixed teams
export { meanSuccess, relativeChangePct } from "./scaling/results/relative_change.ts";
export { compareBenchmarks, type ComparisonCell } from "./scaling/results/benchmark_comparison.ts";
export {
  type MeasuredCell,
  measuredCells,
  type RateUncertainty,
  rateUncertainty,
} from "./scaling/results/measured_cells.ts";
export {
  type PairedComparison,
  pairedComparisons,
} from "./scaling/results/paired_architectures.ts";
export type { BestTeam, BestTeamChange } from "./scaling/results/best_team_by_model.ts";
export { type PrintedBestTeam, printedBestTeams } from "./claims/kim/printed_best_teams.ts";
export type { FamilyTeams } from "./scaling/results/family_teams.ts";
export {
  type PrintedFamilyChange,
  type PrintedFamilyTeams,
  printedFamilyTeams,
} from "./claims/kim/printed_family_teams.ts";
export { type PrintedChange, printedChanges } from "./claims/kim/printed_changes.ts";
export type { Cell } from "./claims/kim/cells.ts";
export {
  type Capability,
  INDEX_NAMES,
  type IndexName,
  intelligenceIndex,
} from "./scaling/results/capability.ts";
export { type CapabilityPoint, capabilityPoints } from "./scaling/results/capability_views.ts";
export { type CapabilitySteps, capabilitySteps } from "./scaling/results/capability_order.ts";
export {
  INDEX_PLACES,
  type IndexDifferences,
  indexDifferences,
  type IndexPlace,
  type IndexVersions,
  indexVersions,
} from "./scaling/results/index_versions.ts";
export {
  type MixedGain,
  mixedGains,
  mixedTeams,
  type TeamAccuracy,
} from "./scaling/results/mixed_teams.ts";

// Equation 1 and inference: fit, transfer, what the data fix, and how far each effect can be trusted
export { type EquationFit, fitEquation } from "./scaling/equation/equation.ts";
export { type Term, TERMS } from "./scaling/equation/terms.ts";
export type { Scaling } from "./scaling/equation/standardise.ts";
export type { LeastSquaresFit } from "./stats/least_squares.ts";
export type { CrossValidation } from "./stats/cross_validation.ts";
export type {
  HeldOutBenchmark,
  LeaveOneBenchmarkOut,
} from "./scaling/equation/leave_one_benchmark_out.ts";
export {
  type EquationCoefficient,
  type EquationSummary,
  summariseEquation,
} from "./scaling/equation/summary.ts";
export type { CoefficientInference } from "./stats/coefficient_table.ts";
export { diagnose, type EquationDiagnostics } from "./scaling/equation/diagnostics.ts";
export type { Identification } from "./stats/identification/identification.ts";
export type { Dependence } from "./stats/identification/null_space.ts";
export type { VarianceInflation } from "./stats/identification/variance_inflation.ts";
export {
  BOOTSTRAP_NAMES,
  type BootstrapName,
  CLUSTER_NAMES,
  type ClusteredInference,
  type ClusterName,
  type CoefficientTrust,
  equationInference,
  type WildInference,
} from "./scaling/equation/inference.ts";
export { specificationCurve, type SpecificationRow } from "./scaling/specification/curve.ts";
export type { Specification } from "./scaling/specification/choices.ts";
export {
  type ConclusionCount,
  countConclusions,
  PUBLISHED_CONCLUSIONS,
  type PublishedConclusion,
} from "./scaling/specification/conclusions.ts";
export {
  type EffectStatistic,
  permutationInference,
  type PermutedChoices,
} from "./scaling/specification/permutation.ts";
export type { BlockPermutation } from "./stats/block_permutation.ts";

// Coordination: turns, message density, regimes, error amplification, recorded steps
export { type TurnCurves, turnCurves, type TurnPoint } from "./scaling/coordination/turn_curves.ts";
export {
  type DensityCurves,
  densityCurves,
  type DensityPoint,
} from "./scaling/coordination/density_curves.ts";
export type { EvaluatedCurve } from "./stats/curves/evaluated_curve.ts";
export { type PrintedRegime, printedRegimes } from "./claims/kim/printed_regimes.ts";
export { type RegimeEstimate, type RegimeRow, regimeRows } from "./scaling/coordination/regimes.ts";
export { type ErrorRatioRow, errorRatioRows } from "./scaling/coordination/error_ratio_rows.ts";
export { type StepDistribution, stepDistributions } from "./scaling/coordination/recorded_steps.ts";
export { type StepRatio, type TeamWork, teamWork } from "./scaling/coordination/team_work.ts";
export { type IterationLimits, iterationLimits } from "./claims/kim/iteration_limits.ts";

// Budgets: accuracy against tool calls and cost
export {
  type AblatedResult,
  ablatedResults,
  type MainResult,
  mainResults,
} from "./scaling/budgets/results.ts";
export type { BudgetAccuracy } from "./scaling/budgets/accuracy.ts";
export {
  type BudgetGain,
  budgetGains,
  type GainInterval,
  type GainsOfMethod,
} from "./scaling/budgets/gains.ts";
export { type BudgetCurve, type BudgetCurvePoint, budgetCurves } from "./scaling/budgets/curves.ts";
export { type BudgetRaise, type BudgetRaises, budgetRaises } from "./scaling/budgets/usage.ts";
export {
  type BudgetCostSplit,
  budgetCostSplit,
  type CostedRun,
} from "./scaling/budgets/cost_split.ts";
export {
  type BudgetFrontier,
  budgetFrontier,
  type FrontierPoint,
} from "./scaling/budgets/frontier.ts";
export { type CorrectAnswerCost, correctAnswerCosts } from "./scaling/budgets/cost_per_correct.ts";
export { type CallCost, costsPerCall } from "./scaling/budgets/cost_scale.ts";
export {
  type EarlyStopping,
  earlyStopping,
  type PrintedAccuracy,
  type ReadAccuracy,
  type RepeatedRuns,
  repeatedRuns,
  type UsedCalls,
} from "./scaling/budgets/readings.ts";

// Choosing: the papers' calculator, the kit's recommendation, and how predictors of the best architecture score
export {
  calculate,
  type CalculatedArchitecture,
  type Calculation,
  type CalculatorInputs,
  COEFFICIENT_SOURCES,
  type CoefficientSource,
  type Contribution,
  type EquationSources,
  INDEX_VERSIONS,
  type IndexVersion,
} from "./scaling/predictor/calculator.ts";
export { type Archetype, archetypes, nearestArchetype } from "./scaling/predictor/archetypes.ts";
export { type HeldOutPrediction, heldOutPredictions } from "./scaling/predictor/held_out.ts";
export {
  DEFAULTS,
  type Effort,
  type PilotAdvice,
  type RankedArchitecture,
  recommend,
  type Recommendation,
  type RecommendationInputs,
  type RecommendationSources,
} from "./scaling/predictor/recommend.ts";
export type { Observation } from "./scaling/predictor/condition.ts";
export type { Count } from "./scaling/predictor/task_cells.ts";
export type { DecisionOptions, PilotPlan } from "./scaling/predictor/measure_first.ts";
export type { PilotSize } from "./scaling/predictor/pilot_size.ts";
export type { Separation } from "./scaling/predictor/separation.ts";
export type { OutsideInput, TrainingDistance } from "./scaling/predictor/training_distance.ts";
export { CALIBRATION } from "./scaling/predictor/calibration.ts";
export type { Calibration, HeldOutRegret, HeldOutScores } from "./scaling/predictor/calibrate.ts";
export { explain, type Explanation } from "./scaling/predictor/explain.ts";
export {
  type ArchitectureCost,
  architectureCosts,
  type SuccessForCost,
  successForCost,
} from "./scaling/predictor/costs.ts";
export { type MapCell, recommendationMap } from "./scaling/predictor/recommendation_map.ts";
export { evaluateAll } from "./scaling/selection/evaluation_set.ts";
export {
  compareRegret,
  type Evaluation,
  type EvaluationRow,
  type RegretDifference,
} from "./scaling/selection/evaluate.ts";
export type { ChoiceScore } from "./scaling/selection/scores.ts";
export { type LeaveOut, type Protocol, PROTOCOLS } from "./scaling/selection/protocols.ts";
export { type Setting, SETTINGS } from "./scaling/selection/predictor.ts";
export type { Decision } from "./scaling/selection/decisions.ts";
export { type PredictedRate, type Trust, trustOf } from "./scaling/selection/trust.ts";
export type { GroupCoverage } from "./scaling/predictor/conformal.ts";
export {
  type MeasuredView,
  measuredView,
  type PredictionView,
  predictionView,
} from "./scaling/selection/views.ts";

// Claims and verdicts: what the documents say, what became of it, and how it changed between versions
export { type ClaimFilter, countVerdicts, type Progress, verifyClaims } from "./claims/verify.ts";
export { type JudgedClaim, type JudgedReading, type Verdict, VERDICTS } from "./claims/verdict.ts";
export type { Reading } from "./claims/finding.ts";
export { type Score, scoreRows, sectionScores } from "./claims/score_rows.ts";
export { kimHistories } from "./claims/histories.ts";
export type { QuantityHistory, Stage, Step } from "./claims/history.ts";
export { type PracticeFinding, practiceFindings } from "./claims/practice.ts";
export { type PaperFigureRow, paperFigures } from "./catalogue/paper_figures.ts";

// Figures: each draws its typed input
export type { Figure, PlotlyLayout, PlotlyTrace } from "./figures/figure.ts";
export { onDark } from "./figures/dark.ts";
export {
  type ConfigurationCell,
  type InstancesRow,
  measuredConfigurationsFigure,
} from "./figures/results/measured_configurations.ts";
export {
  benchmarkComparisonFigure,
  type ComparisonRow,
} from "./figures/results/benchmark_comparison.ts";
export type { PrintedComparison } from "./figures/results/benchmark_changes.ts";
export { bestTeamFigure, type BestTeamRow } from "./figures/results/best_team_by_model.ts";
export { familyTeamsFigure, type FamilyTeamsRow } from "./figures/results/family_teams.ts";
export type { PrintedTeamChange } from "./figures/results/family_prints.ts";
export { capabilityFigure, type CapabilityRow } from "./figures/results/capability.ts";
export { type IndexRow, indexVersionsFigure } from "./figures/results/index_versions.ts";
export { mixedTeamsFigure, type TeamRow } from "./figures/results/mixed_teams.ts";
export {
  coefficientFigure,
  type CoefficientPanel,
  type CoefficientRow,
} from "./figures/equation/coefficients.ts";
export {
  specificationFigure,
  type SpecificationPoint,
} from "./figures/equation/specification_curve.ts";
export {
  densityFigure,
  type DensityRow,
  turnFigure,
  type TurnRow,
} from "./figures/coordination/curves.ts";
export {
  type RegimeArchitecture,
  type RegimeBand,
  regimesFigure,
  type RegimeValue,
} from "./figures/coordination/regimes.ts";
export {
  type AmplificationRow,
  errorAmplificationFigure,
} from "./figures/coordination/error_amplification.ts";
export { recordedStepsFigure, type StepRow } from "./figures/coordination/recorded_steps.ts";
export { teamWorkFigure, type WorkRatio, type WorkRow } from "./figures/coordination/team_work.ts";
export { budgetResultsFigure, type ResultRow } from "./figures/budgets/results.ts";
export { ablationFigure, type AblationRow } from "./figures/budgets/ablation.ts";
export { budgetGainsFigure, type GainColumn, type GainRow } from "./figures/budgets/gains.ts";
export { budgetFigure, type BudgetSeries } from "./figures/budgets/curves.ts";
export { budgetUsageFigure, type RaiseRow } from "./figures/budgets/usage.ts";
export { budgetCostFigure, type CostRow } from "./figures/budgets/cost.ts";
export {
  budgetFrontierFigure,
  type FrontierRow,
  type FrontierView,
} from "./figures/budgets/frontier.ts";
export { answerCostFigure, type AnswerCostRow } from "./figures/budgets/cost_per_correct.ts";
export { type CallCostRow, costScaleFigure } from "./figures/budgets/cost_scale.ts";
export { type ReadRow, repeatedRunsFigure, type RepeatsView } from "./figures/budgets/repeats.ts";
export { type CallRow, earlyStopFigure, type EarlyStopView } from "./figures/budgets/early_stop.ts";
export {
  type MapSquare,
  type MeasuredDecision,
  recommendationFigure,
} from "./figures/choosing/recommendation_map.ts";
export { regretFigure, type RegretRow } from "./figures/choosing/regret_by_protocol.ts";
export {
  predictionFigure,
  type PredictionPanel,
  type PredictionPoint,
} from "./figures/choosing/predicted_against_actual.ts";
export { scoreboardFigure, type ScoreRow } from "./figures/audit/scoreboard.ts";
export {
  type HistoryPath,
  type HistoryStep,
  versionHistoryFigure,
} from "./figures/audit/version_history.ts";

// Showing: figures, frames, fits, claims and tables in a notebook
export { show } from "./notebook/show.ts";
