import { strict as assert } from "node:assert";
import { loadBatsTables } from "../../../lib/data/bats/tables.ts";
import { costPerCorrect, TOOL_FEE_USD, unifiedCost } from "../../../lib/scaling/budgets/cost.ts";
import { assertClose, golden } from "../../close.ts";

interface Costs {
  readonly cacheTenth: { tokens: number; withFees: number };
  readonly cacheQuarter: { tokens: number; withFees: number };
}

Deno.test("the costs of Table 6 equal those of the Python oracle", () => {
  const { table6 } = golden<{ table6: Record<string, Costs> }>("bats.json");
  const rows = loadBatsTables().table6;
  for (const method of ["BATS", "BATS-response"]) {
    const of = (metric: string): number =>
      Number(rows.find((row) => row.method === method && row.metric === metric)!.value);
    for (const [name, cache] of [["cacheTenth", 0.125], ["cacheQuarter", 0.3125]] as const) {
      const cost = unifiedCost({
        inputTokens: 1e4 * of("total_tokens_input"),
        outputTokens: 1e4 * of("total_tokens_output"),
        cacheTokens: 1e4 * of("total_tokens_cache"),
        searchCalls: of("search_calls_avg"),
        browseCalls: of("browse_calls_avg"),
      }, {
        inputUsdPerMillion: 1.25,
        outputUsdPerMillion: 10,
        cacheUsdPerMillion: cache,
        searchUsdPerCall: TOOL_FEE_USD,
        browseUsdPerCall: TOOL_FEE_USD,
      });
      assertClose(cost.tokenUsd, table6[method]![name].tokens, { rel: 1e-12 });
      assertClose(cost.totalUsd, table6[method]![name].withFees, { rel: 1e-12 });
    }
  }
});

Deno.test("negative usage and a correct answer that never comes are refused", () => {
  const usage = {
    inputTokens: -1,
    outputTokens: 0,
    cacheTokens: 0,
    searchCalls: 0,
    browseCalls: 0,
  };
  const prices = {
    inputUsdPerMillion: 1,
    outputUsdPerMillion: 1,
    cacheUsdPerMillion: 1,
    searchUsdPerCall: 0,
    browseUsdPerCall: 0,
  };
  assert.throws(() => unifiedCost(usage, prices), /inputTokens of -1/);
  assert.throws(() => costPerCorrect(1, 0), /needs one above 0/);
  assert.throws(() => costPerCorrect(1, 12.6), /rate of 12.6/);
});
