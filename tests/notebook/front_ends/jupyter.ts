import { JUPYTER_ENVIRONMENT, labArguments, PYTHON } from "../../../lib/notebook/lab.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;
const START_MS = 60_000;

/** A Jupyter server with JupyterLab and the classic notebook, for one test. */
export interface Jupyter {
  /** The folder that it serves, below the kit, so that cells can import it. */
  readonly folder: string;
  /** The home and the settings, data and runtime folders that it has been given. */
  readonly home: string;
  /** The address of one of its pages, with the token. */
  url(path: string): string;
  /** Ends the server with its kernels and removes its folders. */
  stop(): Promise<void>;
}

/** Starts a server on a free port as `deno task lab` does; its home is an empty folder. */
export async function startJupyter(): Promise<Jupyter> {
  await Deno.mkdir(`${ROOT}out`, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: `${ROOT}out`, prefix: "front-ends-" });
  const home = await Deno.makeTempDir({ prefix: "kit-home-" });
  const runtime = `${home}/runtime`;
  // No question about news lies over what is looked at.
  const disabledExtensions = { "@jupyterlab/apputils-extension:announcements": true };
  await Deno.mkdir(`${home}/config/labconfig`, { recursive: true });
  await Deno.writeTextFile(
    `${home}/config/labconfig/page_config.json`,
    JSON.stringify({ disabledExtensions }),
  );
  const server = new Deno.Command(PYTHON, {
    args: [
      ...labArguments(folder, false),
      "--ServerApp.port=0",
      "--LabApp.expose_app_in_browser=True",
    ],
    env: {
      ...JUPYTER_ENVIRONMENT,
      HOME: home,
      JUPYTER_CONFIG_DIR: `${home}/config`,
      JUPYTER_DATA_DIR: `${home}/data`,
      JUPYTER_RUNTIME_DIR: runtime,
    },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await server.status;
    for (const path of [folder, home]) await Deno.remove(path, { recursive: true });
  };
  const file = `${runtime}/jpserver-${server.pid}.json`;
  const end = performance.now() + START_MS;
  while (performance.now() < end) {
    try {
      const { url, token } = JSON.parse(await Deno.readTextFile(file));
      return { folder, home, stop, url: (path) => `${url}${path}?token=${token}&reset` };
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  await stop();
  throw new Error("Jupyter did not start");
}
