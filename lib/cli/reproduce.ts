import { claimsCsv, claimsJson } from "../claims/outputs.ts";
import { loadPins, pinDifferences } from "../claims/pins.ts";
import { reportMarkdown, VERDICT_MEANINGS, VERDICT_SIGNS } from "../claims/report_markdown.ts";
import { countVerdicts, verifyClaims } from "../claims/verify.ts";
import { type JudgedClaim, VERDICTS } from "../claims/verdict.ts";
import { DOCUMENT_LABELS } from "../data/names.ts";
import { type CommandSpec, runCommand } from "./command.ts";
import { progressLine } from "./progress.ts";
import { textTable } from "./text_table.ts";
import { writeWhole } from "./write_whole.ts";

const SPEC: CommandSpec = {
  name: "reproduce",
  summary: "Recompute every claim and write out/claims.json, out/claims.csv and out/report.md.",
  options: [],
  exitCodes: "Exit code: 0 when every verdict and value is the pinned one, 1 when not.",
};

const OUT = new URL("../../out/", import.meta.url);

const LONGEST_SAYS = 74;
const LONGEST_PRINT = 16;
const MOST_HEADLINES = 11;

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}\u2026`;
}

/** One line a headline claim, one column a version: the print and the sign of its verdict. */
function headlineTable(judged: readonly JudgedClaim[]): string {
  const versions = [...new Set(judged.map(({ version }) => version))];
  const families = [...Map.groupBy(judged, ({ id }) => id.split("@")[0]!).values()];
  const rows = families.slice(0, MOST_HEADLINES).map((family) => [
    shortened(family.at(-1)!.says, LONGEST_SAYS),
    ...versions.map((version) => {
      const claim = family.find((one) => one.version === version);
      if (claim === undefined) return "";
      return `${shortened(claim.printed, LONGEST_PRINT)} ${VERDICT_SIGNS[claim.verdict]}`;
    }),
  ]);
  const more = families.length - rows.length;
  const table = textTable(
    [`${DOCUMENT_LABELS[judged[0]!.document]!}: claim`, ...versions],
    rows,
    new Set(versions),
  );
  return more > 0 ? `${table}\n... and ${more} more in the report` : table;
}

function printSummary(judged: readonly JudgedClaim[]): void {
  const counts = countVerdicts(judged);
  const headline = Map.groupBy(
    judged.filter((claim) => claim.headline),
    ({ document }) => document,
  );
  for (const own of headline.values()) console.log(`${headlineTable(own)}\n`);
  console.log(`${judged.length} claims:`);
  for (const verdict of VERDICTS) {
    if (counts[verdict] === 0) continue;
    console.log(
      `${String(counts[verdict]).padStart(6)} ${VERDICT_SIGNS[verdict]} ${verdict.padEnd(13)} ${
        VERDICT_MEANINGS[verdict]
      }`,
    );
  }
  console.log("\nEach with its reason: out/report.md, out/claims.csv, out/claims.json");
}

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const progress = progressLine("claims");
    const judged = verifyClaims({}, progress.step);
    progress.end();
    writeWhole(OUT, {
      "claims.json": claimsJson(judged),
      "claims.csv": claimsCsv(judged),
      "report.md": reportMarkdown(judged),
    });
    const differences = pinDifferences(judged, loadPins());
    if (args.flag("json")) {
      const headline = judged.filter((claim) => claim.headline);
      console.log(JSON.stringify(
        { claims: judged.length, verdicts: countVerdicts(judged), headline, differences },
        null,
        2,
      ));
    } else {
      printSummary(judged);
    }
    for (const difference of differences) console.error(difference);
    return differences.length === 0 ? 0 : 1;
  });
}
