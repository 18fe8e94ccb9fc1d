const STYLE = / style="([^"]*)"/g;
const BITMAP = /<image [^>]*\/>/g;
const DARK = "@media (prefers-color-scheme: dark)";

/**
 * An SVG of Plotly with each of its styles stated once, as a class. With the same picture in dark
 * colours it becomes one that follows the reader's preference.
 *
 * @throws {TypeError} when the two pictures differ in more than their styles and bitmaps.
 *
 * @example
 * ```ts
 * import { compactSvg } from "kit/report/compact_svg.ts";
 * import { strict as assert } from "node:assert";
 *
 * const svg = `<svg><path style="fill: red;" d="M0,0"/><path style="fill: red;" d="M1,1"/></svg>`;
 * assert.equal(
 *   compactSvg(svg),
 *   `<svg><style>.s0{fill: red;}</style><path class="s0" d="M0,0"/><path class="s0" d="M1,1"/></svg>`,
 * );
 * ```
 */
export function compactSvg(onLight: string, onDark: string = onLight): string {
  const light = withBitmaps(onLight, onLight, onDark, "inline", "none");
  const dark = withBitmaps(onDark, onLight, onDark, "none", "inline");
  if (light.replaceAll(STYLE, "") !== dark.replaceAll(STYLE, "")) {
    throw new TypeError("Cannot join two pictures that differ in more than their styles");
  }
  const [styles, darkStyles] = [stylesOf(light), stylesOf(dark)];
  const pairs = styles.map((style, i) => `${style}\n${darkStyles[i]}`);
  const names = new Map([...new Set(pairs)].map((pair, i) => [pair, `s${i}`]));
  let at = 0;
  const body = light.replaceAll(/ class="[^"]*"/g, "").replaceAll(
    STYLE,
    () => ` class="${names.get(pairs[at++]!)}"`,
  );
  const [rules, changes]: string[][] = [[], []];
  for (const [pair, name] of names) {
    const [style, darkStyle] = pair.split("\n");
    rules!.push(`.${name}{${style}}`);
    if (style !== darkStyle) changes!.push(`.${name}{${darkStyle}}`);
  }
  if (changes!.length > 0) rules!.push(`${DARK}{${changes!.join("")}}`);
  return body.replace(/^<svg[^>]*>/, (head) => `${head}<style>${rules!.join("")}</style>`);
}

/** Bitmaps have their colours in them: where they differ, both stand in the picture and one shows. */
function withBitmaps(
  svg: string,
  light: string,
  dark: string,
  ...[lightDisplay, darkDisplay]: readonly string[]
): string {
  const pairs = [light, dark].map((one) => one.match(BITMAP) ?? []);
  let at = 0;
  return svg.replaceAll(BITMAP, (bitmap) => {
    const [a, b] = pairs.map((bitmaps) => bitmaps[at]);
    at++;
    return a === b
      ? bitmap
      : `<g style="display: ${lightDisplay}">${a}</g><g style="display: ${darkDisplay}">${b}</g>`;
  });
}

function stylesOf(svg: string): readonly string[] {
  return Array.from(svg.matchAll(STYLE), ([, style]) => style!);
}
