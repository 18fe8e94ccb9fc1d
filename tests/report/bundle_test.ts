import { strict as assert } from "node:assert";
import { pathToFileURL } from "node:url";
import { bundle } from "../../lib/report/bundle.ts";

async function bundled(source: string): Promise<string> {
  const folder = Deno.makeTempDirSync();
  try {
    Deno.writeTextFileSync(`${folder}/page.ts`, source);
    Deno.writeTextFileSync(
      `${folder}/names.ts`,
      `export const used: string = "here"; export const unused = "not here";`,
    );
    return await bundle(pathToFileURL(`${folder}/page.ts`));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("a bundle holds what the page uses of its modules, and nothing else", async () => {
  const script = await bundled(
    `import { z } from "zod"; import { used } from "./names.ts"; export type A = z.ZodError; console.log(used);`,
  );
  assert.match(script, /^console\.log\("here"\);|="here";/);
  assert.doesNotMatch(script, /import|zod|not here/);
});

Deno.test("a bundle refuses a package that a page cannot use", async () => {
  await assert.rejects(
    bundled(`import { z } from "zod"; console.log(z);`),
    /^Error: Cannot bundle file:.*page\.ts: a page cannot use "zod"$/,
  );
});
