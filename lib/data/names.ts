/** Benchmarks with measured success rates, in the order of `data/benchmarks.csv`. */
export const BENCHMARKS = [
  "browsecomp-plus",
  "finance-agent",
  "plancraft",
  "workbench",
  "swe-bench-verified",
  "terminal-bench",
] as const;

/** Agent architectures, the single agent first, in the order of `data/architectures.csv`. */
export const ARCHITECTURES = [
  "single",
  "independent",
  "decentralized",
  "centralized",
  "hybrid",
] as const;

/** Architectures with more than one agent. */
export const MULTI_AGENT = ["independent", "decentralized", "centralized", "hybrid"] as const;

/** Families of language models, one a vendor. */
export const FAMILIES = ["openai", "google", "anthropic"] as const;

/** Models named by the papers, in the order of `data/models.csv`. */
export const MODELS = [
  "gpt-5-nano",
  "gpt-5-mini",
  "gpt-5",
  "gpt-5.2",
  "gemini-2.0-flash",
  "gemini-2.5-flash",
  "gemini-2.5-pro",
  "gemini-3-flash-preview",
  "gemini-3-pro",
  "claude-sonnet-3.7",
  "claude-sonnet-4",
  "claude-sonnet-4.5",
] as const;

/** Versions of the paper by Kim et al.; NMI is the journal's. */
export const KIM_VERSIONS = ["v1", "v2", "v3", "NMI"] as const;

/** A benchmark by its name in the tables. */
export type Benchmark = typeof BENCHMARKS[number];
/** An architecture by its name in the tables. */
export type Architecture = typeof ARCHITECTURES[number];
/** A family of language models. */
export type Family = typeof FAMILIES[number];
/** A language model by its name in the tables. */
export type Model = typeof MODELS[number];
/** A version of the paper by Kim et al. */
export type KimVersion = typeof KIM_VERSIONS[number];

/** Documents as titles and tables name them. */
export const DOCUMENT_LABELS: Readonly<Record<string, string>> = {
  kim: "Kim et al.",
  bats: "Liu et al.",
  notes: "Secondary notes",
};
