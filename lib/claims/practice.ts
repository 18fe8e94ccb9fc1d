import type { JudgedClaim } from "./verdict.ts";

/** A finding that matters to someone who builds agent systems, with what to conclude instead. */
export interface PracticeFinding {
  /** The finding in one sentence. */
  readonly title: string;
  /** What the documents say and what was found, with the numbers of the claims behind it. */
  readonly found: string;
  /** What to do instead. */
  readonly conclude: string;
  /** Ids of the claims it rests on. */
  readonly claims: readonly string[];
}

interface Template {
  readonly title: string;
  readonly claims: readonly string[];
  readonly conclude: string;
  /** The found sentence; `{id}` stands for the recomputed value of a claim, `{id!}` for its print. */
  readonly found: string;
}

const TEMPLATES: readonly Template[] = [
  {
    title: "The measured effects are real, and they depend on the task",
    claims: ["kim/4.2/range-high@v3", "kim/4.2/range-low@v3"],
    found:
      "Against the single agent, centralized teams change mean success by {kim/4.2/range-high@v3}% on " +
      "Finance Agent and independent ones by {kim/4.2/range-low@v3}% on PlanCraft, as printed",
    conclude: "Ask whether a team helps on your task, not whether teams help.",
  },
  {
    title: "There is no average gain or loss of teams to speak of",
    claims: ["kim/4.2/mean-team-effect@v2", "kim/4.2/mean-team-effect-interval@v2"],
    found: "The printed {kim/4.2/mean-team-effect@v2!}% and its interval " +
      "({kim/4.2/mean-team-effect-interval@v2!}) come from two different averages; the journal prints " +
      "{kim/4.2/mean-team-effect@NMI!}%",
    conclude: "Do not quote a mean effect of teams: its sign depends on the average that is taken.",
  },
  {
    title: "Equation 1 describes its benchmarks; it does not transfer",
    claims: ["kim/4.3/r2-cv@v2", "kim/4.3/r2-cv@v3", "kim/4.5/transfer-r2@NMI"],
    found:
      "R2 over shuffled folds is {kim/4.3/r2-cv@v2} (v2) and {kim/4.3/r2-cv@v3} (v3), as printed; on " +
      "a benchmark that was left out it is {kim/4.5/transfer-r2@NMI}, which the journal version says itself",
    conclude: "Use it to summarise these tasks. Do not use it to predict yours.",
  },
  {
    title: "The 87% selection accuracy is given by no reading tried",
    claims: ["kim/4.3/selection-accuracy@v2", "kim/4.3/selection-accuracy-random@v2"],
    found: "Choosing the architecture with the highest prediction is right in " +
      "{kim/4.3/selection-accuracy@v2}% of version 2's 36 decisions over five folds, against a printed " +
      "{kim/4.3/selection-accuracy@v2!}%",
    conclude: "Expect a choice by Equation 1 to be right about half the time on known benchmarks.",
  },
  {
    title: "The 45% rule is a fair rule of thumb, less sure than printed",
    claims: ["kim/4.5/rule-45-match@v3", "kim/4.3/threshold-raw@v2"],
    found:
      "The match of {kim/4.5/rule-45-match@v3!}% holds when a team counts as helpful if the best of " +
      "four is; the threshold itself is where a line of team gain on single-agent success crosses zero " +
      "({kim/4.3/threshold-raw@v2}), not what the printed coefficients give",
    conclude:
      "Above a single-agent success of about one half, start with a single agent; below, test teams.",
  },
  {
    title: "Coefficients of architecture constants have no value that the data fix",
    claims: ["kim/table4/message-density@v2", "kim/table4/redundancy-x-agents@v3"],
    found:
      "They belong to constants of five architectures that repeat each other, so signs and p values printed for them " +
      "(message density {kim/table4/message-density@v2!}) follow from a convention of the solver",
    conclude: "Do not tune message density, redundancy or overhead by these coefficients.",
  },
  {
    title: "Tool effects weaken when benchmarks count as clusters",
    claims: ["kim/table4/efficiency-x-tools@v3", "kim/table4/baseline-x-log-agents@v3"],
    found: "Efficiency x tools ({kim/table4/efficiency-x-tools@v3}) and baseline x agents " +
      "({kim/table4/baseline-x-log-agents@v3}) are reproduced as estimates; with errors clustered by six " +
      "benchmarks neither p is below 0.05, as Table 14 of version 3 reports too",
    conclude: "Six benchmarks are six observations of a tool effect. Treat it as a hypothesis.",
  },
  {
    title: "Error amplification of 17.2x is not a ratio of failure rates",
    claims: ["kim/table5/error-amplification-independent@v2"],
    found:
      "Failure rates of independent teams are {kim/table5/error-amplification-independent@v2} times " +
      "the single agent's, not {kim/table5/error-amplification-independent@v2!}; v3 gives 1.1 to 1.3 for " +
      "the task level and keeps the larger number for an internal measure that was not released",
    conclude: "Budget for somewhat more failures in independent teams, not for many times as many.",
  },
  {
    title: "The turn law does not fit the printed turns as well as printed",
    claims: ["kim/4.4/turn-law-r2@v3"],
    found:
      "On the five printed means the law reaches R2 {kim/4.4/turn-law-r2@v3}, against a printed " +
      "{kim/4.4/turn-law-r2@v3!}; teams of equal size differ so much that no function of size can reach " +
      "the print",
    conclude: "Estimate turns from the architecture, not from the number of agents.",
  },
  {
    title: "A budget tracker saves money; a large pipeline buys accuracy",
    claims: [
      "bats/3.3/cost-reduction@v1",
      "bats/6.1/browsecomp@v1",
      "bats/6.1/cheaper-than-react@v1",
    ],
    found:
      "With the tracker, accuracy comparable to plain ReAct costs {bats/3.3/cost-reduction@v1}% less, " +
      "as printed; BATS reaches {bats/6.1/browsecomp@v1}% on BrowseComp at a printed cost of " +
      "{bats/6.1/cheaper-than-react@v1!}",
    conclude:
      "Tell agents their budget first: it is free. Pay for more only where accuracy is worth it.",
  },
];

