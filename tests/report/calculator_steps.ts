import { strict as assert } from "node:assert";
import { ARCHITECTURES } from "../../lib/data/names.ts";
import type { Page } from "../../lib/figures/render/visit.ts";
import { assertClose } from "../close.ts";
import { set, setAll } from "./set.ts";

const COMMAND = new URL("../../lib/cli/recommend.ts", import.meta.url);
const CASES = 60;
/** Commands that run at the same time. */
const AT_ONCE = 4;

/** What is typed into the fields of a task, by their ids. */
type Task = Readonly<Record<string, string>>;

/**
 * Tasks spread over the inputs: every seventh without a baseline, every third with pilots, every
 * fourth with a price, every fifth with a gain of its own.
 */
const TASKS: readonly Task[] = Array.from({ length: CASES }, (_, i) => ({
  tools: String(1 + (i * 7) % 40),
  index: String(30 + (i * 11) % 60 + (i % 2) / 2),
  baseline: i % 7 === 6 ? "" : String(((i * 13) % 101) / 100),
  instances: ["20", "50", "100", "500"][i % 4]!,
  source: ["v2", "v3", "refitted-four-benchmark", "refitted-six-benchmark"][i % 4]!,
  price: i % 4 === 1 ? String((1 + i) / 100) : "",
  worth: i % 5 === 2 ? String((1 + i % 13) / 50) : "0.02",
  ...pilotsOf(i),
}));

/** None, or pilots of one to three architectures; the fields of the others are emptied. */
function pilotsOf(i: number): Task {
  const some = i % 3 === 0 ? 1 + i % 3 + i % 2 : 0;
  return Object.fromEntries(
    ARCHITECTURES.flatMap((name, a) => {
      const has = (a + i) % 5 < some;
      const runs = 10 + (7 * i + 5 * a) % 90;
      return [
        [`runs-${name}`, has ? String(runs) : ""],
        [`hits-${name}`, has ? String((11 * i + 3 * a) % (runs + 1)) : ""],
      ];
    }),
  );
}

/** Compares the calculator in the page with the command line, number by number. */
export async function tryCalculator(t: Deno.TestContext, page: Page): Promise<void> {
  await t.step(`calculates as recommend does on ${CASES} tasks`, async () => {
    const answers: Answered[] = [];
    for (const task of TASKS) answers.push(await inPage(page, task));
    assert.equal(new Set(answers.map(({ command }) => command)).size, CASES);
    for (const option of ["--pilot", "--run-usd", "--worth", "--equation"]) {
      assert.ok(
        answers.filter(({ command }) => command.includes(option)).length >= CASES / 6,
        option,
      );
    }
    const waiting = [...answers];
    const compare = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        assertSame(next.answer, await fromCommand(next.command));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, compare));
  });
  await t.step("says what is wrong with an input in place of an answer", async () => {
    await set(page, "tools", "0");
    const complaint = (): Promise<unknown> =>
      page.evaluate(`document.querySelector("#task-error").textContent`);
    assert.match(String(await complaint()), /tools of 0, needs a whole number from 1 on\.$/);
    assert.equal(await page.evaluate(`document.querySelector("#answer").hidden`), true);
    await set(page, "tools", "4");
    await set(page, "hits-hybrid", "9");
    await set(page, "runs-hybrid", "");
    assert.match(String(await complaint()), /^Cannot use the pilot of hybrid: needs two whole/);
    await set(page, "runs-hybrid", "5");
    assert.match(String(await complaint()), /^Cannot learn from 9 successes of 5/);
    await set(page, "hits-hybrid", "3");
    assert.equal(await page.evaluate(`document.querySelector("#answer").hidden`), false);
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

interface Answered {
  readonly answer: Answer;
  /** The command that the page says gives the same. */
  readonly command: string;
}

async function inPage(page: Page, task: Task): Promise<Answered> {
  await setAll(page, task);
  const rows = (id: string): string =>
    `[...document.querySelectorAll("#${id} tbody tr")].map((row) =>
      [row.cells[0].textContent.replace(" (chosen)", ""),
        ...[...row.querySelectorAll("data")].map(({ value }) => Number(value))])`;
  return await page.evaluate(`({
    answer: {
      reason: document.querySelector("#answer-reason").textContent,
      ranking: ${rows("answer-table")},
      papers: document.querySelector("#papers-table").hidden ? null : ${rows("papers-table")},
    },
    command: document.querySelector("#command").textContent,
  })`) as Answered;
}

async function fromCommand(command: string): Promise<Answer> {
  const [deno, task, recommend, ...args] = command.split(" ");
  assert.deepEqual([deno, task, recommend], ["deno", "task", "recommend"]);
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-q", "--allow-read", COMMAND.pathname, ...args, "--json"],
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
      ...row.successPerUsd === null ? [] : [row.successPerUsd],
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
