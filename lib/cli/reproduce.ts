import { claimsCsv, claimsJson } from "../claims/outputs.ts";
import { formatNumbers } from "../claims/format.ts";
import { loadPins, pinDifferences } from "../claims/pins.ts";
import { reportMarkdown, VERDICT_MEANINGS } from "../claims/report_markdown.ts";
import { countVerdicts, verifyClaims } from "../claims/verify.ts";
import { type JudgedClaim, VERDICTS } from "../claims/verdict.ts";
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

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const progress = progressLine("claims");
    const judged = verifyClaims({}, progress.step);
    progress.end();
    Deno.mkdirSync(OUT, { recursive: true });
    writeWhole(new URL("claims.json", OUT), claimsJson(judged));
    writeWhole(new URL("claims.csv", OUT), claimsCsv(judged));
    writeWhole(new URL("report.md", OUT), reportMarkdown(judged));
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

function printSummary(judged: readonly JudgedClaim[]): void {
  const counts = countVerdicts(judged);
  const headline = judged.filter((claim) => claim.headline).map((claim) => [
    claim.verdict,
    `${claim.says} (${claim.version})`,
    claim.printed,
    claim.computed === null || typeof claim.computed === "boolean"
      ? ""
      : formatNumbers(claim.computed),
  ]);
  console.log(textTable(["verdict", "headline claim", "printed", "recomputed"], headline));
  console.log(`\n${judged.length} claims:`);
  for (const verdict of VERDICTS) {
    if (counts[verdict] === 0) continue;
    console.log(
      `${String(counts[verdict]).padStart(6)} ${verdict.padEnd(13)} ${VERDICT_MEANINGS[verdict]}`,
    );
  }
  console.log("\nEach with its reason: out/report.md, out/claims.csv, out/claims.json");
}
