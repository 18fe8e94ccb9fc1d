import type { Benchmark, Model } from "../../data/names.ts";

/** Architectures as the paper's tables write them, in the order of Table 5. */
export const LABELS = ["SAS", "Independent", "Decentralized", "Centralized", "Hybrid"] as const;

/** The four benchmarks of v1 and v2. */
export const ORIGINAL_BENCHMARKS = [
  "browsecomp-plus",
  "finance-agent",
  "plancraft",
  "workbench",
] as const satisfies readonly Benchmark[];

/** The two benchmarks that v3 adds. */
export const ADDED_BENCHMARKS = [
  "swe-bench-verified",
  "terminal-bench",
] as const satisfies readonly Benchmark[];

/** Models as Table 6 writes them. */
export const MODEL_LABELS = {
  "GPT-5": "gpt-5",
  "GPT-5 mini": "gpt-5-mini",
  "GPT-5 nano": "gpt-5-nano",
  "Gemini-2.5 Pro": "gemini-2.5-pro",
  "Gemini-2.5 Flash": "gemini-2.5-flash",
  "Gemini-2.0 Flash": "gemini-2.0-flash",
  "Claude Sonnet 4.5": "claude-sonnet-4.5",
  "Claude Sonnet 4": "claude-sonnet-4",
  "Claude Sonnet 3.7": "claude-sonnet-3.7",
  "GPT-5.2": "gpt-5.2",
  "Gemini-3.0 Pro": "gemini-3-pro",
  "Gemini-3.0 Flash": "gemini-3-flash-preview",
} as const satisfies Record<string, Model>;
