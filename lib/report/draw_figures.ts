import type { Painter } from "../figures/render/picture.ts";
import { CATALOGUE, type Material } from "./catalogue.ts";
import type { DrawnFigure } from "./figures.ts";

/** The report's figures, drawn from the data one after another. */
export async function drawFigures(material: Material, painter: Painter): Promise<DrawnFigure[]> {
  const drawn: DrawnFigure[] = [];
  for (const { draw, report } of CATALOGUE) {
    if (report === undefined) continue;
    const figure = draw(material);
    const { id, title } = figure;
    drawn.push({ id, title, ...report, svg: await painter.svg(figure) });
  }
  return drawn;
}
