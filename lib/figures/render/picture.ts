import bundle from "plotly.js-cartesian-dist-min" with { type: "text" };
import type { Figure } from "../figure.ts";
import { type Browser, startBrowser } from "./chromium.ts";

/** Draws figures as pictures with one browser for all. */
export interface Painter {
  /** A PNG as bytes; `scale` multiplies the pixels of the layout's size. */
  png(figure: Pick<Figure, "data" | "layout">, scale?: number): Promise<Uint8Array>;
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
 * @throws {Error} when there is no Chromium.
 */
export async function startPainter(): Promise<Painter> {
  const browser = await startBrowser();
  await browser.evaluate(`${bundle};undefined`);
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
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
    svg: async (figure) => {
      const url = await draw(figure, "svg", 1);
      return fixedIds(decodeURIComponent(url.slice(url.indexOf(",") + 1)));
    },
  };
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
