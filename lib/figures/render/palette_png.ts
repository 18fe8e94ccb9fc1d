import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";

/** A picture as bytes: red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const MOST = 256;

/**
 * A PNG with a palette, about a third as large as one with full colours. A picture of more than 256
 * colours keeps its most frequent ones, and the others become the nearest of these; opacity is
 * dropped.
 */
export function palettePng({ width, height, rgba }: Pixels): Uint8Array {
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    colours[i] = rgba[4 * i]! << 16 | rgba[4 * i + 1]! << 8 | rgba[4 * i + 2]!;
  }
  const { palette, places } = paletteOf(colours);
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = places.get(colours[y * width + x]!)!;
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("PLTE", Uint8Array.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The palette, and the place in it of every colour that occurs. */
function paletteOf(
  colours: Uint32Array,
): { palette: readonly number[]; places: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette = sorted.slice(0, MOST);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of sorted.slice(MOST)) {
    const distances = palette.map((one) => distance(one, colour));
    places.set(colour, distances.indexOf(Math.min(...distances)));
  }
  return { palette, places };
}

function channels(colour: number): number[] {
  return [colour >> 16, colour >> 8 & 255, colour & 255];
}

function distance(a: number, b: number): number {
  const other = channels(b);
  return channels(a).reduce((sum, value, i) => sum + (value - other[i]!) ** 2, 0);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), content]);
  return joined([bigEndian(content.length), body, bigEndian(crc32(body))]);
}

function bigEndian(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
