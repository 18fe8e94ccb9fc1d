import { parseArgs } from "node:util";

/** An option of a command; one with `value` takes a text, one without is a switch. */
export interface Option {
  /** Word behind `--`. */
  readonly name: string;
  /** What the text stands for in the help, for example `NAME`. */
  readonly value?: string;
  /** The texts allowed, where they are few. */
  readonly choices?: readonly string[];
  /** The text taken when the option is not given. */
  readonly fallback?: string;
  readonly help: string;
}

/** A deno task as its user sees it. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** What the exit code says, where it says more than success or failure. */
  readonly exitCodes?: string;
}

/** Given options by name. */
export interface Arguments {
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** Bad use of a command: exit code 2. */
export class UsageError extends Error {}

const COMMON: readonly Option[] = [
  { name: "json", help: "print JSON instead of text" },
  { name: "help", help: "print this help" },
];

/** The help text of a command. */
function helpText(spec: CommandSpec): string {
  const lines = [...spec.options, ...COMMON].map((option) => {
    const usage = `--${option.name}${option.value === undefined ? "" : ` ${option.value}`}`;
    const choices = option.choices === undefined ? "" : `: ${option.choices.join(", ")}`;
    const fallback = option.fallback === undefined ? "" : ` (default ${option.fallback})`;
    return `  ${usage.padEnd(24)} ${option.help}${choices}${fallback}`;
  });
  const exit = spec.exitCodes === undefined ? "" : `\n\n${spec.exitCodes}`;
  return `deno task ${spec.name} [options]\n\n${spec.summary}\n\n${lines.join("\n")}${exit}`;
}

/**
 * Reads the arguments of a command.
 *
 * @throws {UsageError} for an unknown option, a missing text, or a text that is not a choice.
 */
function readArguments(spec: CommandSpec, args: readonly string[]): Arguments {
  const known = [...spec.options, ...COMMON];
  const values = parseValues(spec, known, args);
  for (const { name, choices } of known) {
    const value = values[name];
    if (choices === undefined || typeof value !== "string" || choices.includes(value)) continue;
    throw new UsageError(
      `--${name} takes one of ${choices.join(", ")}, not ${JSON.stringify(value)}`,
    );
  }
  const fallbacks = new Map(known.map(({ name, fallback }) => [name, fallback]));
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : fallbacks.get(name);
    },
    flag: (name) => values[name] === true,
  };
}

function parseValues(
  spec: CommandSpec,
  known: readonly Option[],
  args: readonly string[],
): Record<string, string | boolean | undefined> {
  const options = Object.fromEntries(
    known.map(({ name, value }) => [name, {
      type: value === undefined ? "boolean" as const : "string" as const,
    }]),
  );
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || name in options) continue;
    throw new UsageError(
      `${spec.name} has no option --${name}; it has ${
        known.map((option) => `--${option.name}`).join(", ")
      }`,
    );
  }
  try {
    return parseArgs({ args: joinNegative(args, options), options, strict: true }).values;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(message.split(/\.\s|\.$/)[0]!, { cause });
  }
}

/** Writes `--name -1` as `--name=-1`: a negative number behind an option that takes a text is that text. */
function joinNegative(
  args: readonly string[],
  options: Readonly<Record<string, { readonly type: "boolean" | "string" }>>,
): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (
      last?.startsWith("--") && options[last.slice(2)]?.type === "string" && /^-[\d.]/.test(arg)
    ) {
      joined[joined.length - 1] = `${last}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}

/**
 * Runs a command to its exit code: prints the help where it is asked for, and any error as one
 * sentence (2 for bad use, 1 for bad data).
 */
export async function runCommand(
  spec: CommandSpec,
  main: (args: Arguments) => number | Promise<number>,
): Promise<never> {
  Deno.exit(await outcome(spec, main, Deno.args));
}

async function outcome(
  spec: CommandSpec,
  main: (args: Arguments) => number | Promise<number>,
  given: readonly string[],
): Promise<number> {
  try {
    const args = readArguments(spec, given);
    if (args.flag("help")) {
      console.log(helpText(spec));
      return 0;
    }
    return await main(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${spec.name}: ${message}`);
    return error instanceof UsageError ? 2 : 1;
  }
}