/**
 * The ten findings that matter most to someone who builds agent systems, with their numbers taken
 * from the judged claims.
 *
 * @param judged The claims of all documents and versions.
 * @throws {RangeError} when a claim behind a finding is not among those judged.
 *
 * @example
 * ```ts
 * import { practiceFindings } from "kit/claims/practice.ts";
 * import { verifyClaims } from "kit/claims/verify.ts";
 * import { strict as assert } from "node:assert";
 * const findings = practiceFindings(verifyClaims());
 * assert.equal(findings.length, 10);
 * assert.match(findings[3]!.found, /against a printed 87%/);
 * ```
 */
export function practiceFindings(judged: readonly JudgedClaim[]): readonly PracticeFinding[] {
  const byId = new Map(judged.map((claim) => [claim.id, claim]));
  const claimOf = (id: string): JudgedClaim => {
    const claim = byId.get(id);
    if (claim === undefined) throw new RangeError(`No claim has the id ${JSON.stringify(id)}`);
    return claim;
  };
  return TEMPLATES.map(({ title, claims, conclude, found }) => ({
    title,
    claims: claims.map((id) => claimOf(id).id),
    conclude,
    found: found.replace(/\{([^}!]+)(!?)\}/g, (_, id: string, printed: string) => {
      const claim = claimOf(id);
      if (printed === "!") return claim.printed;
      const { computed } = claim;
      if (computed === null || typeof computed === "boolean") {
        throw new RangeError(`The claim ${JSON.stringify(id)} has no recomputed value to show`);
      }
      return [computed].flat().map(threeDigits).join(" to ");
    }),
  }));
}

function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}
