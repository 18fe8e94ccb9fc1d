import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { entriesOf, type PrintedEntry } from "./printed_pairs.ts";

/** The single agent's subject that a team's is compared with; null for other subjects. */
function baseOf(subject: string): string | null {
  const base = subject.replace(
    /(Independent|Decentralized|Centralized|Hybrid)( \(.*\))?$/,
    "SAS$2",
  );
  return base === subject ? null : base;
}

/** The search: every printed relative change whose two means the same version prints. */
export function changesWithMeans(
  quantities: readonly PrintedQuantity[],
): readonly { readonly change: PrintedEntry; readonly operands: readonly [string, string] }[] {
  const entries = quantities.flatMap(entriesOf);
  const means = new Map<string, string>();
  for (const { version, topic, subject, text } of entries) {
    const key = `${version}\n${subject}`;
    if (topic === "mean success" && !means.has(key)) means.set(key, text);
  }
  const spelled = (subject: string): string => subject.replace(/ \("[a-z]+"\)$/, "");
  return entries.flatMap((change) => {
    if (change.topic !== "relative change") return [];
    const subject = spelled(change.subject);
    const base = baseOf(subject);
    const [team, single] = [
      means.get(`${change.version}\n${subject}`),
      means.get(`${change.version}\n${base}`),
    ];
    return base === null || team === undefined || single === undefined
      ? []
      : [{ change, operands: [team, single] as const }];
  });
}

/** Every percentage against the means printed beside it. */
export const changesFromMeans: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const seen = new Map<string, number>();
  return changesWithMeans(kimQuantities).map(({ change, operands }) => {
    const stem = `${change.subject} ${change.version}`;
    const again = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, again);
    const slug = change.subject.toLowerCase().replace(/[^a-z]+/g, "-").replace(/-$/, "");
    return claim(
      `kim/audit/change-from-means-${slug}${again === 1 ? "" : `-${again}`}@${change.version}`,
      {
        place: change.place,
        says: `The relative change of ${change.subject} follows from the means printed beside it`,
        printed: change.text,
        unit: "%",
        sample: "printed values",
        compute: () =>
          followsFrom({
            printed: change.text,
            operands,
            compute: ([team, single]) => 100 * (team! / single! - 1),
            how: `${operands[0]} / ${operands[1]} - 1`,
          }),
      },
    );
  });
};
