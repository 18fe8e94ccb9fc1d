import { DOCUMENT_LABELS } from "../data/names.ts";
import { DOCUMENTS } from "./claim.ts";
import { formatNumbers } from "./format.ts";
import { practiceFindings } from "./practice.ts";
import { countVerdicts } from "./verify.ts";
import { type JudgedClaim, type Verdict, VERDICTS } from "./verdict.ts";

/** What each verdict means, in the words of the README. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  reproduced: "the recomputed value rounds to the printed one",
  qualified: "it holds only under a reading that the text does not state; the reading is named",
  contradicted: "computed, and outside the rounding interval of the print",
  undetermined: "the data do not fix the quantity",
  unverifiable: "the inputs were never released; the reason says which",
  unsupported: "a secondary note says it, its cited source does not",
};

/** A sign for each verdict, so that colour is never alone. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  reproduced: "✓",
  qualified: "≈",
  contradicted: "✗",
  undetermined: "?",
  unverifiable: "–",
  unsupported: "∅",
};

/** The judged claims as Markdown, grouped by verdict, headline claims first. */
export function reportMarkdown(judged: readonly JudgedClaim[]): string {
  const counts = countVerdicts(judged);
  const sections = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    section(verdict, judged.filter((claim) => claim.verdict === verdict))
  );
  return [
    "# Which numbers hold",
    "",
    `${judged.length} claims, each recomputed from the released data and compared with its print.`,
    "",
    "| verdict | claims | meaning |",
    "| --- | ---: | --- |",
    ...VERDICTS.map((verdict) =>
      `| ${verdict} | ${counts[verdict]} | ${VERDICT_MEANINGS[verdict]} |`
    ),
    "",
    "## By document",
    "",
    documentTable(judged),
    "",
    DOCUMENTS.map((document) => `\`${document}\`: ${DOCUMENT_LABELS[document]}`).join("; ") + ".",
    "",
    "## Ten findings for practice",
    "",
    ...practiceFindings(judged).map(({ title, found, conclude, claims }, i) =>
      `${i + 1}. **${title}.** ${found}. *${conclude}* (${
        claims.map((id) => `\`${id}\``).join(", ")
      })`
    ),
    "",
    "## What could not be checked",
    "",
    ...uncheckedReasons(judged),
    "",
    "## Headline claims",
    "",
    claimTable(judged.filter(({ headline }) => headline), true),
    "",
    ...sections,
  ].join("\n");
}

function documentTable(judged: readonly JudgedClaim[]): string {
  const names = [...new Set(judged.map(({ document, version }) => `${document} ${version}`))];
  const rows = names.map((name) => {
    const own = judged.filter(({ document, version }) => `${document} ${version}` === name);
    const counts = countVerdicts(own);
    return [name, ...VERDICTS.map((verdict) => String(counts[verdict])), String(own.length)];
  });
  const header = ["document", ...VERDICTS, "all"];
  return [header, header.map((_, i) => i === 0 ? "---" : "---:"), ...rows].map((cells) =>
    `| ${cells.join(" | ")} |`
  ).join("\n");
}

/** The reasons of claims that cannot be checked, the most frequent first. */
function uncheckedReasons(judged: readonly JudgedClaim[]): readonly string[] {
  const reasons = Map.groupBy(
    judged.filter(({ verdict }) => verdict === "unverifiable"),
    ({ reason }) => reason,
  );
  return [...reasons].toSorted((a, b) => b[1].length - a[1].length).map(([reason, claims]) =>
    `- ${claims.length} ${claims.length === 1 ? "claim" : "claims"}: ${reason}`
  );
}

function section(verdict: Verdict, claims: readonly JudgedClaim[]): string {
  const ordered = [
    ...claims.filter(({ headline }) => headline),
    ...claims.filter(({ headline }) => !headline),
  ];
  return `## ${verdict[0]!.toUpperCase()}${verdict.slice(1)}\n\n${claimTable(ordered, false)}\n`;
}

function claimTable(claims: readonly JudgedClaim[], withVerdict: boolean): string {
  const header = [
    "claim",
    "says",
    "printed",
    "recomputed",
    ...withVerdict ? ["verdict"] : [],
    "reason",
  ];
  const rows = claims.map((claim) => [
    `\`${claim.id}\``,
    claim.says,
    claim.printed,
    computedCell(claim.computed),
    ...withVerdict ? [claim.verdict] : [],
    claim.reason,
  ]);
  return [header, header.map(() => "---"), ...rows].map((cells) =>
    `| ${cells.map(escapeCell).join(" | ")} |`
  ).join("\n");
}

function computedCell(value: JudgedClaim["computed"]): string {
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "holds" : "does not hold") : formatNumbers(value);
}

function escapeCell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("\n", " ")
    .replaceAll("<", "&lt;");
}
