import type { Page } from "../../lib/figures/render/visit.ts";

/** Gives a field of the page a value as a user would. */
export function set(page: Page, id: string, value: string): Promise<unknown> {
  return page.evaluate(`{ const field = document.getElementById("${id}");
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event("input", { bubbles: true })); }`);
}

/** Gives many fields their values and tells the page once. */
export function setAll(page: Page, values: Readonly<Record<string, string>>): Promise<unknown> {
  return page.evaluate(`{ const values = ${JSON.stringify(values)};
    for (const id in values) document.getElementById(id).value = values[id];
    const last = document.getElementById(Object.keys(values).at(-1));
    last.dispatchEvent(new Event("input", { bubbles: true })); }`);
}

/** True once the strips in view are drawn. */
export const STRIP = `document.querySelector("svg.strip")`;
