import { drawMutations } from "../claims/mutation.ts";
import {
  cellsOf,
  mutationChecker,
  type MutationResult,
  type Noticed,
  tableTexts,
} from "../claims/mutation_check.ts";
import { type CommandSpec, runCommand, UsageError } from "./command.ts";
import { progressLine } from "./progress.ts";
import { textTable } from "./text_table.ts";

const SPEC: CommandSpec = {
  name: "mutate",
  summary: "Change single digits of printed values and of data cells, one at a time, and say who " +
    "notices: the loader, the comparison of tables, or a pinned verdict or value. The committed " +
    "checksums guard the files besides.",
  options: [
    { name: "count", value: "N", fallback: "200", help: "how many of each kind" },
    { name: "seed", value: "N", fallback: "42", help: "seed of the draw" },
  ],
};

const WORK = new URL("../../out/mutated/", import.meta.url);
const KINDS = ["printed", "data"] as const;
const NOTICED: readonly Noticed[] = ["loader", "transcription", "registry", "verdict", "nobody"];

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const [count, seed] = [whole(args.text("count")!), whole(args.text("seed")!)];
    const files = tableTexts();
    const check = mutationChecker(files, WORK);
    const results = KINDS.map((kind) => {
      const mutations = drawMutations(cellsOf(kind, files), count, seed);
      const progress = progressLine(`${kind} mutations`);
      const done = mutations.map((mutation, i) => {
        const result = check(mutation);
        progress.step(i + 1, mutations.length);
        return result;
      });
      progress.end();
      return { kind, seed, results: done };
    });
    Deno.removeSync(WORK, { recursive: true });
    if (args.flag("json")) console.log(JSON.stringify(results, null, 2));
    else for (const { kind, results: done } of results) console.log(report(kind, done));
    return 0;
  });
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new UsageError(`a count or seed is a whole number, not ${JSON.stringify(text)}`);
}

function report(kind: string, results: readonly MutationResult[]): string {
  const share = (n: number): string => `${(100 * n / results.length).toFixed(1)}%`;
  const rows = NOTICED.map((who) => {
    const n = results.filter(({ noticed }) => noticed === who).length;
    return [who, String(n), share(n)];
  });
  const survivors = results.filter(({ noticed }) => noticed === "nobody");
  const noticed = results.length - survivors.length;
  const listed = survivors.map(({ mutation: { cell, text }, why }) => [
    `${cell.file}, record ${cell.record + 1}, ${cell.column}`,
    `${cell.text} -> ${text}`,
    why,
  ]);
  return [
    `${results.length} ${kind} cells changed, ${noticed} noticed without checksums (${
      share(noticed)
    }), ${results.filter(({ checksummed }) => checksummed).length} in files with a checksum`,
    textTable(["noticed by", "cells", "share"], rows, new Set(["cells", "share"])),
    survivors.length === 0 ? "" : `\n${textTable(["survivor", "change", "why"], listed)}`,
    "",
  ].join("\n");
}
