/** A headless Chromium, driven over the DevTools protocol. */
export interface Browser {
  /** Evaluates JavaScript in an empty page and gives the value of its promise. */
  evaluate(expression: string): Promise<unknown>;
  /** A PDF of the page with the given size in inches, as bytes. */
  pdf(widthInches: number, heightInches: number): Promise<Uint8Array>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of this machine, or undefined; the variable CHROMIUM names another. */
export function findChromium(): string | undefined {
  const named = Deno.env.get("CHROMIUM");
  return [...named === undefined ? [] : [named], ...CANDIDATES].find((path) => {
    try {
      return Deno.statSync(path).isFile;
    } catch {
      return false;
    }
  });
}

/** What to say where no Chromium is found. */
export const NO_CHROMIUM =
  "Cannot draw pictures: no Chromium found; install the package chromium " +
  "(apt-get install chromium) or name one in the variable CHROMIUM";

const START_MS = 30_000;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
  "--remote-debugging-port=0",
];

/**
 * Starts Chromium with a profile of its own.
 *
 * @throws {Error} when there is no Chromium, or it does not answer within 30 seconds.
 */
export async function startBrowser(): Promise<Browser> {
  const path = findChromium();
  if (path === undefined) throw new Error(NO_CHROMIUM);
  const profile = await Deno.makeTempDir({ prefix: "kit-chromium-" });
  const process = new Deno.Command(path, {
    args: [...FLAGS, `--user-data-dir=${profile}`, "about:blank"],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const close = async (): Promise<void> => {
    try {
      process.kill("SIGKILL");
    } catch { /* it has ended already */ }
    await process.status;
    await Deno.remove(profile, { recursive: true }).catch(() => {});
  };
  try {
    const send = await connect(await endpoint(profile));
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    return {
      evaluate: (expression) => evaluate(send, String(sessionId), expression),
      pdf: (width, height) => printPdf(send, String(sessionId), width, height),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function endpoint(profile: string): Promise<string> {
  const end = performance.now() + START_MS;
  while (performance.now() < end) {
    try {
      const [port, path] = Deno.readTextFileSync(`${profile}/DevToolsActivePort`).trim().split(
        "\n",
      );
      if (path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    } catch { /* not written yet */ }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("Cannot start Chromium: it did not answer within 30 seconds");
}

type Reply = Readonly<Record<string, unknown>>;
type Send = (method: string, params: object, sessionId?: string) => Promise<Reply>;

async function connect(url: string): Promise<Send> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error("Cannot talk to Chromium"));
  });
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(String(data));
    const promise = waiting.get(id);
    if (promise === undefined) return;
    waiting.delete(id);
    if (error === undefined) promise.resolve(result);
    else promise.reject(new Error(`Chromium refused: ${error.message}`));
  };
  let count = 0;
  return (method, params, sessionId) => {
    const id = ++count;
    const promise = Promise.withResolvers<Reply>();
    waiting.set(id, promise);
    socket.send(
      JSON.stringify({ id, method, params, ...sessionId === undefined ? {} : { sessionId } }),
    );
    return promise.promise;
  };
}

async function evaluate(send: Send, sessionId: string, expression: string): Promise<unknown> {
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

async function printPdf(
  send: Send,
  sessionId: string,
  paperWidth: number,
  paperHeight: number,
): Promise<Uint8Array> {
  const margins = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
  const { data } = await send(
    "Page.printToPDF",
    { paperWidth, paperHeight, ...margins, printBackground: true, pageRanges: "1" },
    sessionId,
  );
  return Uint8Array.from(atob(String(data)), (character) => character.charCodeAt(0));
}
