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
  const bitmaps = [onLight, onDark].map((svg) => svg.match(BITMAP) ?? []);
  const light = withBitmaps(onLight, bitmaps, ["inline", "none"]);
  const dark = withBitmaps(onDark, bitmaps, ["none", "inline"]);
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

/** Bitmaps have their colours in them: where two differ, both stand in the picture and one shows. */
function withBitmaps(
  svg: string,
  bitmaps: readonly (readonly string[])[],
  displays: readonly string[],
): string {
  let at = 0;
  return svg.replaceAll(BITMAP, (bitmap) => {
    const pair = bitmaps.map((all) => all[at]);
    at++;
    if (pair[0] === pair[1]) return bitmap;
    return pair.map((one, i) => `<g style="display: ${displays[i]}">${one}</g>`).join("");
  });
}

function stylesOf(svg: string): readonly string[] {
  return Array.from(svg.matchAll(STYLE), ([, style]) => style!);
}
