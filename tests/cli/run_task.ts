const ROOT = new URL("../../", import.meta.url);

/** What a command printed and how it ended. */
export interface TaskResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `deno task NAME ARGS` as a user would, in the root of the checkout. */
export function runTask(name: string, ...args: string[]): TaskResult {
  return runWith({}, name, ...args);
}

/** Runs a task with these variables beside those of the environment. */
export function runWith(
  variables: Readonly<Record<string, string>>,
  name: string,
  ...args: string[]
): TaskResult {
  const { code, stdout, stderr } = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", name, ...args],
    cwd: ROOT,
    env: { NO_COLOR: "1", ...variables },
  }).outputSync();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}
