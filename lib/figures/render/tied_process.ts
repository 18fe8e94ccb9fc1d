/** A program that does not outlive this process. */
export interface TiedProcess {
  /** Resolves when the program has ended, by itself or killed. */
  readonly ended: Promise<unknown>;
  /** Kills the program and waits until it and its scratch folder are gone. */
  end(): Promise<void>;
}

/** How a program is run. */
export interface TiedOptions {
  /** Where it runs. */
  readonly folder?: string;
  /** Variables added to those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a program until it ends or the shell's own input does, which kills it, and removes the
 * scratch folder, to which what the program has started may write for a moment longer.
 */
const UNTIL_INPUT_ENDS = `exec 3<&0
scratch=$1
shift
"$@" 3<&- &
program=$!
{ read -r _ <&3; kill -9 $program; } &
wait $program
kill -9 $! 2>/dev/null
for pause in 0.05 0.1 0.2 0.4 0.8; do
  rm -rf "$scratch" && break
  sleep $pause
done`;

/**
 * Starts a program that is tied to this process by a pipe: when this process ends, however it ends,
 * the program is killed and its scratch folder removed. It reads nothing and its output is dropped.
 *
 * @param scratch a folder of its own, which is removed with all that is in it.
 */
export function startTied(
  program: string,
  args: readonly string[],
  scratch: string,
  { folder, environment }: TiedOptions = {},
): TiedProcess {
  const shell = new Deno.Command("/bin/sh", {
    args: ["-c", UNTIL_INPUT_ENDS, "sh", scratch, program, ...args],
    ...folder === undefined ? {} : { cwd: folder },
    env: { ...environment },
    // A signal to this process and its group, as of a terminal or of Jupyter, does not end the shell.
    detached: true,
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
