import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

/** A picture as RGB bytes, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Bytes of a pixel by the colour type of a PNG: 2 is RGB, 3 a palette, 6 RGB with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/** Decodes a PNG of 8 bits a channel, as Chromium and the kit write it; transparency is dropped. */
export function decodePng(png: Uint8Array): Picture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = CHANNELS[png[25]!];
  if (png[24] !== 8 || channels === undefined || png[28] !== 0) {
    throw new SyntaxError(
      "Cannot decode the PNG: expected 8-bit RGB, RGBA or palette, not interlaced",
    );
  }
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "PLTE") palette = body;
    if (type === "IDAT") parts.push(body);
    at += length + 12;
  }
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const [from, at] = palette === undefined ? [rows, i * channels] : [palette, rows[i]! * 3];
    rgb.set(from.subarray(at, at + 3), i * 3);
  }
  return { width, height, rgb };
}

/** Undoes the filter that each row names in its first byte: none, left, up, average or Paeth. */
function unfiltered(data: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < step ? 0 : rows[at - step]!;
      const up = y === 0 ? 0 : rows[at - stride]!;
      const corner = x < step || y === 0 ? 0 : rows[at - stride - step]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      rows[at] = data[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value));
  return a! <= b! && a! <= c! ? left : b! <= c! ? up : corner;
}

/** The share of a picture's pixels whose channels are all within 6 of a colour such as `#0072b2`. */
export function shareOf({ rgb }: Picture, colour: string): number {
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    if (wanted.every((value, j) => Math.abs(rgb[i + j]! - value) <= 6)) count++;
  }
  return count / (rgb.length / 3);
}
