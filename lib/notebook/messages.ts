import { createHmac } from "node:crypto";
import type { Output } from "./ipynb.ts";
import type { Frames } from "./zmtp.ts";

/** A message from a kernel, as far as the kit reads it. */
export interface Message {
  readonly type: string;
  /** The request that it belongs to. */
  readonly parent: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

const DELIMITER = "<IDS|MSG>";

/** A request of the Jupyter protocol (5.3) as frames, signed with the key of the connection. */
export function encodeRequest(
  key: string,
  session: string,
  id: string,
  type: string,
  content: object,
): Frames {
  const header = {
    msg_id: id,
    msg_type: type,
    session,
    username: "kit",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  const encoder = new TextEncoder();
  return [DELIMITER, hmac.digest("hex"), ...parts].map((part) => encoder.encode(part));
}

/** Reads the frames of a message. */
export function decodeMessage(frames: Frames): Message {
  const texts = frames.map((frame) => new TextDecoder().decode(frame));
  const start = texts.indexOf(DELIMITER) + 2;
  const [header, parent, , content] = texts.slice(start, start + 4).map((text) => JSON.parse(text));
  return { type: header.msg_type, parent: parent.msg_id, content };
}

/** What a notebook file stores of a message; undefined where that is nothing. */
export function outputOf({ type, content }: Message): Output | undefined {
  switch (type) {
    case "display_data":
    case "execute_result":
    case "error":
    case "stream": {
      const { transient: _, ...rest } = content;
      return { output_type: type, ...rest } as unknown as Output;
    }
    default:
      return undefined;
  }
}

/** Neighbouring pieces of the same stream become one, however the kernel cut them. */
export function mergeStreams(outputs: readonly Output[]): Output[] {
  const merged: Output[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (
      output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name
    ) {
      merged[merged.length - 1] = { ...last, text: last.text + output.text };
    } else merged.push(output);
  }
  return merged;
}
