import { startTied } from "../figures/render/tied_process.ts";
import type { CellRun, NotebookCells, Runner } from "./runner.ts";
import { CELL_SECONDS } from "./runner.ts";
import { openSession, type Session } from "./session.ts";
import { NO_PICTURES_VARIABLE } from "./live_picture.ts";
import { connectZmtp, type ZmtpSocket } from "./zmtp.ts";

/** A running Deno kernel. */
interface Kernel extends Session {
  /** Ends the kernel and removes its files. */
  stop(): Promise<void>;
}

const START_MS = 20_000;

/**
 * Executes cells without Python: the kit speaks the Jupyter protocol itself, and no kernel needs to
 * be registered.
 *
 * @param cellSeconds seconds that a cell may take.
 */
export function kernelRunner(cellSeconds: number = CELL_SECONDS): Runner {
  return {
    async run(codes, folder): Promise<NotebookCells> {
      const kernel = await startKernel(folder, cellSeconds);
      const cells: CellRun[] = [];
      try {
        for (const code of codes) cells.push(await kernel.execute(code));
        return { cells, language: kernel.language };
      } catch (error) {
        return { cells, broken: error instanceof Error ? error.message : String(error) };
      } finally {
        await kernel.stop();
      }
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Starts `deno jupyter --kernel` in a folder and connects to it.
 *
 * @throws {Error} when the kernel does not answer within 20 seconds.
 */
async function startKernel(folder: string, cellSeconds: number): Promise<Kernel> {
  const directory = await Deno.makeTempDir({ prefix: "kit-kernel-" });
  const file = `${directory}/connection.json`;
  const key = crypto.randomUUID();
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = freePorts(5);
  const connection = { transport: "tcp", ip: "127.0.0.1", signature_scheme: "hmac-sha256", key };
  const ports = { shell_port, iopub_port, stdin_port, control_port, hb_port };
  await Deno.writeTextFile(file, JSON.stringify({ ...connection, ...ports }), { mode: 0o600 });

  const args = ["jupyter", "--kernel", "--conn", file];
  const environment = { NO_COLOR: "1", [NO_PICTURES_VARIABLE]: "1" };
  const process = startTied(Deno.execPath(), args, directory, { folder, environment });
  const sockets: ZmtpSocket[] = [];
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.close();
    await process.end();
  };
  try {
    const iopub = await retry(() => connectZmtp(iopub_port!, "SUB"));
    sockets.push(iopub);
    const shell = await retry(() => connectZmtp(shell_port!, "DEALER"));
    sockets.push(shell);
    return { ...await openSession(key, shell, iopub, cellSeconds * 1000), stop };
  } catch (cause) {
    await stop();
    throw new Error(`Cannot start a Deno kernel in "${folder}": no answer in time`, { cause });
  }
}

function freePorts(count: number): number[] {
  const listeners = Array.from(
    { length: count },
    () => Deno.listen({ hostname: "127.0.0.1", port: 0 }),
  );
  const ports = listeners.map((listener) => (listener.addr as Deno.NetAddr).port);
  for (const listener of listeners) listener.close();
  return ports;
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + START_MS;
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
