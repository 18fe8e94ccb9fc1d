import { DOCUMENTS } from "../claims/claim.ts";
import { formatNumbers } from "../claims/format.ts";
import { loadPins, pinDifferences, pinsFile, pinsText, pinsWithoutClaim } from "../claims/pins.ts";
import { countVerdicts, verifyClaims } from "../claims/verify.ts";
import { type JudgedClaim, VERDICTS } from "../claims/verdict.ts";
import { type CommandSpec, runCommand, UsageError } from "./command.ts";
import { textTable } from "./text_table.ts";

const SPEC: CommandSpec = {
  name: "verify",
  summary: "Recompute every claim and say which hold.",
  options: [
    { name: "document", value: "NAME", choices: DOCUMENTS, help: "only claims of this document" },
    { name: "version", value: "NAME", help: "only claims of this version, for example v2 or NMI" },
    { name: "verdict", value: "NAME", choices: VERDICTS, help: "only claims with this verdict" },
    { name: "pin", help: "take the verdicts as reviewed: write them to lib/claims/pins" },
  ],
  exitCodes:
    "Exit code: 0 when every verdict and value is the pinned one, 1 when not, 2 for bad use.",
};

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const filter = { document: args.text("document"), version: args.text("version") };
    if (args.flag("pin")) return pin();
    const judged = verifyClaims(filter);
    if (judged.length === 0) throw new UsageError(noClaims(filter.document, filter.version));
    const verdict = args.text("verdict");
    const shown = judged.filter((claim) => verdict === undefined || claim.verdict === verdict);
    if (args.flag("json")) console.log(JSON.stringify(shown, null, 2));
    else printClaims(shown);
    const whole = filter.document === undefined && filter.version === undefined;
    const pins = loadPins();
    const differences = [
      ...pinDifferences(judged, pins),
      ...whole ? pinsWithoutClaim(new Set(judged.map(({ id }) => id)), pins) : [],
    ];
    for (const difference of differences) console.error(difference);
    if (differences.length > 0) {
      console.error(`verify: ${differences.length} claims differ from their pinned verdicts`);
    }
    return differences.length === 0 ? 0 : 1;
  });
}

function printClaims(judged: readonly JudgedClaim[]): void {
  const rows = judged.map((claim) => [
    claim.verdict,
    claim.id,
    claim.printed,
    shownValue(claim.computed),
  ]);
  console.log(textTable(["verdict", "claim", "printed", "recomputed"], rows));
  const counts = countVerdicts(judged);
  const summary = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    `${counts[verdict]} ${verdict}`
  );
  console.log(`\n${judged.length} claims: ${summary.join(", ")}`);
}

function shownValue(value: JudgedClaim["computed"]): string {
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "holds" : "does not hold") : formatNumbers(value);
}

function noClaims(document: string | undefined, version: string | undefined): string {
  const versions = new Set(
    verifyClaims({ document }).map((claim) => claim.version),
  );
  const of = document === undefined ? "" : ` of ${document}`;
  return `no claim${of} has version ${JSON.stringify(version)}; there are ${
    [...versions].sort().join(", ")
  }`;
}

function pin(): number {
  const judged = verifyClaims();
  for (const document of DOCUMENTS) {
    const own = judged.filter((claim) => claim.document === document);
    Deno.writeTextFileSync(pinsFile(document), pinsText(own));
  }
  console.log(`Pinned ${judged.length} verdicts`);
  return 0;
}
