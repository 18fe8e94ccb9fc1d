import { fileURLToPath, pathToFileURL } from "node:url";
import { type Painter, startPainter } from "../figures/render/picture.ts";
import { checkCells } from "../notebook/check_cells.ts";
import { type Notebook, notebookPaths, readNotebook } from "../notebook/ipynb.ts";
import { kernelRunner } from "../notebook/kernel.ts";
import { nbclientRunner } from "../notebook/nbclient.ts";
import { runNotebook } from "../notebook/run_notebook.ts";
import { staleOutput } from "../notebook/stale_output.ts";
import { notebookText } from "../notebook/notebook_text.ts";
import { withStoredOutputs } from "../notebook/stored_outputs.ts";
import { type Arguments, type CommandSpec, runCommand, UsageError } from "./command.ts";
import { writeWhole } from "./write_whole.ts";

const SPEC: CommandSpec = {
  name: "notebooks",
  summary:
    "Run every notebook in the real Deno kernel: its cells type-check, no cell fails, every " +
    "shown thing arrives, and the file shows what the run gives.",
  options: [
    { name: "only", value: "TEXT", help: "only notebooks whose name contains this" },
    {
      name: "runner",
      value: "NAME",
      choices: ["kernel", "nbclient"],
      fallback: "kernel",
      help: "talk to the kernel without Python, or through nbclient from .venv",
    },
    { name: "write", help: "store the outputs in the notebooks, figures as PNG (needs Chromium)" },
  ],
  exitCodes: "Exit code: 0 when nothing is wrong, else 1.",
};

const FOLDER = fileURLToPath(new URL("../../notebooks", import.meta.url));
const CELLS = fileURLToPath(new URL("../../out/cells", import.meta.url));

interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly faults: readonly string[];
}

if (import.meta.main) {
  await runCommand(SPEC, async (args) => {
    const notebooks = readNotebooks(args.text("only") ?? "");
    const painter = args.flag("write") ? await startPainter() : undefined;
    try {
      const results = await runAll(notebooks, args, painter);
      if (args.flag("json")) console.log(JSON.stringify(results, null, 2));
      return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
    } finally {
      await painter?.close();
    }
  });
}

function readNotebooks(only: string): ReadonlyMap<string, Notebook> {
  const paths = notebookPaths(FOLDER).filter((path) => path.includes(only));
  if (paths.length > 0) {
    return new Map(paths.map((path) => [path.split("/").at(-1)!, readNotebook(path)]));
  }
  throw new UsageError(`no notebook's name contains ${JSON.stringify(only)}`);
}

async function runAll(
  notebooks: ReadonlyMap<string, Notebook>,
  args: Arguments,
  painter: Painter | undefined,
): Promise<readonly Result[]> {
  const untyped = await checkCells(notebooks, CELLS);
  const runner = args.text("runner") === "nbclient" ? await nbclientRunner() : kernelRunner();
  const results: Result[] = [];
  try {
    for (const [name, stored] of notebooks) {
      const start = performance.now();
      const { notebook, faults: failed } = await runNotebook(stored, FOLDER, runner);
      const faults = [...untyped.get(name)!, ...failed];
      if (faults.length === 0 && painter !== undefined) {
        const text = notebookText(await withStoredOutputs(notebook, painter));
        writeWhole(pathToFileURL(`${FOLDER}/`), { [name]: text });
      } else if (faults.length === 0) {
        const stale = staleOutput(stored, notebook);
        if (stale !== undefined) faults.push(`${stale}; run deno task notebooks --write`);
      }
      results.push({ name, seconds: (performance.now() - start) / 1000, faults });
      if (!args.flag("json")) report(results.at(-1)!);
    }
  } finally {
    await runner.close();
  }
  return results;
}

function report({ name, seconds, faults }: Result): void {
  console.log(`${faults.length === 0 ? "ok" : "FAILED"}  ${name}  ${seconds.toFixed(1)} s`);
  for (const fault of faults) console.error(`${name}: ${fault}`);
}
