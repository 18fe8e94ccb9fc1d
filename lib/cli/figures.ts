import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import kit from "../../deno.json" with { type: "json" };
import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { CatalogueEntry } from "../catalogue/entry.ts";
import { material } from "../catalogue/material.ts";
import { DATA_FOLDER } from "../data/table.ts";
import { findChromium, NO_CHROMIUM } from "../figures/render/chromium.ts";
import type { Figure } from "../figures/figure.ts";
import { onDark, type Theme, THEMES } from "../figures/dark.ts";
import { type Painter, startPainter } from "../figures/render/picture.ts";
import { plotlyScript } from "../notebook/plotly_html.ts";
import {
  FIGURE_FORMATS,
  type FigureFormat,
  htmlFile,
  jsonFile,
  PICTURE_FORMATS,
  pictureFile,
  type PictureOptions,
} from "../report/figure_files.ts";
import { readWidth } from "../report/figure_size.ts";
import { type Arguments, type CommandSpec, runCommand, UsageError } from "./command.ts";
import { writeWhole } from "./write_whole.ts";

const SPEC: CommandSpec = {
  name: "figures",
  summary: "Write the figures as files, the same bytes each time, with a manifest.json. SVG, PNG " +
    "and PDF are drawn by one Chromium; HTML (self-contained, with Plotly inside) and JSON need " +
    "none.",
  options: [
    {
      name: "format",
      value: "LIST",
      fallback: FIGURE_FORMATS.join(","),
      help: "formats, separated by commas",
    },
    {
      name: "width",
      value: "WIDTH",
      help: "width of svg, png and pdf such as 85mm or 640px; the whole figure is scaled",
    },
    {
      name: "scale",
      value: "FACTOR",
      fallback: "2",
      help: "pixels of a PNG for each CSS pixel (96 in an inch), above 0 up to 10",
    },
    {
      name: "theme",
      value: "THEME",
      fallback: "light",
      help: "light or dark ground; colours of architectures and verdicts stay",
    },
    { name: "only", value: "ID", help: "only these figures, separated by commas" },
    { name: "out", value: "DIR", fallback: "out/figures", help: "folder to write to" },
  ],
  exitCodes: "Exit code: 0 when every file was written, 1 when pictures lack Chromium.",
};

interface Wanted extends PictureOptions {
  readonly entries: readonly CatalogueEntry[];
  readonly formats: readonly FigureFormat[];
  readonly folder: URL;
  readonly theme: Theme;
  readonly widthText: string | null;
}

interface ManifestFigure {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of `data/SHA256SUMS`, which holds a checksum of every table. */
  readonly data: string;
  readonly kit: string;
  readonly files: readonly string[];
}

if (import.meta.main) {
  await runCommand(SPEC, async (args) => {
    const wanted = readWanted(args);
    const pictures = wanted.formats.some(isPicture);
    const starting = pictures && findChromium() !== undefined ? startPainter() : undefined;
    const drawn = await drawnFigures(wanted);
    const painter = await starting;
    try {
      const manifest = await writeFigures(drawn, wanted, painter);
      const files = manifest.flatMap((figure) => figure.files).length;
      if (args.flag("json")) console.log(JSON.stringify(manifest, null, 2));
      else console.log(`${args.text("out")}: ${manifest.length} figures in ${files} files`);
    } finally {
      await painter?.close();
    }
    if (!pictures || painter !== undefined) return 0;
    console.error(`${NO_CHROMIUM}; svg, png and pdf were left out`);
    return 1;
  });
}

/** The figures as data; after each, a browser that is starting gets its turn. */
async function drawnFigures({ entries, theme }: Wanted): Promise<readonly Figure[]> {
  const given = material();
  const figures: Figure[] = [];
  for (const { draw } of entries) {
    figures.push(theme === "dark" ? onDark(draw(given)) : draw(given));
    await new Promise((done) => setTimeout(done));
  }
  return figures;
}

async function writeFigures(
  drawn: readonly Figure[],
  { formats, folder, theme, widthText, ...options }: Wanted,
  painter: Painter | undefined,
): Promise<readonly ManifestFigure[]> {
  const sums = Deno.readFileSync(new URL("SHA256SUMS", DATA_FOLDER));
  const data = createHash("sha256").update(sums).digest("hex");
  Deno.mkdirSync(folder, { recursive: true });
  const script = formats.includes("html") ? plotlyScript() : "";
  const figures: ManifestFigure[] = [];
  for (const figure of drawn) {
    const { id, title } = figure;
    const files: string[] = [];
    for (const format of formats) {
      if (isPicture(format) && painter === undefined) continue;
      const content = isPicture(format)
        ? await pictureFile(figure, format, painter!, options)
        : format === "html"
        ? htmlFile(figure, script)
        : jsonFile(figure);
      files.push(`${id}.${format}`);
      writeWhole(new URL(files.at(-1)!, folder), content);
    }
    figures.push({ id, title, data, kit: kit.version, files });
  }
  const manifest = { width: widthText, scale: options.scale, theme, figures };
  writeWhole(new URL("manifest.json", folder), `${JSON.stringify(manifest, null, 2)}\n`);
  return figures;
}

function isPicture(format: FigureFormat): format is typeof PICTURE_FORMATS[number] {
  return PICTURE_FORMATS.some((one) => one === format);
}

function readWanted(args: Arguments): Wanted {
  const widthText = args.text("width");
  const width = widthText === undefined ? undefined : readWidth(widthText);
  if (widthText !== undefined && width === undefined) {
    throw new UsageError(
      `--width takes a width such as 85mm or 640px, from 20mm to 2000mm, not ${
        JSON.stringify(widthText)
      }`,
    );
  }
  const scaleText = args.text("scale")!;
  const scale = /^\d+(\.\d+)?$/.test(scaleText) ? Number(scaleText) : NaN;
  if (!(scale > 0 && scale <= 10)) {
    throw new UsageError(
      `--scale takes a number above 0 up to 10, not ${JSON.stringify(scaleText)}`,
    );
  }
  const themeText = args.text("theme")!;
  const theme = THEMES.find((one) => one === themeText);
  if (theme === undefined) {
    throw new UsageError(`--theme takes light or dark, not ${JSON.stringify(themeText)}`);
  }
  const only = args.text("only");
  const ids = CATALOGUE.map(({ id }) => id);
  const kept = only === undefined ? ids : listed("only", only, ids);
  return {
    entries: CATALOGUE.filter(({ id }) => kept.includes(id)),
    formats: listed("format", args.text("format")!, FIGURE_FORMATS),
    folder: folderOf(args.text("out")!),
    theme,
    widthText: widthText ?? null,
    scale,
    ...width === undefined ? {} : { width },
  };
}

/** The names of a list with commas, each once, in the order of `known`. */
function listed<Name extends string>(
  option: string,
  text: string,
  known: readonly Name[],
): readonly Name[] {
  const names = text.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !known.some((one) => one === name));
  if (wrong === undefined) return known.filter((name) => names.includes(name));
  throw new UsageError(
    `--${option} takes ${known.join(", ")}, separated by commas, not ${JSON.stringify(wrong)}`,
  );
}

function folderOf(text: string): URL {
  const folder = pathToFileURL(`${text}/`);
  const { state } = Deno.permissions.querySync({ name: "write", path: folder });
  if (text !== "" && state === "granted") return folder;
  throw new UsageError(
    `--out takes a folder below out/ or /tmp, where this task may write, not ${
      JSON.stringify(text)
    }`,
  );
}
