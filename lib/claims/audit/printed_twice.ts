import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds } from "../finding.ts";
import { rowsOf } from "../quantities.ts";
import { repetitions, sameNumber } from "./printed_pairs.ts";

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9.]+/g, "-").replace(/^-|-$/g, "");
}

/** Rows under different names that should print the same number, apart from a factor. */
interface Same {
  readonly id: string;
  readonly says: string;
  readonly first: readonly [quantity: string, subject: string, part?: "p"];
  readonly second: readonly [quantity: string, subject: string, part?: "p"];
}

const TERMS: readonly (readonly [string, string])[] = [
  ["single_agent_baseline", "P_SA"],
  ["error_x_baseline", "A_e x P_SA"],
  ["log_tools", "log(1+T)"],
  ["intelligence_centered", "I"],
  ["efficiency_x_tools", "E_c x T"],
  ["baseline_x_agents", "P_SA x log(1+n_a)"],
];

const SAME: readonly Same[] = [
  ...TERMS.map(([name, term]) => ({
    id: `naive-p-${slug(name)}`,
    says: `Tables 4 and 14 give ${term} the same p`,
    first: ["standardised coefficient", term, "p"] as const,
    second: ["naive p", name] as const,
  })),
  {
    id: "complexity-p",
    says: "Section 4.2 and the conclusion give the effect of complexity the same p",
    first: ["domain-complexity moderation coefficient", "beta_D", "p"],
    second: ["domain-complexity coefficient p (conclusion)", "beta_D"],
  },
  {
    id: "labels-r2-cv",
    says: "Table 3 and the text give architecture labels the same cross-validated R2",
    first: ["R2_CV", "+ Architecture labels (v1,v2) / + Coordination structure (v3)"],
    second: ["R2_CV of architecture labels only", "labels"],
  },
  {
    id: "plateau-density",
    says: "The plateau of density is the density of centralized teams in Table 5",
    first: ["message density c", "Centralized"],
    second: ["plateau c*", ""],
  },
  {
    id: "optimal-redundancy",
    says: "The optimal redundancy is that of centralized teams in Table 5",
    first: ["redundancy R", "Centralized"],
    second: ["optimal redundancy", ""],
  },
  ...[["planning", "PlanCraft"], ["analysis", "Finance"], ["tool-heavy", "Workbench"]].map((
    [archetype, benchmark],
  ) => ({
    id: `archetype-${archetype}`,
    says: `The ${archetype} archetype has the baseline that Section 4.2 gives ${benchmark}`,
    first: ["mean success", `${benchmark} / SAS`] as const,
    second: ["archetype P_SA", archetype!] as const,
  })),
  {
    id: "index-held-out",
    says: "Table 6 and the appendix give GPT-5.2 the same index",
    first: ["Intelligence Index", "GPT-5.2"],
    second: ["index of held-out models", "GPT-5.2, Gemini-3.0 Pro, Gemini-3.0 Flash"],
  },
];

/** The same quantity printed twice: found by name, and declared where the names differ. */
export const printedTwice: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...repetitions(kimQuantities).map(({ version, topic, subject, entries, agrees }) =>
    claim(`kim/audit/twice-${slug(topic)}-${slug(subject)}@${version}`, {
      place: [...new Set(entries.map(({ place }) => place))].join("; "),
      says: `Wherever the version prints the ${topic} of ${subject}, it prints the same number`,
      printed: entries.map(({ text }) => text).join(" and "),
      unit: "printed text",
      sample: "printed values",
      compute: () =>
        holds(
          agrees,
          { value: entries.map(({ text }) => Number(text.replace(/[<>%]/g, ""))) },
          entries.map(({ text, row }) => `${text} (${row})`).join(", "),
        ),
    })
  ),
  ...SAME.flatMap(({ id, says, first, second }) => {
    const secondRows = rowsOf(kimQuantities, { quantity: second[0], subject: second[1] });
    return rowsOf(kimQuantities, { quantity: first[0], subject: first[1] }).flatMap((a) => {
      const b = secondRows.find(({ version }) => version === a.version);
      if (b === undefined) return [];
      const [x, y] = [first[2] === "p" ? a.printed_p : a.printed, b.printed];
      return [claim(`kim/audit/same-${id}@${a.version}`, {
        place: `${a.location}; ${b.location}`,
        says,
        printed: `${x} and ${y}`,
        unit: "printed text",
        sample: "printed values",
        compute: () =>
          holds(
            sameNumber(x, y),
            { value: [x, y].map((text) => Number(text.replace(/[<>%]/g, ""))) },
            `${x} (${a.quantity}, ${a.subject}) and ${y} (${b.quantity})`,
          ),
      })];
    });
  }),
];
