import type { Page } from "../../lib/figures/render/visit.ts";

/** Gives a field of the page a value as a user would. */
export function set(page: Page, id: string, value: string): Promise<unknown> {
  return page.evaluate(`{ const field = document.getElementById("${id}");
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event("input", { bubbles: true })); }`);
}
