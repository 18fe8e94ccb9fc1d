import { loadTables } from "../data/tables.ts";
import { calibrate } from "../scaling/predictor/calibrate.ts";
import { type CommandSpec, runCommand } from "./command.ts";

const SPEC: CommandSpec = {
  name: "calibrate",
  summary:
    "Refit the pooled model and score it on left-out benchmarks: what recommend starts from.",
  options: [],
};

const FILE = new URL("../scaling/predictor/calibration.json", import.meta.url);

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const text = `${JSON.stringify(calibrate(loadTables(), "six-benchmark"), null, 2)}\n`;
    if (args.flag("json")) console.log(text);
    else {
      Deno.writeTextFileSync(FILE, text);
      console.log("Wrote lib/scaling/predictor/calibration.json");
    }
    return 0;
  });
}
