import { strict as assert } from "node:assert";
import { moduleOf } from "../lib/notebook/cells.ts";
import type { Notebook } from "../lib/notebook/ipynb.ts";

const ROOT = new URL("..", import.meta.url);
const NOTEBOOKS = new URL("notebooks/", ROOT);

interface Declaration {
  readonly kind: string;
  readonly jsDoc?: {
    readonly doc?: string;
    readonly tags?: readonly { readonly kind: string; readonly doc?: string }[];
  };
}

/** What `deno doc` knows of each exported name. */
const documented = new Map(
  Object.values(
    JSON.parse(run("doc", "--json", "lib/mod.ts")).nodes as Record<
      string,
      { symbols: { name: string; declarations: Declaration[] }[] }
    >,
  ).flatMap(({ symbols }) => symbols.map((symbol) => [symbol.name, symbol.declarations])),
);

function run(...args: string[]): string {
  const { success, stdout, stderr } = new Deno.Command(Deno.execPath(), { args, cwd: ROOT })
    .outputSync();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

/** The names that the cells of a notebook import from the kit. */
function importsOf(notebook: Notebook): readonly string[] {
  return [...moduleOf(notebook).matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"kit"/g)]
    .flatMap(([, names]) => names!.split(","))
    .map((name) => name.trim().replace(/^type\s+/, "").replace(/\s+as\s+.*$/, ""))
    .filter((name) => name !== "");
}

Deno.test("each name that a notebook imports is exported and says what it is", () => {
  const notebooks = [...Deno.readDirSync(NOTEBOOKS)].filter(({ name }) => name.endsWith(".ipynb"));
  assert.ok(notebooks.length >= 12, `only ${notebooks.length} notebooks`);
  for (const { name } of notebooks) {
    const names = importsOf(JSON.parse(Deno.readTextFileSync(new URL(name, NOTEBOOKS))));
    assert.ok(names.length > 0, `${name} imports nothing`);
    const undocumented = names.filter((one) => (documented.get(one)?.[0]?.jsDoc?.doc ?? "") === "");
    assert.deepEqual(undocumented, [], name);
  }
});

Deno.test("each exported function shows with values how it is called", () => {
  // `show` gives nothing back that a value could be asserted of.
  const functions = [...documented].filter(([name, [first]]) =>
    first?.kind === "function" && name !== "show"
  );
  assert.ok(functions.length >= 90, `only ${functions.length} functions`);
  const without = functions.filter(([, declarations]) =>
    !declarations.some(({ jsDoc }) =>
      jsDoc?.tags?.some(({ kind, doc }) => kind === "example" && doc?.includes("assert"))
    )
  );
  assert.deepEqual(without.map(([name]) => name), []);
});
