import { notebookText } from "../../lib/notebook/notebook_text.ts";
import { notebookOf } from "../notebook/notebook_of.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A copy of the kit in a new folder, with only these notebooks, each made of its code cells. */
export async function copyKit(
  notebooks: Readonly<Record<string, readonly string[]>>,
): Promise<string> {
  const root = await Deno.makeTempDir({ prefix: "kit-copy-" });
  const parts = ["lib", "data", ".ci", "deno.json", "deno.lock"].map((name) => `${ROOT}${name}`);
  await new Deno.Command("cp", { args: ["-r", ...parts, root] }).output();
  await Deno.mkdir(`${root}/notebooks`);
  for (const [name, cells] of Object.entries(notebooks)) {
    await Deno.writeTextFile(`${root}/notebooks/${name}`, notebookText(notebookOf(...cells)));
  }
  return root;
}
