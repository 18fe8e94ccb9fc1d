/**
 * Just enough of ZMTP 3.0 (https://rfc.zeromq.org/spec/23/) to talk to a Jupyter kernel on this
 * machine: TCP, no encryption, one connection a socket, DEALER and SUB on our side.
 *
 * @module
 */

/** A multipart message: the frames as they arrived. */
export type Frames = readonly Uint8Array[];

/** One end of a connection that has shaken hands. */
export interface ZmtpSocket {
  send(frames: Frames): Promise<void>;
  /** The messages in the order of arrival; ends when the other side closes. */
  readonly messages: AsyncIterable<Frames>;
  close(): void;
}

const MORE = 1, LONG = 2, COMMAND = 4;
const encoder = new TextEncoder();

/** Connects to `127.0.0.1:port` as `kind`; a SUB subscribes to everything. */
export async function connectZmtp(port: number, kind: "DEALER" | "SUB"): Promise<ZmtpSocket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  connection.setNoDelay(true);
  const read = exactReader(connection);
  await writeAll(connection, greeting());
  const theirs = await read(64);
  if (theirs === null || theirs[0] !== 0xff || theirs[9] !== 0x7f || theirs[10]! < 3) {
    connection.close();
    throw new TypeError(`Cannot talk to port ${port}: it does not answer with ZMTP 3`);
  }
  await writeAll(connection, frame(readyCommand(kind), COMMAND));
  await readFrame(read);
  if (kind === "SUB") await writeAll(connection, frame(Uint8Array.of(1), 0));
  return {
    async send(frames): Promise<void> {
      for (const [i, body] of frames.entries()) {
        await writeAll(connection, frame(body, i < frames.length - 1 ? MORE : 0));
      }
    },
    messages: receive(read),
    close: () => connection.close(),
  };
}

async function* receive(read: Reader): AsyncGenerator<Frames> {
  let parts: Uint8Array[] = [];
  while (true) {
    const next = await readFrame(read);
    if (next === null) return;
    if (next.flags & COMMAND) continue;
    parts.push(next.body);
    if (next.flags & MORE) continue;
    yield parts;
    parts = [];
  }
}

type Reader = (length: number) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Reads exactly as many bytes as asked for; null when the stream ends first. */
function exactReader(connection: Deno.TcpConn): Reader {
  return async (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      // A connection that was closed on our side ends the stream as theirs does.
      const got = await connection.read(bytes.subarray(at)).catch(() => null);
      if (got === null) return null;
      at += got;
    }
    return bytes;
  };
}

async function readFrame(read: Reader): Promise<{ flags: number; body: Uint8Array } | null> {
  const head = await read(1);
  if (head === null) return null;
  const flags = head[0]!;
  const size = await read(flags & LONG ? 8 : 1);
  if (size === null) return null;
  const length = flags & LONG ? Number(new DataView(size.buffer).getBigUint64(0)) : size[0]!;
  const body = await read(length);
  return body === null ? null : { flags, body };
}

function frame(body: Uint8Array, flags: number): Uint8Array {
  const long = body.length > 255;
  const bytes = new Uint8Array((long ? 9 : 2) + body.length);
  bytes[0] = flags | (long ? LONG : 0);
  if (long) new DataView(bytes.buffer).setBigUint64(1, BigInt(body.length));
  else bytes[1] = body.length;
  bytes.set(body, long ? 9 : 2);
  return bytes;
}

function greeting(): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes[0] = 0xff;
  bytes[9] = 0x7f;
  bytes[10] = 3;
  bytes.set(encoder.encode("NULL"), 12);
  return bytes;
}

function readyCommand(kind: string): Uint8Array {
  const name = encoder.encode("READY"), key = encoder.encode("Socket-Type");
  const value = encoder.encode(kind);
  return Uint8Array.of(name.length, ...name, key.length, ...key, 0, 0, 0, value.length, ...value);
}

async function writeAll(connection: Deno.TcpConn, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += await connection.write(bytes.subarray(at));
}
