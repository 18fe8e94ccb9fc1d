import { pathToFileURL } from "node:url";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { CatalogueEntry } from "../catalogue/entry.ts";
import { type Theme, THEMES } from "../figures/dark.ts";
import { FIGURE_FORMATS, type FigureFormat, type PictureOptions } from "../report/figure_files.ts";
import { readWidth } from "../report/figure_size.ts";
import { type Arguments, type CommandSpec, UsageError } from "./command.ts";

/** The figures command as its user sees it. */
export const FIGURES_SPEC: CommandSpec = {
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

/** What the options ask for. */
export interface WantedFigures extends PictureOptions {
  readonly entries: readonly CatalogueEntry[];
  readonly formats: readonly FigureFormat[];
  /** Where the files go; its address ends with a slash. */
  readonly folder: URL;
  readonly theme: Theme;
  /** The width as it was given. */
  readonly widthText: string | null;
}

/**
 * Reads the options of the figures command.
 *
 * @throws {UsageError} for a format, width, factor, theme, figure or folder that it does not take.
 */
export function readWanted(args: Arguments): WantedFigures {
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
