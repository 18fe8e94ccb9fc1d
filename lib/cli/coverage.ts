import { DOCUMENTS } from "../claims/claim.ts";
import { countCoverage, type CoverageCount, type DisposedRow } from "../claims/coverage.ts";
import { disposedRows } from "../claims/disposed.ts";
import { type CommandSpec, runCommand } from "./command.ts";
import { textTable } from "./text_table.ts";

const KINDS = ["checked", "input", "unverifiable", "undisposed"] as const;

const SPEC: CommandSpec = {
  name: "coverage",
  summary: "Count what becomes of every printed number: checked by a claim, an input of the kit, " +
    "or unverifiable because its source was never released.",
  options: [
    { name: "document", value: "NAME", choices: DOCUMENTS, help: "only rows of this document" },
    { name: "version", value: "NAME", help: "only rows of this version, for example v2 or NMI" },
    { name: "sections", help: "count by section too" },
    { name: "list", value: "KIND", choices: KINDS, help: "list the rows instead of counting them" },
  ],
  exitCodes: "Exit code: 0 when every row has exactly one disposition, 1 when not, 2 for bad use.",
};

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const [document, version] = [args.text("document"), args.text("version")];
    const rows = disposedRows().filter((row) =>
      (document === undefined || row.document === document) &&
      (version === undefined || row.version === version)
    );
    const list = args.text("list");
    const counts = countCoverage(rows, args.flag("sections"));
    if (list === undefined) {
      console.log(args.flag("json") ? JSON.stringify(counts, null, 2) : countTable(counts));
    } else {
      const listed = rows.filter((row) => (row.disposition ?? "undisposed") === list);
      console.log(args.flag("json") ? JSON.stringify(listed, null, 2) : rowTable(listed));
    }
    const undisposed = rows.filter(({ disposition }) => disposition === undefined).length;
    if (undisposed > 0) console.error(`coverage: ${undisposed} rows lack exactly one disposition`);
    return undisposed === 0 ? 0 : 1;
  });
}

function countTable(counts: readonly CoverageCount[]): string {
  const numbers = ["rows", "checked", "input", "unverifiable", "undisposed"] as const;
  const names = ["document", "version", ...counts[0]?.section === undefined ? [] : ["section"]];
  const total = numbers.map((name) => counts.reduce((sum, count) => sum + count[name], 0));
  const rows = counts.map((count) => [
    count.document,
    count.version,
    ...count.section === undefined ? [] : [count.section],
    ...numbers.map((name) => String(count[name])),
  ]);
  rows.push(["all", ...names.slice(1).map(() => ""), ...total.map(String)]);
  return textTable([...names, ...numbers], rows, new Set(numbers));
}

function rowTable(rows: readonly DisposedRow[]): string {
  return textTable(
    ["row", "found", "by"],
    rows.map(({ key, found, by }) => [key, found.join(" and ") || "nothing", by.join("; ")]),
  );
}
