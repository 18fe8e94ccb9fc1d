import { strict as assert } from "node:assert";
import type { Browser } from "../../lib/figures/render/chromium.ts";
import type { SpokenNode } from "../../lib/figures/render/spoken.ts";
import type { Page } from "../../lib/figures/render/visit.ts";
import { set, STRIP } from "./set.ts";

/** What must have a name, by its role. */
const NAMED = [
  "button",
  "checkbox",
  "combobox",
  "columnheader",
  "form",
  "heading",
  "image",
  "link",
  "navigation",
  "region",
  "rowheader",
  "search",
  "searchbox",
  "spinbutton",
  "table",
];
const COLUMNS = ["Verdict", "Claim", "Printed", "Recomputed", "Reason"];

/** Tries the page as a keyboard and a screen reader meet it. */
export async function trySpoken(t: Deno.TestContext, browser: Browser, file: URL): Promise<void> {
  const few = `${file.href}#?q=kim/4.3/r2-cv@v2`;
  const page = await browser.visit(few);
  await page.waitFor(STRIP);
  const nodes = await page.spoken();
  const names = (role: string): readonly string[] =>
    nodes.filter((node) => node.role === role).map(({ name }) => name);

  await t.step("whatever can be used, seen or jumped to has a name", () => {
    const nameless = nodes.filter(({ role, name }) => NAMED.includes(role) && name.trim() === "");
    assert.deepEqual(nameless, []);
    for (const role of NAMED) assert.ok(names(role).length > 0, role);
    for (const role of ["banner", "main", "contentinfo"]) assert.equal(names(role).length, 1);
  });
  await t.step("has one first heading and leaves no level out", () => {
    const levels = nodes.filter(({ role }) => role === "heading").map(({ level }) => level!);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    assert.equal(levels[0], 1);
    levels.slice(1).forEach((level, i) => assert.ok(level <= levels[i]! + 1, `${level} after`));
  });
  await t.step("reads a claim's row under its five column headers, also on a phone", async () => {
    assertRow(nodes);
    const phone = await browser.visit(few, { width: 390, height: 800 });
    await phone.waitFor(STRIP);
    assertRow(await phone.spoken());
  });
  await t.step("announces the count, the recommendation and errors", async () => {
    assert.deepEqual(nodes.filter(({ role }) => role === "status").map(({ live }) => live), [
      "polite",
    ]);
    await set(page, "tools", "0");
    const alert = (await page.spoken()).filter(({ role }) => role === "alert");
    assert.deepEqual(alert.map(({ live }) => live), ["assertive"]);
  });
  await t.step("the first stop of the keyboard skips to the claims", async () => {
    const fresh = await browser.visit(file.href);
    await fresh.press("Tab");
    assert.equal(await focused(fresh, "className"), "skip");
    await fresh.press("Enter");
    await fresh.press("Tab");
    assert.equal(await focused(fresh, "id"), "q");
  });
  await t.step("the keyboard visits the form in the order it is read", async () => {
    const visited: string[] = [];
    const other = await browser.visit(few);
    await other.evaluate(`document.querySelector("#q").focus()`);
    while (visited.length < 6) {
      visited.push(await focused(other, "id"));
      await other.press("Tab");
    }
    assert.deepEqual(visited, ["q", "document", "version", "verdict", "figure", "headline"]);
  });
}

/** The header cells of the table of claims, and the one row that is left. */
function assertRow(nodes: readonly SpokenNode[]): void {
  const table = nodes.slice(
    nodes.findIndex(({ role, name }) => role === "table" && name.startsWith("Each claim")),
  );
  const of = (wanted: string): readonly SpokenNode[] => table.filter(({ role }) => role === wanted);
  assert.deepEqual(of("columnheader").map(({ name }) => name), COLUMNS);
  assert.equal(of("row").length, 2);
  assert.equal(of("cell").length, COLUMNS.length);
  assert.deepEqual(of("image").map(({ name }) => name), ["Printed 0.524, recomputed 0.52414"]);
}

async function focused(page: Page, property: string): Promise<string> {
  return String(await page.evaluate(`document.activeElement.${property}`));
}
