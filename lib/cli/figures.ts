import { createHash } from "node:crypto";
import kit from "../../deno.json" with { type: "json" };
import { material } from "../catalogue/material.ts";
import { DATA_FOLDER } from "../data/table.ts";
import { onDark } from "../figures/dark.ts";
import type { Figure } from "../figures/figure.ts";
import { findChromium, NO_CHROMIUM } from "../figures/render/chromium.ts";
import { type Painter, startPainter } from "../figures/render/picture.ts";
import { plotlyScript } from "../notebook/plotly_html.ts";
import {
  type FigureFormat,
  htmlFile,
  jsonFile,
  PICTURE_FORMATS,
  pictureFile,
} from "../report/figure_files.ts";
import { runCommand } from "./command.ts";
import { FIGURES_SPEC, readWanted, type WantedFigures } from "./figures_inputs.ts";
import { writeWhole } from "./write_whole.ts";

interface ManifestFigure {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of `data/SHA256SUMS`, which holds a checksum of every table. */
  readonly data: string;
  readonly kit: string;
  readonly files: readonly string[];
}

if (import.meta.main) {
  await runCommand(FIGURES_SPEC, async (args) => {
    const wanted = readWanted(args);
    const pictures = wanted.formats.some(isPicture);
    const drawable = findChromium() !== undefined;
    if (!drawable && wanted.formats.every(isPicture)) throw new Error(NO_CHROMIUM);
    const starting = pictures && drawable ? startPainter() : undefined;
    try {
      const [drawn, painter] = await Promise.all([drawnFigures(wanted), starting]);
      const manifest = await writeFigures(drawn, wanted, painter);
      const files = manifest.flatMap((figure) => figure.files).length;
      if (args.flag("json")) console.log(JSON.stringify(manifest, null, 2));
      else console.log(`${args.text("out")}: ${manifest.length} figures in ${files} files`);
    } finally {
      await starting?.then((painter) => painter.close(), () => {});
    }
    if (!pictures || drawable) return 0;
    console.error(`${NO_CHROMIUM}; svg, png and pdf were left out`);
    return 1;
  });
}

/** The figures as data; after each, a browser that is starting gets its turn. */
async function drawnFigures({ entries, theme }: WantedFigures): Promise<readonly Figure[]> {
  const given = material();
  const figures: Figure[] = [];
  for (const { draw } of entries) {
    figures.push(theme === "dark" ? onDark(draw(given)) : draw(given));
    await new Promise((done) => setTimeout(done));
  }
  return figures;
}

/** Draws all files before it writes the first. */
async function writeFigures(
  drawn: readonly Figure[],
  { formats, folder, theme, widthText, ...options }: WantedFigures,
  painter: Painter | undefined,
): Promise<readonly ManifestFigure[]> {
  const sums = Deno.readFileSync(new URL("SHA256SUMS", DATA_FOLDER));
  const data = createHash("sha256").update(sums).digest("hex");
  const script = formats.includes("html") ? plotlyScript() : "";
  const contents: Record<string, string | Uint8Array> = {};
  const figures: ManifestFigure[] = [];
  for (const figure of drawn) {
    const { id, title } = figure;
    const files: string[] = [];
    for (const format of formats) {
      if (isPicture(format) && painter === undefined) continue;
      files.push(`${id}.${format}`);
      contents[files.at(-1)!] = isPicture(format)
        ? await pictureFile(figure, format, painter!, options)
        : format === "html"
        ? htmlFile(figure, script)
        : jsonFile(figure);
    }
    figures.push({ id, title, data, kit: kit.version, files });
  }
  const manifest = { width: widthText, scale: options.scale, theme, figures };
  contents["manifest.json"] = `${JSON.stringify(manifest, null, 2)}\n`;
  writeWhole(folder, contents);
  return figures;
}

function isPicture(format: FigureFormat): format is typeof PICTURE_FORMATS[number] {
  return PICTURE_FORMATS.some((one) => one === format);
}
