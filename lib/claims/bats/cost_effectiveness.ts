import { costPerCorrect } from "../../scaling/budgets/cost.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds } from "../finding.ts";
import { brief } from "./brief.ts";
import { budgetRun } from "../../scaling/budgets/runs.ts";
import { numberAt } from "./rows.ts";

/** What BATS costs against plain ReAct (questions 3, 23). */
export const costEffectiveness: ClaimSet = (): readonly Claim[] => [
  claim("bats/6.1/cheaper-than-react@v1", {
    place: "Tables 2 and 6",
    says: "A correct answer costs less with BATS than with plain ReAct",
    printed: "1.1 USD against 9.9 cents a question",
    unit: "usd_per_correct_answer",
    sample: "Gemini-2.5-Pro, BrowseComp, budget 100",
    headline: true,
    compute: ({ tables }) => {
      const usd = numberAt(tables.bats.table6, { method: "BATS", metric: "cost" });
      const rate = numberAt(tables.bats.table6, { method: "BATS", metric: "accuracy" }) / 100;
      const react = budgetRun(tables.bats, "ReAct", 100);
      const [reactUsd, reactRate] = [react.cents / 100, react.accuracyPct / 100];
      const [own, plain] = [costPerCorrect(usd, rate), costPerCorrect(reactUsd, reactRate)];
      const extra = (usd - reactUsd) / (rate - reactRate);
      return holds(
        own < plain,
        { value: [own, plain] },
        `A question costs ${brief(usd / reactUsd)} times as much for ${
          brief(rate / reactRate)
        } times the correct answers: ${brief(own)} against ${brief(plain)} USD each, ${
          brief(extra)
        } for each additional one; the paper compares BATS at ` +
          `equal cost with parallel sampling, and there it is ahead`,
      );
    },
  }),
];
