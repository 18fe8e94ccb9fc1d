import { createHmac } from "node:crypto";
import { connectZmtp, type Frames, type ZmtpSocket } from "./zmtp.ts";
import type { Output } from "./ipynb.ts";

/** A running Deno kernel that executes cells one after the other. */
export interface Kernel {
  /** Executes a cell and waits until nothing more comes from it. */
  execute(code: string): Promise<Execution>;
  /** Ends the kernel and removes its files. */
  stop(): Promise<void>;
}

/** What came of executing a cell. */
export interface Execution {
  readonly status: "ok" | "error";
  readonly outputs: readonly Output[];
}

/** The kernel says idle before its last outputs are through: wait until it is quiet this long. */
const QUIET_MS = 40;
const START_MS = 20_000;

interface Message {
  readonly header: { readonly msg_type: string };
  readonly parent: { readonly msg_id?: string };
  readonly content: Record<string, unknown>;
}

/**
 * Starts `deno jupyter --kernel` in a folder and connects to it. No Python is involved and no
 * kernel is registered: the kit speaks the Jupyter protocol (5.3) itself.
 *
 * @param folder where the notebook lies; the kernel finds deno.json upwards from there.
 * @param environment variables added to those of this process.
 * @throws {TypeError} when the kernel does not open its ports within 20 seconds.
 */
export async function startKernel(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Kernel> {
  const directory = await Deno.makeTempDir({ prefix: "kit-kernel-" });
  const file = `${directory}/connection.json`;
  const key = crypto.randomUUID();
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = freePorts(5);
  const connection = { transport: "tcp", ip: "127.0.0.1", signature_scheme: "hmac-sha256", key };
  const ports = { shell_port, iopub_port, stdin_port, control_port, hb_port };
  await Deno.writeTextFile(file, JSON.stringify({ ...connection, ...ports }), { mode: 0o600 });

  const process = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--kernel", "--conn", file],
    cwd: folder,
    env: { NO_COLOR: "1", ...environment },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const stop = async (): Promise<void> => {
    shell?.close();
    iopub?.close();
    try {
      process.kill("SIGKILL");
    } catch { /* it has ended already */ }
    await process.status;
    await Deno.remove(directory, { recursive: true });
  };
  let shell: ZmtpSocket | undefined, iopub: ZmtpSocket | undefined;
  try {
    iopub = await retry(() => connectZmtp(iopub_port!, "SUB"));
    shell = await retry(() => connectZmtp(shell_port!, "DEALER"));
  } catch (cause) {
    await stop();
    throw new TypeError(`Cannot start a Deno kernel in "${folder}": no answer in time`, { cause });
  }
  const session = new Session(key, shell, iopub);
  await session.ready();
  return { execute: (code) => session.execute(code), stop };
}

/** The conversation with one kernel: numbers the requests and sorts what comes back. */
class Session {
  #id = crypto.randomUUID();
  #count = 0;
  #key: string;
  #shell: ZmtpSocket;
  #listeners = new Set<(message: Message) => void>();
  #heard = 0;

  constructor(key: string, shell: ZmtpSocket, iopub: ZmtpSocket) {
    this.#key = key;
    this.#shell = shell;
    for (const socket of [shell, iopub]) this.#listen(socket);
  }

  async #listen(socket: ZmtpSocket): Promise<void> {
    for await (const frames of socket.messages) {
      this.#heard = performance.now();
      const message = decode(frames);
      for (const listener of this.#listeners) listener(message);
    }
    for (const listener of this.#listeners) {
      listener({ header: { msg_type: "closed" }, parent: {}, content: {} });
    }
  }

  /** Waits until the kernel answers on both channels, so that no output is missed. */
  async ready(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      let heard = false;
      const listener = (message: Message): void => {
        heard ||= message.header.msg_type === "status";
      };
      this.#listeners.add(listener);
      await this.#send(this.#nextId(), "kernel_info_request", {});
      await pause(50);
      this.#listeners.delete(listener);
      if (heard) return await pause(QUIET_MS);
    }
    throw new TypeError("Cannot use the Deno kernel: it does not report its status");
  }

  async execute(code: string): Promise<Execution> {
    const outputs: Output[] = [];
    let status: "ok" | "error" | null = null;
    let idle = false;
    const done = Promise.withResolvers<void>();
    const request = this.#nextId();
    const listener = ({ header, parent, content }: Message): void => {
      if (header.msg_type === "closed") return done.reject(new TypeError("The Deno kernel ended"));
      if (parent.msg_id !== request) return;
      if (header.msg_type === "execute_reply") status = content.status === "ok" ? "ok" : "error";
      if (header.msg_type === "status") idle ||= content.execution_state === "idle";
      const output = toOutput(header.msg_type, content);
      if (output) outputs.push(output);
      if (status !== null && idle) done.resolve();
    };
    this.#listeners.add(listener);
    try {
      await this.#send(request, "execute_request", {
        code,
        silent: false,
        store_history: true,
        user_expressions: {},
        allow_stdin: false,
        stop_on_error: true,
      });
      await done.promise;
      while (performance.now() - this.#heard < QUIET_MS) await pause(QUIET_MS / 4);
    } finally {
      this.#listeners.delete(listener);
    }
    return { status: status ?? "error", outputs: mergeStreams(outputs) };
  }

  #nextId(): string {
    return `${this.#id}_${++this.#count}`;
  }

  async #send(msg_id: string, msg_type: string, content: object): Promise<void> {
    const header = {
      msg_id,
      msg_type,
      session: this.#id,
      username: "kit",
      date: new Date().toISOString(),
      version: "5.3",
    };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    const hmac = createHmac("sha256", this.#key);
    for (const part of parts) hmac.update(part);
    const encoder = new TextEncoder();
    await this.#shell.send(
      ["<IDS|MSG>", hmac.digest("hex"), ...parts].map((part) => encoder.encode(part)),
    );
  }
}

function decode(frames: Frames): Message {
  const texts = frames.map((frame) => new TextDecoder().decode(frame));
  const start = texts.indexOf("<IDS|MSG>");
  const [header, parent, , content] = texts.slice(start + 2).map((text) => JSON.parse(text));
  return { header, parent, content };
}

function toOutput(type: string, content: Record<string, unknown>): Output | null {
  switch (type) {
    case "display_data":
    case "execute_result":
    case "error":
    case "stream": {
      const { transient: _, ...rest } = content;
      return { output_type: type, ...rest } as unknown as Output;
    }
    default:
      return null;
  }
}

/** Neighbouring pieces of the same stream become one, however the kernel cut them. */
function mergeStreams(outputs: readonly Output[]): Output[] {
  const merged: Output[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream") {
      if (last.name === output.name) {
        merged[merged.length - 1] = { ...last, text: last.text + output.text };
        continue;
      }
    }
    merged.push(output);
  }
  return merged;
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
      await pause(20);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
