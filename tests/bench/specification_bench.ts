import { loadTables } from "../../lib/data/tables.ts";
import { PUBLISHED_CONCLUSIONS } from "../../lib/scaling/specification/conclusions.ts";
import { specificationCurve } from "../../lib/scaling/specification/curve.ts";
import { permutationInference } from "../../lib/scaling/specification/permutation.ts";

const tables = loadTables();
const TERM = "baseline_x_log_agents";

Deno.bench("594 specifications of one effect", () => {
  specificationCurve(tables, [TERM]);
});

Deno.bench("594 specifications of every published effect", () => {
  specificationCurve(tables, PUBLISHED_CONCLUSIONS.map(({ term }) => term));
});

Deno.bench("an effect among 99 permutations of the architectures", () => {
  const choices = {
    sample: "six-benchmark",
    capability: "regression",
    encoding: "constants",
    outcome: "rate",
  } as const;
  permutationInference(tables, choices, { kind: "t", term: TERM }, { seed: 42, draws: 99 });
});
