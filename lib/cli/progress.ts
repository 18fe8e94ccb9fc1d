/** A line on the terminal that says how far a long job has come. */
export interface ProgressLine {
  readonly step: (done: number, total: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const QUIET_MS = 1000;
const EVERY_MS = 100;

/** Progress on standard error, silent in the first second and where that is no terminal. */
export function progressLine(what: string): ProgressLine {
  const start = performance.now();
  let last = start;
  let shown = false;
  const write = (text: string): void => {
    Deno.stderr.writeSync(new TextEncoder().encode(text));
  };
  return {
    step: (done, total) => {
      const now = performance.now();
      if (now - start < QUIET_MS || now - last < EVERY_MS || !Deno.stderr.isTerminal()) return;
      last = now;
      shown = true;
      write(`\r${done} of ${total} ${what}`);
    },
    end: () => {
      if (shown) write("\r\x1b[K");
    },
  };
}
