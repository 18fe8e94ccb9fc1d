/** What one question used, on average. */
export interface BudgetUsage {
  /** Prompt tokens that were not served from a cache. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Prompt tokens served from a cache. */
  readonly cacheTokens: number;
  readonly searchCalls: number;
  readonly browseCalls: number;
}

/** Prices in US dollars. */
export interface BudgetPrices {
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
  readonly cacheUsdPerMillion: number;
  readonly searchUsdPerCall: number;
  readonly browseUsdPerCall: number;
}

/** The unified cost of a question and its two parts, in US dollars. */
export interface UnifiedCost {
  readonly tokenUsd: number;
  readonly toolUsd: number;
  readonly totalUsd: number;
}

/** The flat fee of Liu et al. for one search or one browse call (App. A.1), in US dollars. */
export const TOOL_FEE_USD = 0.001;

/**
 * Unified cost of Liu et al. (2.2): tokens at list prices plus a fee for each tool call.
 *
 * @throws {RangeError} when a quantity or a price is negative or not finite.
 *
 * @example
 * ```ts
 * import { TOOL_FEE_USD, unifiedCost } from "kit/scaling/budgets/cost.ts";
 * import { strict as assert } from "node:assert";
 * const cost = unifiedCost(
 *   { inputTokens: 20_000, outputTokens: 3_000, cacheTokens: 0, searchCalls: 8, browseCalls: 2 },
 *   {
 *     inputUsdPerMillion: 1.25,
 *     outputUsdPerMillion: 10,
 *     cacheUsdPerMillion: 0.125,
 *     searchUsdPerCall: TOOL_FEE_USD,
 *     browseUsdPerCall: TOOL_FEE_USD,
 *   },
 * );
 * assert.equal(cost.tokenUsd.toFixed(3), "0.055");
 * assert.equal(cost.toolUsd.toFixed(3), "0.010");
 * ```
 */
export function unifiedCost(usage: BudgetUsage, prices: BudgetPrices): UnifiedCost {
  for (const [name, value] of [...Object.entries(usage), ...Object.entries(prices)]) {
    if (!(Number.isFinite(value) && value >= 0)) {
      throw new RangeError(`Cannot cost ${name} of ${value}: needs a finite number of 0 or more`);
    }
  }
  const tokenUsd = (usage.inputTokens * prices.inputUsdPerMillion +
    usage.outputTokens * prices.outputUsdPerMillion +
    usage.cacheTokens * prices.cacheUsdPerMillion) / 1e6;
  const toolUsd = usage.searchCalls * prices.searchUsdPerCall +
    usage.browseCalls * prices.browseUsdPerCall;
  return { tokenUsd, toolUsd, totalUsd: tokenUsd + toolUsd };
}

/**
 * Cost of one correct answer: cost of a question over the share of questions answered correctly.
 *
 * @throws {RangeError} when no question is answered correctly, or the rate is not in 0..1.
 *
 * @example
 * ```ts
 * import { costPerCorrect } from "kit/scaling/budgets/cost.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(costPerCorrect(0.099, 0.126).toFixed(3), "0.786");
 * ```
 */
export function costPerCorrect(costUsd: number, successRate: number): number {
  if (!(successRate > 0 && successRate <= 1)) {
    throw new RangeError(
      `Cannot cost a correct answer at a success rate of ${successRate}: needs one above 0, up to 1`,
    );
  }
  return costUsd / successRate;
}
