import { loadTables } from "../../lib/data/tables.ts";
import { fitEquation } from "../../lib/scaling/equation/equation.ts";
import { bootstrap } from "../../lib/stats/bootstrap.ts";

const { rows, design, fit } = fitEquation(loadTables(), "six-benchmark", "regression");
const model = rows.map((row) => row.model);

Deno.bench("Equation 1, 260 rows: 10,000 refits on resampled rows", () => {
  bootstrap(design, fit, { unit: "rows", seed: 1, draws: 10_000 });
});

Deno.bench("Equation 1, 260 rows: 10,000 refits on resampled models", () => {
  bootstrap(design, fit, { unit: model, seed: 1, draws: 10_000 });
});
