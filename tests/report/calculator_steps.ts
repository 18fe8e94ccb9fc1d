import { strict as assert } from "node:assert";
import type { Page } from "../../lib/figures/render/visit.ts";
import { assertClose } from "../close.ts";
import { set } from "./set.ts";

const COMMAND = new URL("../../lib/cli/recommend.ts", import.meta.url);
const CASES = 52;

interface Task {
  readonly tools: number;
  readonly index: number;
  readonly baseline: number | null;
  readonly instances: number;
  readonly source: string;
}

/** Tasks spread over the inputs, every seventh without a baseline. */
const TASKS: readonly Task[] = Array.from({ length: CASES }, (_, i) => ({
  tools: 1 + (i * 7) % 40,
  index: 30 + (i * 11) % 60 + (i % 2) / 2,
  baseline: i % 7 === 6 ? null : ((i * 13) % 101) / 100,
  instances: [20, 50, 100, 500][i % 4]!,
  source: ["v2", "v3", "refitted-four-benchmark", "refitted-six-benchmark"][i % 4]!,
}));

/** Compares the calculator in the page with the command line, number by number. */
export async function tryCalculator(t: Deno.TestContext, page: Page): Promise<void> {
  await t.step(`calculates as recommend does on ${CASES} tasks`, async () => {
    for (const task of TASKS) assertSame(await inPage(page, task), await fromCommand(task));
  });
  await t.step("says what is wrong with an input in place of an answer", async () => {
    await set(page, "tools", "0");
    assert.match(
      String(await page.evaluate(`document.querySelector("#task-error").textContent`)),
      /tools of 0, needs a whole number from 1 on\.$/,
    );
    assert.equal(await page.evaluate(`document.querySelector("#answer").hidden`), true);
  });
}

/**
 * Texts must be equal and numbers within 1e-12: the logarithms and exponentials of Chromium and Deno
 * may differ in the last bit.
 */
function assertSame(page: unknown, command: unknown): void {
  if (typeof page === "number" && typeof command === "number") {
    assertClose(page, command, { abs: 1e-12 });
  } else if (Array.isArray(page) && Array.isArray(command)) {
    assert.equal(page.length, command.length);
    page.forEach((value, i) => assertSame(value, command[i]));
  } else if (isAnswer(page) && isAnswer(command)) {
    for (const key of ["reason", "ranking", "papers"] as const) assertSame(page[key], command[key]);
  } else assert.equal(page, command);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "ranking" in value;
}

/** What both give: the sentence, and the names and numbers of the rows of both tables. */
interface Answer {
  readonly reason: string;
  readonly ranking: readonly (readonly unknown[])[];
  readonly papers: readonly (readonly unknown[])[] | null;
}

async function inPage(page: Page, task: Task): Promise<Answer> {
  await set(page, "tools", String(task.tools));
  await set(page, "index", String(task.index));
  await set(page, "baseline", task.baseline === null ? "" : String(task.baseline));
  await set(page, "instances", String(task.instances));
  await set(page, "source", task.source);
  const rows = (id: string): string =>
    `[...document.querySelectorAll("#${id} tbody tr")].map((row) =>
      [row.cells[0].textContent.replace(" (chosen)", ""),
        ...[...row.querySelectorAll("data")].map(({ value }) => Number(value))])`;
  return await page.evaluate(`({
    reason: document.querySelector("#answer-reason").textContent,
    ranking: ${rows("answer-table")},
    papers: document.querySelector("#papers-table").hidden ? null : ${rows("papers-table")},
  })`) as Answer;
}

async function fromCommand(task: Task): Promise<Answer> {
  const args = [`--tools=${task.tools}`, `--index=${task.index}`, "--json"];
  if (task.baseline !== null) {
    args.push(`--baseline=${task.baseline}`, `--baseline-runs=${task.instances}`);
    args.push(`--equation=${task.source}`);
  }
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-q", "--allow-read", "--allow-env", COMMAND.pathname, ...args],
  }).output();
  const text = new TextDecoder();
  assert.equal(text.decode(stderr), "");
  const { reason, ranking, papers } = JSON.parse(text.decode(stdout));
  return {
    reason,
    ranking: ranking.map((row: Record<string, unknown>) => [
      row.architecture,
      row.expected,
      row.low,
      row.high,
      row.probabilityBest,
      row.probabilityWithin5,
      row.costRelative,
    ]),
    papers: papers === undefined
      ? null
      : papers.equation.architectures.map((row: Record<string, unknown>) => [
        row.architecture,
        row.expected,
        row.fromNotEstimable,
      ]),
  };
}
