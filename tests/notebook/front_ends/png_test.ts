import { strict as assert } from "node:assert";
import { deflateSync } from "node:zlib";
import { decodePng, shareOf } from "./png.ts";

/** A PNG of two columns and a row for each list of filter and bytes; checksums are left zero. */
function png(colourType: number, ...rows: number[][]): Uint8Array {
  const chunk = (type: string, body: Uint8Array): number[] => {
    const head = new DataView(new ArrayBuffer(4));
    head.setUint32(0, body.length);
    return [
      ...new Uint8Array(head.buffer),
      ...new TextEncoder().encode(type),
      ...body,
      0,
      0,
      0,
      0,
    ];
  };
  const header = Uint8Array.of(0, 0, 0, 2, 0, 0, 0, rows.length, 8, colourType, 0, 0, 0);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  return Uint8Array.of(
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    ...chunk("IHDR", header),
    ...(colourType === 3 ? chunk("PLTE", Uint8Array.of(1, 2, 3, 4, 5, 6)) : []),
    ...chunk("IDAT", data.subarray(0, 5)),
    ...chunk("IDAT", data.subarray(5)),
    ...chunk("IEND", new Uint8Array()),
  );
}

Deno.test("each filter of a PNG is undone", () => {
  const { rgb, width, height } = decodePng(png(
    2,
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ));
  assert.deepEqual([width, height], [2, 5]);
  assert.deepEqual([...rgb.subarray(0, 6)], [10, 20, 30, 40, 50, 60]);
  assert.deepEqual([...rgb.subarray(6, 12)], [10, 20, 30, 40, 50, 60]);
  assert.deepEqual([...rgb.subarray(12, 18)], [10, 20, 30, 40, 50, 60]);
  // Average: 5 + 10 / 2, then 15 + (10 + 40) / 2.
  assert.deepEqual([...rgb.subarray(18, 24)], [10, 20, 30, 40, 50, 60]);
  assert.deepEqual([...rgb.subarray(24, 30)], [10, 20, 30, 40, 50, 60]);
});

Deno.test("transparency is dropped, and a colour's share counts pixels near it", () => {
  const picture = decodePng(
    png(6, [0, 0, 114, 178, 255, 3, 111, 180, 0], [0, 0, 0, 0, 0, 9, 9, 9, 9]),
  );
  assert.equal(shareOf(picture, "#0072b2"), 0.5);
  assert.equal(shareOf(picture, "#000000"), 0.25);
});

Deno.test("a palette gives its colours", () => {
  const { rgb } = decodePng(png(3, [0, 1, 0]));
  assert.deepEqual([...rgb], [4, 5, 6, 1, 2, 3]);
});

Deno.test("a PNG of another kind is refused", () => {
  assert.throws(() => decodePng(png(0, [0, 1, 2])), /expected 8-bit RGB, RGBA or palette/);
});
