import { gunzipSync } from "node:zlib";
import bundle from "plotly.js-cartesian-dist-min" with { type: "text" };
import type { Figure } from "../figure.ts";
import { type Browser, startBrowser } from "./chromium.ts";
import { palettePng } from "./palette_png.ts";

/** Draws figures as pictures with one browser for all. */
export interface Painter {
  /** A PNG as bytes; `scale` multiplies the pixels of the layout's size. */
  png(figure: Pick<Figure, "data" | "layout">, scale?: number): Promise<Uint8Array>;
  /** A PNG with a palette of 256 colours, a third as large: for files that are committed. */
  smallPng(figure: Pick<Figure, "data" | "layout">, scale?: number): Promise<Uint8Array>;
  /** An SVG as text, with the ids that Plotly draws at random made fixed. */
  svg(figure: Pick<Figure, "data" | "layout">): Promise<string>;
  /** The browser behind it. */
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Device pixels a pixel in notebooks: narrow figures take two, so that their text stays sharp. */
export function screenScale({ layout }: Pick<Figure, "layout">): number {
  return (layout.width ?? 960) < 600 ? 2 : 1;
}

/**
 * Starts a browser with Plotly in its page.
 *
 * @throws {Error} when there is no Chromium, or it does not start.
 */
export async function startPainter(): Promise<Painter> {
  const browser = await startBrowser();
  try {
    await browser.evaluate(`${bundle};undefined`);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const draw = async (
    { data, layout }: Pick<Figure, "data" | "layout">,
    format: "png" | "svg",
    scale: number,
  ): Promise<string> => {
    const fixed = data.map((trace, i) => ({ ...trace, uid: `trace${i}` }));
    const size = { width: layout.width ?? 900, height: layout.height ?? 600, scale };
    const options = JSON.stringify({ format, ...size });
    return String(
      await browser.evaluate(
        `Plotly.toImage({data:${JSON.stringify(fixed)},layout:${
          JSON.stringify(layout)
        }},${options})`,
      ),
    );
  };
  return {
    browser,
    close: browser.close,
    png: async (figure, scale = 1) => {
      const base64 = (await draw(figure, "png", scale)).split(",")[1]!;
      return Uint8Array.fromBase64(base64);
    },
    smallPng: async (figure, scale = 1) => {
      const pixels = await browser.evaluate(pixelsOf(await draw(figure, "png", scale)));
      const { width, height, packed } = pixels as { width: number; height: number; packed: string };
      return palettePng({ width, height, rgba: gunzipSync(Uint8Array.fromBase64(packed)) });
    },
    svg: async (figure) => {
      const url = await draw(figure, "svg", 1);
      return fixedIds(decodeURIComponent(url.slice(url.indexOf(",") + 1)));
    },
  };
}

/** What the page does to give the pixels of a picture, packed. */
function pixelsOf(url: string): string {
  return `(async()=>{const image=await createImageBitmap(await (await fetch(${
    JSON.stringify(url)
  })).blob());` +
    "const {width,height}=image;const canvas=new OffscreenCanvas(width,height);" +
    'const context=canvas.getContext("2d");context.drawImage(image,0,0);' +
    "const {data}=context.getImageData(0,0,width,height);" +
    'const stream=new Blob([data]).stream().pipeThrough(new CompressionStream("gzip"));' +
    "const bytes=new Uint8Array(await new Response(stream).arrayBuffer());let text='';" +
    "for(const byte of bytes)text+=String.fromCharCode(byte);" +
    "return {width,height,packed:btoa(text)}})()";
}

/**
 * Plotly names its definitions by a random number, and the first drawing of a page puts an empty
 * style elsewhere; the same picture must be the same bytes.
 */
function fixedIds(svg: string): string {
  const bare = svg.replace(' style=""', "");
  const random = /id="defs-([0-9a-f]{6})"/.exec(bare)?.[1];
  return random === undefined ? bare : bare.replaceAll(random, "000000");
}
