import { livePicture } from "./live_picture.ts";
import { isFigure, mimeBundle, pictureMetadata } from "./mime.ts";

let figures = 0;

/** Milliseconds to wait after an output, so that the kernel does not say idle before it is through. */
function drainMs(bytes: number): number {
  return 10 + bytes / 25_000;
}

/**
 * Shows a figure, a Polars frame, rows, claims, a fit or any other value: in a notebook as an output
 * in several forms (picture, interactive figure, HTML, text), elsewhere as text. Await it, and do
 * not end a cell with a bare expression: the kernel may lose its output.
 *
 * @example
 * ```ts
 * import { show } from "kit/notebook/show.ts";
 * await show([{ architecture: "single", successRate: 0.35 }]);
 * ```
 */
export async function show(value: unknown): Promise<void> {
  const element = `figure-${crypto.randomUUID()}`;
  const first = isFigure(value) && figures++ === 0;
  const broadcast = kernelBroadcast();
  if (broadcast === undefined) {
    console.log(mimeBundle(value, false, element)["text/plain"]);
    return;
  }
  const picture = isFigure(value) ? await livePicture(value) : undefined;
  const data = mimeBundle(value, first, element, picture);
  const metadata = isFigure(value) && picture !== undefined
    ? { "image/png": pictureMetadata(value.title, value.layout) }
    : {};
  await broadcast("display_data", { data, metadata, transient: {} });
  await new Promise((done) => setTimeout(done, drainMs(JSON.stringify(data).length)));
}

type Broadcast = (type: string, content: Record<string, unknown>) => Promise<void>;

/** The kernel's way to send an output; outside of a kernel its mere mention throws. */
function kernelBroadcast(): Broadcast | undefined {
  try {
    return (Deno as unknown as { jupyter: { broadcast: Broadcast } }).jupyter.broadcast;
  } catch {
    return undefined;
  }
}
