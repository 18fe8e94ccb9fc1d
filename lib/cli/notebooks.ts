import { startPainter } from "../figures/render/picture.ts";
import { notebookPaths, readNotebook } from "../notebook/ipynb.ts";
import { runNotebook } from "../notebook/run_notebook.ts";
import { notebookText, withStoredOutputs } from "../notebook/stored_outputs.ts";
import { type CommandSpec, runCommand, UsageError } from "./command.ts";
import { writeWhole } from "./write_whole.ts";

const SPEC: CommandSpec = {
  name: "notebooks",
  summary: "Run every notebook in the real Deno kernel.",
  options: [
    { name: "only", value: "TEXT", help: "only notebooks whose name contains this" },
    { name: "write", help: "store the outputs in the notebooks, figures as PNG (needs Chromium)" },
  ],
  exitCodes: "Exit code: 0 when no cell fails and every shown thing arrived, else 1.",
};

if (import.meta.main) {
  await runCommand(SPEC, async (args) => {
    const folder = new URL("../../notebooks", import.meta.url).pathname;
    const only = args.text("only") ?? "";
    const paths = notebookPaths(folder).filter((path) => path.includes(only));
    if (paths.length === 0) {
      throw new UsageError(`no notebook's name contains ${JSON.stringify(only)}`);
    }
    const painter = args.flag("write") ? await startPainter() : undefined;
    const results = [];
    for (const path of paths) {
      const name = path.split("/").at(-1)!;
      const { notebook, faults, seconds } = await runNotebook(readNotebook(path), folder);
      results.push({ name, seconds, faults });
      if (!args.flag("json")) {
        console.log(`${faults.length === 0 ? "ok" : "FAILED"}  ${name}  ${seconds.toFixed(1)} s`);
        for (const fault of faults) console.error(`${name}: ${fault}`);
      }
      if (painter !== undefined && faults.length === 0) {
        const text = notebookText(await withStoredOutputs(notebook, painter));
        writeWhole(new URL(`file://${path}`), text);
      }
    }
    await painter?.close();
    if (args.flag("json")) console.log(JSON.stringify(results, null, 2));
    return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
  });
}
