import { connect, evaluate, type Send } from "./devtools.ts";
import { startTied, type TiedProcess } from "./tied_process.ts";
import { type Page, type PageSize, visit } from "./visit.ts";

/** A headless Chromium, driven over the DevTools protocol. */
export interface Browser {
  /** Evaluates JavaScript in an empty page and gives the value of its promise. */
  evaluate(expression: string): Promise<unknown>;
  /** A PDF of the page with the given size in inches, as bytes. */
  pdf(widthInches: number, heightInches: number): Promise<Uint8Array>;
  /** Opens a page of its own and waits until it has loaded. */
  visit(url: string, size?: PageSize): Promise<Page>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of this machine, or undefined; only the one that CHROMIUM names, where it is set. */
export function findChromium(): string | undefined {
  const named = Deno.env.get("CHROMIUM");
  return (named === undefined ? CANDIDATES : [named]).find((path) => {
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
  "--disable-dev-shm-usage",
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
 * Starts Chromium with a profile of its own. It is tied to this process, so a kernel that is killed
 * leaves neither a browser nor its profile behind.
 *
 * @throws {Error} when there is no Chromium, it ends, or it does not answer within 30 seconds.
 */
export async function startBrowser(): Promise<Browser> {
  const path = findChromium();
  if (path === undefined) throw new Error(NO_CHROMIUM);
  const profile = await Deno.makeTempDir({ prefix: "kit-chromium-" });
  const process = startTied(path, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], profile);
  try {
    const events = new EventTarget();
    const send = await connect(await endpoint(profile, process), events);
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    return {
      evaluate: (expression) => evaluate(send, String(sessionId), expression),
      pdf: (width, height) => printPdf(send, String(sessionId), width, height),
      visit: (url, size) => visit(send, events, url, size ?? { width: 1280, height: 800 }),
      close: () => process.end(),
    };
  } catch (error) {
    await process.end();
    throw error;
  }
}

async function endpoint(profile: string, process: TiedProcess): Promise<string> {
  const end = performance.now() + START_MS;
  let running = true;
  process.ended.then(() => running = false);
  while (running && performance.now() < end) {
    try {
      const [port, path] = Deno.readTextFileSync(`${profile}/DevToolsActivePort`).trim().split(
        "\n",
      );
      if (path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    } catch { /* not written yet */ }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const why = running ? "it did not answer within 30 seconds" : "it ended at once";
  throw new Error(`Cannot start Chromium: ${why}`);
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
  return Uint8Array.fromBase64(String(data));
}
