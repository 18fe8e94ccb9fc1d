import { verifyClaims } from "../../lib/claims/verify.ts";
import { loadTables } from "../../lib/data/tables.ts";
import { fitEquation } from "../../lib/scaling/equation/equation.ts";

const tables = loadTables();

Deno.bench("load and check every table about Kim et al.", () => {
  loadTables();
});

Deno.bench("fit and cross-validate Equation 1 on 260 rows", () => {
  fitEquation(tables, "six-benchmark", "regression");
});

Deno.bench("verify every claim, tables included", () => {
  verifyClaims();
});
