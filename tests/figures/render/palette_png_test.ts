import { strict as assert } from "node:assert";
import { crc32, inflateSync } from "node:zlib";
import { palettePng } from "../../../lib/figures/render/palette_png.ts";

/** Reads a PNG with a palette and unfiltered rows, by the specification. */
function pixelsOf(png: Uint8Array): readonly (readonly number[])[] {
  const view = new DataView(png.buffer);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(view.getUint32(at + 8 + length), crc32(body));
    chunks.set(new TextDecoder().decode(body.subarray(0, 4)), body.subarray(4));
    at += length + 12;
  }
  assert.deepEqual([...chunks.keys()], ["IHDR", "PLTE", "IDAT", "IEND"]);
  const width = new DataView(chunks.get("IHDR")!.slice().buffer).getUint32(0);
  const palette = chunks.get("PLTE")!;
  return [...inflateSync(chunks.get("IDAT")!)].flatMap((place, i) =>
    i % (width + 1) === 0 ? [] : [[...palette.subarray(3 * place, 3 * place + 3)]]
  );
}

function picture(width: number, colours: readonly (readonly number[])[]): Uint8Array {
  const rgba = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
  return palettePng({ width, height: colours.length / width, rgba });
}

Deno.test("a picture of few colours comes back as it was", () => {
  const colours = [[255, 255, 255], [0, 114, 178], [0, 0, 0], [255, 255, 255], [1, 2, 3], [
    0,
    0,
    0,
  ]];
  assert.deepEqual(pixelsOf(picture(3, colours)), colours);
});

Deno.test("beyond 256 colours the rare ones become the nearest of the frequent ones", () => {
  const frequent = Array.from({ length: 256 }, (_, i) => [i, i, i]);
  const found = pixelsOf(picture(257, [...frequent, [200, 201, 202], ...frequent, [9, 0, 0]]));
  assert.equal(found.length, 514);
  assert.deepEqual(found[256], [201, 201, 201]);
  assert.deepEqual(found[513], [3, 3, 3]);
  assert.deepEqual(found.slice(257, 513), frequent);
});
