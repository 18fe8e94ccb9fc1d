import {
  build,
  initialize,
  type OnResolveResult,
  type Plugin,
  stop,
} from "esbuild-wasm/esm/browser.js";

/** Packages whose code a page may need; of all others it takes only types. */
const INSIDE = /^pure-rand\//;
const COMPILER = import.meta.resolve("esbuild-wasm/esbuild.wasm");

/** Modules by their address; an import that nothing uses is dropped with what it imports. */
const MODULES: Plugin = {
  name: "modules",
  setup({ onResolve, onLoad }): void {
    onResolve({ filter: /^/ }, ({ path, importer }): OnResolveResult => {
      const module = { namespace: "module", sideEffects: false };
      if (importer === "") return { path, namespace: "module" };
      if (path.startsWith(".")) return { path: new URL(path, importer).href, ...module };
      if (INSIDE.test(path)) return { path: import.meta.resolve(path), ...module };
      return { path, external: true, sideEffects: false };
    });
    onLoad({ filter: /^/, namespace: "module" }, async ({ path }) => ({
      contents: await Deno.readTextFile(new URL(path)),
      loader: path.endsWith(".ts") ? "ts" : path.endsWith(".json") ? "json" : "js",
    }));
  },
};

/**
 * A module with all that it imports as one script for browsers, minified.
 *
 * @throws {Error} when it uses a package that is not meant for a page.
 */
export async function bundle(entry: URL): Promise<string> {
  const wasmModule = await WebAssembly.compile(await Deno.readFile(new URL(COMPILER)));
  await initialize({ wasmModule, worker: false });
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [entry.href],
      plugins: [MODULES],
      bundle: true,
      format: "esm",
      minify: true,
      metafile: true,
      write: false,
      outfile: "page.js",
    });
    const [missing] = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
    if (missing !== undefined) {
      throw new Error(`Cannot bundle ${entry.href}: a page cannot use "${missing.path}"`);
    }
    return outputFiles[0]!.text;
  } finally {
    await stop();
  }
}
