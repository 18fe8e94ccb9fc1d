import { loadTables } from "../../lib/data/tables.ts";
import { CALIBRATION } from "../../lib/scaling/predictor/calibration.ts";
import { fitPooled } from "../../lib/scaling/predictor/pooled_fit.ts";
import { recommendationMap } from "../../lib/scaling/predictor/recommendation_map.ts";
import { evaluateAll } from "../../lib/scaling/selection/evaluation_set.ts";
import { leavesOut, PROTOCOLS } from "../../lib/scaling/selection/protocols.ts";
import { trustOf } from "../../lib/scaling/selection/trust.ts";

const tables = loadTables();

Deno.bench("fit the pooled model to all released rows", () => {
  fitPooled(tables.configurations, tables);
});

// Splits keep what was learnt for the same tables, so each run starts from a copy.
Deno.bench("evaluate every predictor with models, families and benchmarks left out", () => {
  evaluateAll({ ...tables }, "six-benchmark", PROTOCOLS.filter(leavesOut));
});

Deno.bench("how far the pooled model can be trusted, with and without a baseline", () => {
  const copy = { ...tables };
  for (const setting of ["tools-and-index", "single-agent-baseline"] as const) {
    trustOf(copy, "six-benchmark", setting, "leave-one-benchmark-out");
  }
});

Deno.bench("a map of 280 recommendations", () => {
  recommendationMap(tables, CALIBRATION, 65);
});
