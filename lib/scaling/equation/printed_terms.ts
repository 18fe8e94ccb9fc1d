import type { Term } from "./terms.ts";

/** How Table 4 names each term. */
export const PRINTED_TERMS: Readonly<Record<Term, string>> = {
  intercept: "Intercept",
  intelligence: "I",
  intelligence_squared: "I^2",
  log_tools: "log(1+T)",
  log_agents: "log(1+n_a)",
  log_overhead: "log(1+O%)",
  message_density: "c",
  redundancy: "R",
  efficiency: "E_c",
  log_error_amplification: "log(1+A_e)",
  single_agent_baseline: "P_SA",
  intelligence_x_efficiency: "I x E_c",
  error_amplification_x_baseline: "A_e x P_SA",
  overhead_x_tools: "O% x T",
  redundancy_x_agents: "R x n_a",
  message_density_x_intelligence: "c x I",
  efficiency_x_tools: "E_c x T",
  baseline_x_log_agents: "P_SA x log(1+n_a)",
  intelligence_x_log_tools: "I x log(1+T)",
  error_amplification_x_tools: "A_e x T",
};
