import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { Material } from "../catalogue/entry.ts";
import type { Progress } from "../claims/verify.ts";
import { onDark } from "../figures/dark.ts";
import type { Painter } from "../figures/render/picture.ts";
import { compactSvg } from "./compact_svg.ts";
import type { DrawnFigure } from "./figures.ts";

/**
 * The report's figures, drawn from the data one after another.
 *
 * @param step told how many are done, and of how many.
 */
export async function drawFigures(
  material: Material,
  painter: Painter,
  step: Progress = () => {},
): Promise<DrawnFigure[]> {
  const ids = material.judged().map(({ id }) => id);
  const drawn: DrawnFigure[] = [];
  for (const { id, caption, claims, draw } of CATALOGUE) {
    const figure = draw(material);
    const own = claims === undefined ? [] : ids.filter((claim) => claims.test(claim));
    const svg = compactSvg(await painter.svg(figure), await painter.svg(onDark(figure)));
    drawn.push({ id, title: figure.title, caption, claims: own, svg });
    step(drawn.length, CATALOGUE.length);
  }
  return drawn;
}
