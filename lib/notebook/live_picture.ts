import type { Figure } from "../figures/figure.ts";
import { findChromium } from "../figures/render/chromium.ts";
import { type Painter, screenScale, startPainter } from "../figures/render/picture.ts";

/** Set by a runner that draws the pictures itself, so that no kernel starts a browser. */
export const NO_PICTURES_VARIABLE = "KIT_NO_PICTURES";

let painter: Promise<Painter> | undefined;
let failed = false;

/**
 * A figure as PNG in base64, for the front ends that run no script; undefined without Chromium, or
 * once it has failed, which is said. One browser serves the whole kernel.
 */
export async function livePicture(figure: Figure): Promise<string | undefined> {
  if (Deno.env.has(NO_PICTURES_VARIABLE) || findChromium() === undefined || failed) {
    return undefined;
  }
  try {
    painter ??= startPainter();
    return (await (await painter).smallPng(figure, screenScale(figure))).toBase64();
  } catch (error) {
    failed = true;
    console.warn(`No picture stands beside a live figure: ${(error as Error).message}`);
    return undefined;
  }
}
