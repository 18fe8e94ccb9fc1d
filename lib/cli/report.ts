import type { Material } from "../catalogue/entry.ts";
import { material } from "../catalogue/material.ts";
import { practiceFindings } from "../claims/practice.ts";
import { countVerdicts } from "../claims/verify.ts";
import { findChromium, NO_CHROMIUM } from "../figures/render/chromium.ts";
import { startPainter } from "../figures/render/picture.ts";
import { bundle } from "../report/bundle.ts";
import { calculatorData } from "../report/calculator_data.ts";
import { drawFigures } from "../report/draw_figures.ts";
import type { DrawnFigure } from "../report/figures.ts";
import { reportPage } from "../report/page.ts";
import { type CommandSpec, runCommand } from "./command.ts";
import { progressLine } from "./progress.ts";
import { writeWhole } from "./write_whole.ts";

const SPEC: CommandSpec = {
  name: "report",
  summary:
    "Write out/report.html: every verdict, the findings, the figures and the calculator in " +
    "one file that needs no network.",
  options: [{ name: "no-figures", help: "leave the figures out, which need Chromium" }],
  exitCodes: "Exit code: 0 when it was written, 1 when its figures lack Chromium.",
};

const OUT = new URL("../../out/", import.meta.url);
const SCRIPT = new URL("../report/client/main.ts", import.meta.url);
const LEFT_OUT = "The figures were left out when this file was written (--no-figures).";

if (import.meta.main) {
  await runCommand(SPEC, async (args) => {
    const progress = progressLine("claims");
    const given = material(progress.step);
    const judged = given.judged();
    progress.end();
    const wanted = !args.flag("no-figures");
    const figures = wanted ? await figuresIfPossible(given) : [];
    const page = reportPage({
      judged,
      findings: practiceFindings(judged),
      calculator: calculatorData(given.tables),
      histories: given.histories(),
      figures,
      withoutFigures: wanted ? `${NO_CHROMIUM}.` : LEFT_OUT,
      script: await bundle(SCRIPT),
    });
    writeWhole(OUT, { "report.html": page });
    const bytes = new TextEncoder().encode(page).length;
    if (args.flag("json")) {
      const verdicts = countVerdicts(judged);
      console.log(JSON.stringify(
        {
          file: "out/report.html",
          bytes,
          claims: judged.length,
          verdicts,
          figures: figures.length,
        },
        null,
        2,
      ));
    } else {
      console.log(
        `out/report.html: ${judged.length} claims, ${figures.length} figures, ${
          (bytes / 1e6).toFixed(1)
        } MB`,
      );
    }
    if (!wanted || figures.length > 0) return 0;
    console.error(`${NO_CHROMIUM}; the figures were left out`);
    return 1;
  });
}

async function figuresIfPossible(material: Material): Promise<readonly DrawnFigure[]> {
  if (findChromium() === undefined) return [];
  const progress = progressLine("figures");
  const painter = await startPainter();
  try {
    return await drawFigures(material, painter, progress.step);
  } finally {
    progress.end();
    await painter.close();
  }
}
