/** A program that does not outlive this process. */
export interface TiedProcess {
  /** Resolves when the program has ended, by itself or killed. */
  readonly ended: Promise<unknown>;
  /** Kills the program and waits until it is gone. */
  end(): Promise<void>;
}

/**
 * Runs a program until it ends or the shell's own input does, which kills it. Signals of the
 * terminal reach the whole group; the shell ignores them, since it would end before it has killed
 * the program.
 */
const UNTIL_INPUT_ENDS = `trap "" HUP INT TERM
exec 3<&0
"$@" 3<&- &
program=$!
{ read -r _ <&3; kill -9 $program; } &
wait $program
kill -9 $! 2>/dev/null`;

/**
 * Starts a program that is tied to this process by a pipe: when this process ends, however it ends,
 * the program is killed. It reads nothing and its output is dropped.
 *
 * @param environment variables added to those of this process.
 */
export function startTied(
  program: string,
  args: readonly string[],
  folder?: string,
  environment: Readonly<Record<string, string>> = {},
): TiedProcess {
  const shell = new Deno.Command("/bin/sh", {
    args: ["-c", UNTIL_INPUT_ENDS, "sh", program, ...args],
    ...folder === undefined ? {} : { cwd: folder },
    env: { ...environment },
    stdin: "piped",
    stdout: "null",
    stderr: "null",
  }).spawn();
  return {
    ended: shell.status,
    async end(): Promise<void> {
      await shell.stdin.close();
      await shell.status;
    },
  };
}
