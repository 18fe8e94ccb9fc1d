const ROOT = new URL("../../", import.meta.url).pathname;
const VENV = `${ROOT}.venv`;
const REQUIREMENTS = `${ROOT}.ci/requirements.txt`;

/** Where Jupyter looks for kernels before it looks at the user's own. */
export const JUPYTER_ENVIRONMENT: Readonly<Record<string, string>> = {
  JUPYTER_PATH: `${VENV}/share/jupyter`,
  JUPYTER_PREFER_ENV_PATH: "1",
};

/** The program of JupyterLab inside the project. */
export const JUPYTER_LAB = `${VENV}/bin/jupyter-lab`;

/** Whether JupyterLab is installed inside the project in the versions that it asks for. */
export async function hasLab(): Promise<boolean> {
  const wanted = await Deno.readTextFile(REQUIREMENTS);
  const installed = await Deno.readTextFile(`${VENV}/requirements.txt`).catch(() => "");
  return installed === wanted;
}

/**
 * Installs JupyterLab into .venv in the versions of .ci/requirements.txt, unless it is there, and
 * registers this Deno as a kernel there. Nothing outside of the project is written.
 *
 * @throws {Error} when there is no Python 3, or it cannot install the packages.
 */
export async function installLab(): Promise<void> {
  if (!await hasLab()) {
    await run("python3", ["-m", "venv", VENV], "is Python 3 with venv installed?");
    const pip = ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS];
    await run(`${VENV}/bin/python`, pip, "is the package index within reach?");
    await Deno.copyFile(REQUIREMENTS, `${VENV}/requirements.txt`);
  }
  const folder = `${JUPYTER_ENVIRONMENT["JUPYTER_PATH"]}/kernels/deno`;
  await Deno.mkdir(folder, { recursive: true });
  const kernel = {
    argv: [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
  };
  await Deno.writeTextFile(`${folder}/kernel.json`, JSON.stringify(kernel, null, 2) + "\n");
}

async function run(program: string, args: readonly string[], hint: string): Promise<void> {
  const failure = `Cannot install JupyterLab: ${program} ${args.slice(0, 3).join(" ")} failed`;
  const result = await new Deno.Command(program, { args: [...args], stderr: "piped" }).output()
    .catch((cause) => {
      throw new Error(`${failure}; ${hint}`, { cause });
    });
  if (result.success) return;
  const said = new TextDecoder().decode(result.stderr).trim().split("\n").at(-1);
  throw new Error(`${failure}; ${hint} It said: ${said}`);
}
