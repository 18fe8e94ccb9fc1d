import { moduleOf } from "../notebook/cells.ts";
import { notebookPaths, readNotebook } from "../notebook/ipynb.ts";

/** Writes the code cells of each notebook as a module to out/cells, for the type checker. */
if (import.meta.main) {
  const root = new URL("../../", import.meta.url).pathname;
  const folder = `${root}out/cells`;
  Deno.mkdirSync(folder, { recursive: true });
  for (const { name } of Deno.readDirSync(folder)) Deno.removeSync(`${folder}/${name}`);
  for (const path of notebookPaths(`${root}notebooks`)) {
    const name = path.split("/").at(-1)!.replace(".ipynb", ".ts");
    Deno.writeTextFileSync(`${folder}/${name}`, moduleOf(readNotebook(path)));
  }
}
