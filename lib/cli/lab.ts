import { hasLab, installLab, JUPYTER_ENVIRONMENT, JUPYTER_LAB } from "../notebook/lab.ts";
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

if (import.meta.main) {
  await runCommand(SPEC, async (args) => {
    if (!await hasLab()) console.error("Installing JupyterLab into .venv (once, about 20 s)");
    await installLab();
    if (args.flag("install-only")) {
      if (args.flag("json")) console.log(JSON.stringify({ installed: JUPYTER_LAB }));
      return 0;
    }
    const { code } = await new Deno.Command(JUPYTER_LAB, {
      args: [
        ...args.flag("no-browser") ? ["--no-browser"] : [],
        new URL("../../notebooks", import.meta.url).pathname,
      ],
      env: { ...JUPYTER_ENVIRONMENT },
    }).spawn().status;
    return code;
  });
}
