import { type Table6Row, TABLE_6 } from "../../data/bats/table6.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type UnifiedCost, unifiedCost } from "../../scaling/budgets/cost.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds, type Reading, readings } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { toolFees } from "../../scaling/budgets/runs.ts";
import { keysOf, numberAt, questionsOf, rowsWhere, rowWhere } from "./rows.ts";

type Method = Table6Row["method"];
type Metric = Table6Row["metric"];

const METHODS = ["BATS", "BATS-response"] as const;
const PRICED: readonly Metric[] = [
  "total_tokens_input",
  "total_tokens_output",
  "total_tokens_cache",
  "search_calls_avg",
  "browse_calls_avg",
];
const VERIFICATION: readonly Metric[] = [
  "verification_tokens_input",
  "verification_tokens_output",
  "verification_tokens_cache",
];

/** Table 6: costs from tokens and prices, and what dropping old responses saves (questions 21, 22). */
export const tableSix: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/B.3/costs@v1", {
    place: "Table 6",
    says: "Cost of a question with BATS, and with BATS that keeps old tool responses",
    printed: METHODS.map((method) => rowWhere(bats.table6, { method, metric: "cost" }).value)
      .join(", "),
    unit: "usd",
    sample: "Table 6 at list prices of Gemini-2.5-Pro",
    headline: true,
    covers: keysOf(
      TABLE_6,
      bats.table6.filter(({ metric }) => metric === "cost" || PRICED.includes(metric)),
    ),
    compute: ({ tables }) =>
      readings(
        costReadings(tables.bats),
        "the unified cost would add 0.1 USD of tool fees; the paper prints no token prices",
      ),
  }),
  claim("bats/B.3/verification-tokens@v1", {
    place: "Table 6",
    says: "Verification is a part of all tokens",
    printed: "verification and total tokens of Table 6",
    unit: "percent",
    sample: "Table 6",
    covers: keysOf(TABLE_6, bats.table6.filter(({ metric }) => VERIFICATION.includes(metric))),
    compute: ({ tables }) => {
      const shares = METHODS.flatMap((method) =>
        VERIFICATION.map((metric) =>
          100 * numberAt(tables.bats.table6, { method, metric }) /
          numberAt(tables.bats.table6, {
            method,
            metric: metric.replace("verification", "total") as Metric,
          })
        )
      );
      return holds(
        shares.every((share) => share < 100),
        { value: shares },
        `It takes ${briefs(shares.slice(0, 3))}% of input, output and cached tokens, ${
          briefs(shares.slice(3))
        }% where old responses are kept`,
      );
    },
  }),
  claim("bats/B.3/dropping-responses@v1", {
    place: "Table 6",
    says: "Dropping old tool responses saves cost and keeps accuracy",
    printed: "24.6 against 24.3, 1.1 against 1.2",
    unit: "percent; usd",
    sample: "Table 6",
    covers: keysOf(TABLE_6, rowsWhere(bats.table6, { metric: "accuracy" })),
    compute: ({ tables }) => {
      const at = (method: Method, metric: Metric): number =>
        numberAt(tables.bats.table6, { method, metric });
      const tokens = (method: Method): number =>
        PRICED.slice(0, 3).reduce((sum, metric) => sum + at(method, metric), 0);
      const n = questionsOf(tables.bats, "BrowseComp");
      const [kept, dropped] = [at("BATS-response", "accuracy"), at("BATS", "accuracy")];
      const { standardError } = twoProportions(kept / 100, dropped / 100, n, n);
      const saved = at("BATS-response", "cost") - at("BATS", "cost");
      return holds(
        saved > 0 && kept - dropped < 196 * standardError,
        { value: [dropped - kept, saved] },
        `Tokens fall by ${
          brief(100 * (1 - tokens("BATS") / tokens("BATS-response")))
        }%, nearly all of them cached ones, so that cost falls by one printed step (0 to 0.2 USD); ` +
          `accuracy differs by ${brief(dropped - kept)} points with a standard error of ${
            brief(100 * standardError)
          }`,
      );
    },
  }),
];

function costReadings(bats: BatsTables): readonly Reading[] {
  const fee = toolFees(bats);
  const price = (name: string): number =>
    rowWhere(bats.externalPrices, { item: "gemini-2.5-pro", price_name: name }).value;
  const costs = (cache: string, tier: string): readonly UnifiedCost[] =>
    METHODS.map((method) => {
      const at = (metric: Metric): number => numberAt(bats.table6, { method, metric });
      return unifiedCost({
        inputTokens: 1e4 * at("total_tokens_input"),
        outputTokens: 1e4 * at("total_tokens_output"),
        cacheTokens: 1e4 * at("total_tokens_cache"),
        searchCalls: at("search_calls_avg"),
        browseCalls: at("browse_calls_avg"),
      }, {
        inputUsdPerMillion: price(`input_${tier}`),
        outputUsdPerMillion: price(`output_${tier}`),
        cacheUsdPerMillion: price(cache),
        searchUsdPerCall: fee.search,
        browseUsdPerCall: fee.browse,
      });
    });
  const total = (list: readonly UnifiedCost[]): readonly number[] =>
    list.map(({ totalUsd }) => totalUsd);
  const tokens = (list: readonly UnifiedCost[]): readonly number[] =>
    list.map(({ tokenUsd }) => tokenUsd);
  const quarter = costs("cache_read_le_200k", "le_200k");
  const tenth = costs("cache_read_le_200k_alternative", "le_200k");
  const long = costs("cache_read_le_200k", "gt_200k");
  return [
    { name: "tokens and tool fees, cache at 0.3125", value: total(quarter), stated: true },
    { name: "tokens and tool fees, cache at 0.125", value: total(tenth), stated: true },
    { name: "tokens only, cache at 0.3125", value: tokens(quarter), stated: false },
    {
      name: "tokens only, cache at 0.125 USD a million, a price no stored source confirms",
      value: tokens(tenth),
      stated: false,
    },
    { name: "tokens and fees, prompts above 200,000 tokens", value: total(long), stated: false },
  ];
}
