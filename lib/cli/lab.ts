import { fileURLToPath } from "node:url";
import { hasLab, installLab, JUPYTER_ENVIRONMENT, labArguments, PYTHON } from "../notebook/lab.ts";
import { type CommandSpec, runCommand } from "./command.ts";

const SPEC: CommandSpec = {
  name: "lab",
  summary: "Open the notebooks in JupyterLab, installed into .venv with the Deno kernel.",
  options: [
    { name: "install-only", help: "install what is missing and do not open it" },
    { name: "no-browser", help: "print the address instead of opening a browser" },
  ],
  exitCodes: "Exit code: 0 when JupyterLab has ended well or is installed, else 1.",
};

const NOTEBOOKS = fileURLToPath(new URL("../../notebooks", import.meta.url));

if (import.meta.main) {
  await runCommand(SPEC, async (args) => {
    if (!await hasLab()) console.error("Installing JupyterLab into .venv (once, about 20 s)");
    await installLab();
    if (args.flag("install-only")) {
      if (args.flag("json")) console.log(JSON.stringify({ installed: PYTHON }));
      return 0;
    }
    const lab = new Deno.Command(PYTHON, {
      args: [...labArguments(NOTEBOOKS, !args.flag("no-browser"))],
      env: { ...JUPYTER_ENVIRONMENT },
    }).spawn();
    // Ctrl-C reaches JupyterLab as well, which asks back; this process waits for its answer.
    Deno.addSignalListener("SIGINT", () => {});
    for (const signal of ["SIGTERM", "SIGHUP"] as const) {
      Deno.addSignalListener(signal, () => lab.kill("SIGTERM"));
    }
    return (await lab.status).code;
  });
}
