import { evaluate, type Reply, type Send } from "./devtools.ts";
import { type SpokenNode, spokenNodes } from "./spoken.ts";

/** How a page is seen. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly colours?: "light" | "dark";
}

/** A part of a page, in CSS pixels from the top left of what is seen. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A visited page. */
export interface Page {
  /** Evaluates JavaScript in the page and gives the value of its promise. */
  evaluate(expression: string): Promise<unknown>;
  /** Errors that the page wrote to its console or threw. */
  readonly errors: readonly string[];
  /** Addresses that the page asked for; data addresses are not counted. */
  readonly requests: readonly string[];
  /** Types a text or presses a key such as `Tab` or `Enter` where the focus is. */
  type(text: string): Promise<void>;
  press(key: "Tab" | "Enter", held?: "Shift"): Promise<void>;
  /** Clicks into the middle of the first element that a CSS selector finds, once it is there. */
  click(selector: string): Promise<void>;
  /** A PNG of what is seen, or of a part of it in CSS pixels, as bytes. */
  screenshot(part?: Rectangle): Promise<Uint8Array>;
  /**
   * Waits until a JavaScript expression is truthy in the page.
   *
   * @throws {Error} when it is not within two minutes.
   */
  waitFor(expression: string): Promise<void>;
  /** What a screen reader is told, in reading order. */
  spoken(): Promise<readonly SpokenNode[]>;
  /** All of it as a PDF on A4, as bytes. */
  print(): Promise<Uint8Array>;
}

const KEYS = {
  Tab: { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 },
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
} as const;

/** Bit of the DevTools protocol for a key that is held. */
const SHIFT = 8;
const WAIT_MS = 120_000, POLL_MS = 50;

/** Opens a page in a tab of its own, records its errors and requests, and waits for its load. */
export async function visit(
  send: Send,
  events: EventTarget,
  url: string,
  { width, height, colours = "light" }: PageSize,
): Promise<Page> {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const session = String(
    (await send("Target.attachToTarget", { targetId, flatten: true })).sessionId,
  );
  const tell = (method: string, params: object = {}): Promise<Reply> =>
    send(method, params, session);
  const [errors, requests]: string[][] = [[], []];
  record(events, session, errors!, requests!);
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await tell(`${domain}.enable`);
  await tell("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await tell("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: colours }],
  });
  const loaded = new Promise((resolve) =>
    events.addEventListener(`${session} Page.loadEventFired`, resolve, { once: true })
  );
  await tell("Page.navigate", { url });
  await loaded;
  const waitFor = (expression: string): Promise<void> => poll(send, session, expression);
  return {
    errors: errors!,
    requests: requests!,
    evaluate: (expression) => evaluate(send, session, expression),
    waitFor,
    type: async (text) => void await tell("Input.insertText", { text }),
    press: async (key, held) => {
      const event = { ...KEYS[key], modifiers: held === "Shift" ? SHIFT : 0 };
      await tell("Input.dispatchKeyEvent", { type: "keyDown", ...event });
      await tell("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    },
    click: async (selector) => {
      await waitFor(middleOf(selector));
      const at = await evaluate(send, session, middleOf(selector)) as object;
      const event = { ...at, button: "left", clickCount: 1 };
      await tell("Input.dispatchMouseEvent", { type: "mousePressed", ...event });
      await tell("Input.dispatchMouseEvent", { type: "mouseReleased", ...event });
    },
    screenshot: async (part) => {
      const clip = part === undefined ? {} : { clip: { ...part, scale: 1 } };
      return bytesOf((await tell("Page.captureScreenshot", clip)).data);
    },
    spoken: async () => spokenNodes(await tell("Accessibility.getFullAXTree")),
    print: async () =>
      bytesOf(
        (await tell("Page.printToPDF", {
          paperWidth: 8.27,
          paperHeight: 11.69,
          printBackground: false,
        })).data,
      ),
  };
}

async function poll(send: Send, session: string, expression: string): Promise<void> {
  const end = performance.now() + WAIT_MS;
  while (performance.now() < end) {
    if (await evaluate(send, session, `Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The page never showed ${expression}`);
}

/** JavaScript for the middle of an element, or null while it is not there or has no size. */
function middleOf(selector: string): string {
  return `(() => {
    const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
    return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  })()`;
}

function record(events: EventTarget, session: string, errors: string[], requests: string[]): void {
  const on = (name: string, take: (detail: Detail) => void): void =>
    events.addEventListener(
      `${session} ${name}`,
      (event) => take((event as CustomEvent<Detail>).detail),
    );
  on(
    "Runtime.exceptionThrown",
    ({ exceptionDetails }) =>
      errors.push(exceptionDetails!.exception?.description ?? exceptionDetails!.text),
  );
  on("Log.entryAdded", ({ entry }) => {
    if (entry!.level === "error") errors.push(entry!.text);
  });
  on("Runtime.consoleAPICalled", ({ type }) => {
    if (type === "error") errors.push("console.error");
  });
  on("Network.requestWillBeSent", ({ request }) => {
    if (!request!.url.startsWith("data:")) requests.push(request!.url);
  });
}

interface Detail {
  readonly type?: string;
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
  readonly entry?: { readonly level: string; readonly text: string };
  readonly request?: { readonly url: string };
}

function bytesOf(base64: unknown): Uint8Array {
  return Uint8Array.fromBase64(String(base64));
}
