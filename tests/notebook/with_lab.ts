import { hasLab } from "../../lib/notebook/lab.ts";

/** Whether a test that needs .venv is left out: never where CI has to have installed it. */
export const WITHOUT_LAB = !await hasLab() && Deno.env.get("CI") === undefined;
