/** Result of a command. */
export type Reply = Readonly<Record<string, unknown>>;
/** Sends one command of the DevTools protocol and gives its result. */
export type Send = (method: string, params: object, sessionId?: string) => Promise<Reply>;

const ENDED = "Chromium has ended";

/** Connects to Chromium; events are dispatched as `SESSION METHOD` with their parameters. */
export async function connect(url: string, events: EventTarget): Promise<Send> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error("Cannot talk to Chromium"));
  });
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  socket.onmessage = ({ data }) => {
    const { id, result, error, method, params, sessionId } = JSON.parse(String(data));
    if (id === undefined) {
      events.dispatchEvent(new CustomEvent(`${sessionId} ${method}`, { detail: params }));
    }
    const promise = waiting.get(id);
    if (promise === undefined) return;
    waiting.delete(id);
    if (error === undefined) promise.resolve(result);
    else promise.reject(new Error(`Chromium refused: ${error.message}`));
  };
  let closed = false;
  socket.onclose = () => {
    closed = true;
    for (const { reject } of waiting.values()) reject(new Error(ENDED));
  };
  let count = 0;
  return (method, params, sessionId) => {
    if (closed) return Promise.reject(new Error(ENDED));
    const id = ++count;
    const promise = Promise.withResolvers<Reply>();
    waiting.set(id, promise);
    socket.send(
      JSON.stringify({ id, method, params, ...sessionId === undefined ? {} : { sessionId } }),
    );
    return promise.promise;
  };
}

/** Evaluates JavaScript in the page of a session. */
export async function evaluate(
  send: Send,
  sessionId: string,
  expression: string,
): Promise<unknown> {
  const reply = await send(
    "Runtime.evaluate",
    { expression, awaitPromise: true, returnByValue: true },
    sessionId,
  ) as { result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
  if (reply.exceptionDetails !== undefined) {
    throw new Error(
      `The page failed: ${reply.exceptionDetails.exception?.description ?? "unknown"}`,
    );
  }
  return reply.result.value;
}
