import { loadTables } from "../../lib/data/tables.ts";
import { fitEquation } from "../../lib/scaling/equation/equation.ts";
import { wildBootstrap } from "../../lib/stats/wild_bootstrap.ts";

const { rows, design, fit } = fitEquation(loadTables(), "six-benchmark", "regression");
const benchmark = rows.map((row) => row.benchmark);
const model = rows.map((row) => row.model);

Deno.bench(
  "Equation 1, 260 rows, by benchmark: all 46,656 Webb vectors, every estimable term",
  () => {
    wildBootstrap(design, fit, benchmark, { weights: "webb", level: null });
  },
);

Deno.bench("the same with intervals by inversion", () => {
  wildBootstrap(design, fit, benchmark, { weights: "webb" });
});

Deno.bench("Equation 1, 260 rows, by model: all Rademacher vectors, with intervals", () => {
  wildBootstrap(design, fit, model, { weights: "rademacher" });
});

Deno.bench("Equation 1, 260 rows, by model: 9,999 Webb vectors drawn, with intervals", () => {
  wildBootstrap(design, fit, model, { weights: "webb" });
});
