import { fileURLToPath } from "node:url";
import { hasLab, installLab, JUPYTER_ENVIRONMENT, PYTHON } from "./lab.ts";
import { mergeStreams } from "./messages.ts";
import { CELL_SECONDS, type NotebookCells, type Runner } from "./runner.ts";
import { NO_PICTURES_VARIABLE } from "./live_picture.ts";

const PROGRAM = fileURLToPath(new URL("./run_cells.py", import.meta.url));

/**
 * Executes cells through nbclient in .venv, as the tools of the Jupyter project do, in the kernel
 * that is registered there.
 *
 * @param cellSeconds seconds that a cell may take.
 * @throws {Error} when nbclient is not installed.
 */
export async function nbclientRunner(cellSeconds: number = CELL_SECONDS): Promise<Runner> {
  if (!await hasLab()) {
    throw new Error("Cannot use nbclient: it is not installed; run deno task lab --install-only");
  }
  await installLab();
  const runtime = await Deno.makeTempDir({ prefix: "kit-jupyter-" });
  const python = new Deno.Command(PYTHON, {
    args: [PROGRAM],
    env: { ...JUPYTER_ENVIRONMENT, JUPYTER_RUNTIME_DIR: runtime, [NO_PICTURES_VARIABLE]: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const requests = python.stdin.getWriter();
  const answers = linesOf(python.stdout);
  return {
    async run(codes, folder): Promise<NotebookCells> {
      const request = JSON.stringify({ codes, folder, seconds: cellSeconds });
      // One that has ended takes no request; it gives no answer either.
      await requests.write(new TextEncoder().encode(`${request}\n`)).catch(() => {});
      const { value, done } = await answers.next();
      if (done) throw new Error("Cannot use nbclient: it ended; it said why above");
      const { cells, ...rest } = JSON.parse(value) as NotebookCells;
      return {
        ...rest,
        cells: cells.map(({ failed, outputs }) => ({ failed, outputs: mergeStreams(outputs) })),
      };
    },
    async close(): Promise<void> {
      await requests.close().catch(() => {});
      await python.status;
      await python.stdout.cancel().catch(() => {});
      await Deno.remove(runtime, { recursive: true });
    },
  };
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of stream) {
    const lines = (text + decoder.decode(piece, { stream: true })).split("\n");
    text = lines.pop()!;
    yield* lines;
  }
  return undefined;
}
