import { strict as assert } from "node:assert";
import { loadArchitectures } from "../../../lib/data/architectures.ts";
import {
  architectureCosts,
  singleRunCost,
  successForCost,
} from "../../../lib/scaling/predictor/costs.ts";
import { pooledPilot } from "../../../lib/scaling/selection/pooled_predictors.ts";
import { assertClose } from "../../close.ts";

const { rows } = loadArchitectures();

Deno.test("relative cost is one plus the overhead of Table 5", () => {
  for (const { costRelative, overheadPct, turns } of architectureCosts(rows)) {
    assertClose(costRelative, 1 + overheadPct / 100, { abs: 0.005 });
    assertClose(costRelative, turns / 7.2, { rel: 1e-12 });
  }
});

Deno.test("a pilot's price follows from the turns of the four teams", () => {
  const teams = architectureCosts(rows).slice(1).reduce((sum, row) => sum + row.costRelative, 0);
  assert.match(pooledPilot(10).needs, new RegExp(`as dear as ${Math.round(10 * teams)} `));
});

Deno.test("success per dollar and the frontier follow from cost and success", () => {
  const costs = architectureCosts(rows, 0.2);
  const [single, independent, decentralized, centralized, hybrid] = successForCost(
    [0.4, 0.3, 0.5, 0.45, 0.5],
    costs,
  );
  assertClose(single!.successPerUsd!, 2, { rel: 1e-12 });
  // 0.5 successes in a run of 26.1 / 7.2 x 0.2 USD = 0.725 USD.
  assertClose(decentralized!.successPerUsd!, 0.5 / 0.725, { rel: 1e-12 });
  assert.deepEqual(
    [single, independent, decentralized, centralized, hybrid].map((row) => row!.onFrontier),
    [true, false, true, false, false],
  );
  assert.equal(
    successForCost([0.4, 0.3, 0.5, 0.4, 0.5], architectureCosts(rows))[0]!.successPerUsd,
    null,
  );
  assert.equal(
    successForCost([0.4, 0.3, 0.5, 0.4, 0.5], architectureCosts(rows, 0))[0]!.successPerUsd,
    null,
  );
});

Deno.test("a run costs its tokens and its tool calls", () => {
  const usd = singleRunCost(
    { inputTokens: 1e6, outputTokens: 1e5, cacheTokens: 0, searchCalls: 10, browseCalls: 0 },
    {
      inputUsdPerMillion: 1.25,
      outputUsdPerMillion: 10,
      cacheUsdPerMillion: 0,
      searchUsdPerCall: 0.001,
      browseUsdPerCall: 0.001,
    },
  );
  assertClose(usd, 1.25 + 1 + 0.01, { rel: 1e-12 });
  assert.throws(() => architectureCosts(rows, -1), /-1 USD/);
});
