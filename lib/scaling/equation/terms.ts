import type { ArchitectureRow } from "../../data/architectures.ts";

/** The terms of Equation 1 in the order of Table 4 of Kim et al., the intercept first. */
export const TERMS = [
  "intercept",
  "intelligence",
  "intelligence_squared",
  "log_tools",
  "log_agents",
  "log_overhead",
  "message_density",
  "redundancy",
  "efficiency",
  "log_error_amplification",
  "single_agent_baseline",
  "intelligence_x_efficiency",
  "error_amplification_x_baseline",
  "overhead_x_tools",
  "redundancy_x_agents",
  "message_density_x_intelligence",
  "efficiency_x_tools",
  "baseline_x_log_agents",
  "intelligence_x_log_tools",
  "error_amplification_x_tools",
] as const;
/** A term of Equation 1. */
export type Term = typeof TERMS[number];

/** The terms that vanish in a model without capability. */
export const CAPABILITY_TERMS: ReadonlySet<Term> = new Set<Term>([
  "intelligence",
  "intelligence_squared",
  "intelligence_x_efficiency",
  "message_density_x_intelligence",
  "intelligence_x_log_tools",
]);

/** The quantities of one configuration that Equation 1 combines, in natural units. */
export interface Ingredients {
  /** Capability minus its mean over the sample; 0 in a model without capability. */
  readonly intelligence: number;
  /** Tools of the benchmark. */
  readonly tools: number;
  readonly agents: number;
  /** Turns beyond the single agent's, in percent. */
  readonly overheadPct: number;
  /** Messages a turn. */
  readonly messageDensity: number;
  readonly redundancy: number;
  readonly efficiency: number;
  readonly errorAmplification: number;
  /** Success rate of the single agent, 0..1. */
  readonly baseline: number;
}

/** What Equation 1 takes of an architecture: the constants of Table 5. */
export function architectureIngredients(
  row: ArchitectureRow,
): Omit<Ingredients, "intelligence" | "tools" | "baseline"> {
  return {
    agents: row.agents,
    overheadPct: row.overhead_pct,
    messageDensity: row.message_density,
    redundancy: row.redundancy,
    efficiency: row.efficiency,
    errorAmplification: row.error_amplification,
  };
}

/** The raw value of every term of Equation 1 for one configuration, before standardisation. */
export function termValues(x: Ingredients): Readonly<Record<Term, number>> {
  const logTools = Math.log1p(x.tools);
  const logAgents = Math.log1p(x.agents);
  return {
    intercept: 1,
    intelligence: x.intelligence,
    intelligence_squared: x.intelligence ** 2,
    log_tools: logTools,
    log_agents: logAgents,
    log_overhead: Math.log1p(x.overheadPct),
    message_density: x.messageDensity,
    redundancy: x.redundancy,
    efficiency: x.efficiency,
    log_error_amplification: Math.log1p(x.errorAmplification),
    single_agent_baseline: x.baseline,
    intelligence_x_efficiency: x.intelligence * x.efficiency,
    error_amplification_x_baseline: x.errorAmplification * x.baseline,
    overhead_x_tools: x.overheadPct * x.tools,
    redundancy_x_agents: x.redundancy * x.agents,
    message_density_x_intelligence: x.messageDensity * x.intelligence,
    efficiency_x_tools: x.efficiency * x.tools,
    baseline_x_log_agents: x.baseline * logAgents,
    intelligence_x_log_tools: x.intelligence * logTools,
    error_amplification_x_tools: x.errorAmplification * x.tools,
  };
}
