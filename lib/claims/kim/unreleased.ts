import type { Claim, ClaimSet } from "../claim.ts";
import { unverifiable } from "../finding.ts";
import { claimsOn } from "../published.ts";

/** A printed quantity whose source was never released: what it says, and what is missing. */
interface Unreleased {
  readonly quantity: string;
  readonly subject: string;
  readonly id: string;
  readonly says: string;
  readonly missing: string;
}

const LABELS = "the two validators' labels were not released, only the agreement is printed";
const MESSAGES = "the messages of the runs, over which it was counted, were not released";
const SETTING = "a setting of the authors' runs, whose configuration files were not released";
const SWEEP = "Fig 5 prints no values, and its runs with up to nine agents were not released";
const CITED = "a number of a cited work, whose data are no part of this release";
const COMPLEXITY = "the terms of this measure were not released, and v2 dropped it";

const UNRELEASED: readonly Unreleased[] = [
  ...["Finance Agent", "Workbench", "PlanCraft", "BrowseComp-Plus"].map((subject) => ({
    quantity: "Cohen's kappa of validators",
    subject,
    id: `4.1/kappa-${subject.toLowerCase().replaceAll(" ", "-")}`,
    says: `Two validators agree on the outcomes of ${subject}`,
    missing: LABELS,
  })),
  {
    quantity: "BERTScore contradiction cut-off",
    subject: "tokens",
    id: "4.1/contradiction-cut-off",
    says: "Similarity below which a token counts as a contradiction",
    missing: SETTING,
  },
  ...([["Independent", "0.35"], ["Hybrid (maximum)", "1.8"], ["SAS", "0"]] as const).map((
    [subject],
  ) => ({
    quantity: "coordination complexity C",
    subject,
    id: `4.1/coordination-complexity-${subject.split(" ")[0]!.toLowerCase()}`,
    says: `Coordination complexity of ${subject}`,
    missing: COMPLEXITY,
  })),
  {
    quantity: "shared-token entropy in high performers",
    subject: "Finance",
    id: "4.4/shared-entropy",
    says: "Entropy of the tokens that successful teams share",
    missing: MESSAGES,
  },
  ...["successes", "failures"].map((subject) => ({
    quantity: "contradictory mass",
    subject,
    id: `4.4/contradictory-mass-${subject}`,
    says: `Share of contradictory tokens in ${subject}`,
    missing: MESSAGES,
  })),
  ...["Independent", "Decentralized", "Centralized", "Hybrid"].map((subject) => ({
    quantity: "redundancy spread (+/-)",
    subject,
    id: `table5/redundancy-spread-${subject.toLowerCase()}`,
    says: `Spread of the redundancy of ${subject} teams over runs`,
    missing: "redundancy by run was not released, only its means are printed",
  })),
  {
    quantity: "numerical drift criterion",
    subject: "relative deviation",
    id: "4.4/drift-criterion",
    says: "Deviation beyond which a number counts as drifted",
    missing: SETTING,
  },
  ...([
    ["information-gain Monte Carlo traces K", "IG", "traces", "Traces sampled an information gain"],
    ["information-gain temperature", "IG", "temperature", "Temperature of these samples"],
  ] as const).map(([quantity, subject, id, says]) => ({
    quantity,
    subject,
    id: `appendix-e5/${id}`,
    says,
    missing: SETTING,
  })),
  {
    quantity: "minimum trajectory length L",
    subject: "design principle",
    id: "3.2/trajectory-length",
    says: "Tasks take more than three steps",
    missing: "the trajectories of the four original benchmarks were not released",
  },
  {
    quantity: "consensus threshold for debate",
    subject: "Decentralized",
    id: "methods/consensus-threshold",
    says: "Agreement at which a debate ends",
    missing: SETTING,
  },
  {
    quantity: "peak agent count (Fig 5)",
    subject: "Gemini-2.0 Flash",
    id: "fig5/peak",
    says: "Number of agents at which Gemini-2.0 Flash does best",
    missing: SWEEP,
  },
  {
    quantity: "diminishing beyond (Fig 5)",
    subject: "Gemini-2.5 Pro Centralized",
    id: "fig5/diminishing",
    says: "Number of agents beyond which centralized Gemini-2.5 Pro teams gain little",
    missing: SWEEP,
  },
  {
    quantity: "axis range (Fig 5; no values printed)",
    subject: "Flash / Pro",
    id: "fig5/axes",
    says: "Range of success that the axes of the figure span",
    missing: SWEEP,
  },
  {
    quantity: "agent-count sweep (Fig 5)",
    subject: "n_a values",
    id: "fig5/sweep",
    says: "Team sizes of the sweep",
    missing: SWEEP,
  },
  {
    quantity: "diorite_wall trajectory",
    subject: "SAS turns",
    id: "4.2/diorite-wall",
    says: "Turns of the single agent on the example task of PlanCraft",
    missing: "the trajectory of the example was not released",
  },
  ...([
    ["HumanEval with five agents (cited)", "humaneval", "Success of five agents on HumanEval"],
    ["world-state overlap after 10 interactions (cited)", "overlap", "Overlap of world states"],
    ["MAST failure modes (cited)", "mast-modes", "Failure modes of a taxonomy"],
    ["MAST Cohen's kappa (cited)", "mast-kappa", "Agreement on that taxonomy"],
    ["dynamic architecture search cost (cited)", "search-cost", "Cost of searching architectures"],
    ["agents token multiple (cited)", "token-multiple", "Tokens of agents against chat"],
  ] as const).map(([quantity, id, says]) => ({
    quantity,
    subject: "",
    id: `2/cited-${id}`,
    says: `${says}, as a cited work has it`,
    missing: CITED,
  })),
  {
    quantity: "Kaplan exponent (cited)",
    subject: "dense models",
    id: "4.4/cited-exponent",
    says: "Exponent of a scaling law of language models, as a cited work has it",
    missing: CITED,
  },
];

/** Printed quantities that nothing released can check, each with what is missing (claims 42, 45). */
export const unreleased: ClaimSet = ({ kimQuantities }): readonly Claim[] =>
  UNRELEASED.flatMap(({ quantity, subject, id, says, missing }) =>
    claimsOn(kimQuantities, { quantity, subject }, {
      id: `kim/${id}`,
      says,
      sample: "not released",
      compute: () => unverifiable(missing),
    })
  );
