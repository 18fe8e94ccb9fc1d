import type { Output } from "./ipynb.ts";
import { decodeMessage, encodeRequest, mergeStreams, type Message, outputOf } from "./messages.ts";
import type { CellRun } from "./runner.ts";
import type { ZmtpSocket } from "./zmtp.ts";

/** The conversation with one kernel. */
export interface Session {
  /**
   * Executes a cell and waits for all of its outputs.
   *
   * @throws {Error} that ends the sentence "code cell N ..." when the kernel ends or the cell does
   * not end in time.
   */
  execute(code: string): Promise<CellRun>;
  /** The language as the kernel describes it. */
  readonly language: unknown;
}

type Listener = (message: Message | undefined) => unknown;
type Reply = Message["content"];

const ANSWER_MS = 250, ATTEMPTS = 80;

/**
 * Opens the conversation; the kernel answers on both channels then, so that no output is missed.
 *
 * @param limitMs milliseconds that a cell may take.
 */
export async function openSession(
  key: string,
  shell: ZmtpSocket,
  iopub: ZmtpSocket,
  limitMs: number,
): Promise<Session> {
  const session = crypto.randomUUID();
  const listeners = new Set<Listener>();
  let count = 0, ended = false;
  listeners.add((message) => ended ||= message === undefined);
  for (const socket of [shell, iopub]) listen(socket, listeners);

  /** Sends a request and waits until it is answered and the kernel idle. */
  async function request(
    type: string,
    content: object,
    ms: number,
    id = `${session}_${++count}`,
  ): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    let reply: Reply | undefined, idle = false;
    const gone = (): void => reject(new Error("ends the kernel"));
    const listener: Listener = (message) => {
      if (message === undefined) return gone();
      if (message.parent !== id) return;
      if (message.type.endsWith("_reply")) reply = message.content;
      idle ||= message.type === "status" && message.content["execution_state"] === "idle";
      if (reply !== undefined && idle) resolve(reply);
    };
    const timer = setTimeout(() => reject(new Error(`does not end within ${ms / 1000} s`)), ms);
    listeners.add(listener);
    try {
      if (ended) gone();
      else await shell.send(encodeRequest(key, session, id, type, content)).catch(gone);
      return await promise;
    } finally {
      clearTimeout(timer);
      listeners.delete(listener);
    }
  }

  async function execute(code: string): Promise<CellRun> {
    const id = `${session}_${++count}`;
    const outputs: Output[] = [];
    const listener: Listener = (message) => {
      const output = message?.parent === id ? outputOf(message) : undefined;
      if (output !== undefined) outputs.push(output);
    };
    listeners.add(listener);
    try {
      const { status } = await request("execute_request", cell(code, false), limitMs, id);
      // The kernel says idle before the last outputs of a request are through, but it is through
      // with them before it is idle after the next one.
      await request("execute_request", cell("", true), limitMs);
      return { failed: status !== "ok", outputs: mergeStreams(outputs) };
    } finally {
      listeners.delete(listener);
    }
  }

  for (let attempt = 1;; attempt++) {
    try {
      const { language_info } = await request("kernel_info_request", {}, ANSWER_MS);
      return { execute, language: language_info };
    } catch (cause) {
      if (attempt === ATTEMPTS) throw new Error("Cannot use the Deno kernel: no answer", { cause });
    }
  }
}

/** Gives every message to the listeners, and undefined once the kernel has ended. */
async function listen(socket: ZmtpSocket, listeners: ReadonlySet<Listener>): Promise<void> {
  for await (const frames of socket.messages) {
    const message = decodeMessage(frames);
    for (const listener of listeners) listener(message);
  }
  for (const listener of listeners) listener(undefined);
}

function cell(code: string, silent: boolean): object {
  const rest = { user_expressions: {}, allow_stdin: false, stop_on_error: true };
  return { code, silent, store_history: !silent, ...rest };
}
