import type { Architecture, Benchmark } from "../../data/names.ts";

const BENCHMARK_LABELS: Readonly<Record<string, Benchmark>> = {
  "Finance": "finance-agent",
  "Finance Agent": "finance-agent",
  "Workbench": "workbench",
  "BrowseComp-Plus": "browsecomp-plus",
  "PlanCraft": "plancraft",
  "SWE-bench": "swe-bench-verified",
  "SWE-bench Verified": "swe-bench-verified",
  "Terminal-Bench": "terminal-bench",
};

const ARCHITECTURE_LABELS: Readonly<Record<string, Architecture>> = {
  SAS: "single",
  Independent: "independent",
  Decentralized: "decentralized",
  Centralized: "centralized",
  Hybrid: "hybrid",
};

/** A benchmark and an architecture that a printed number is about. */
export interface Cell {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** The architecture. */
  readonly architecture: Architecture;
}

/** The benchmark behind a label of the paper. */
export function benchmarkOf(label: string): Benchmark {
  const benchmark = BENCHMARK_LABELS[label];
  if (benchmark === undefined) {
    throw new RangeError(`No benchmark is called ${JSON.stringify(label)}`);
  }
  return benchmark;
}

/** The architecture behind a label of the paper. */
export function architectureOf(label: string): Architecture {
  const architecture = ARCHITECTURE_LABELS[label];
  if (architecture === undefined) {
    throw new RangeError(`No architecture is called ${JSON.stringify(label)}`);
  }
  return architecture;
}

/** The cell behind a subject such as `Finance / Centralized`. */
export function cellOf(subject: string): Cell {
  const [benchmark = "", architecture = ""] = subject.split(" / ");
  return { benchmark: benchmarkOf(benchmark), architecture: architectureOf(architecture) };
}

/** The subject under which mean success rates of a cell are printed. */
export function subjectOf({ benchmark, architecture }: Cell): string {
  const label = (labels: Readonly<Record<string, string>>, name: string): string =>
    Object.keys(labels).find((key) => labels[key] === name)!;
  return `${label(BENCHMARK_LABELS, benchmark)} / ${label(ARCHITECTURE_LABELS, architecture)}`;
}

/** A cell as part of a claim id. */
export function cellSlug({ benchmark, architecture }: Cell): string {
  return `${benchmark}-${architecture}`;
}
