import type { Output } from "./ipynb.ts";

/** Executes the code cells of a notebook in a fresh Deno kernel. */
export interface Runner {
  /** @param folder where the notebook lies; the kernel finds deno.json upwards from there. */
  run(codes: readonly string[], folder: string): Promise<NotebookCells>;
  /** Ends what the runner has started. */
  close(): Promise<void>;
}

/** What came of executing the cells of a notebook. */
export interface NotebookCells {
  /** The cells that have ended, in order. */
  readonly cells: readonly CellRun[];
  /** What the cell behind them did instead of ending, such as `ends the kernel`. */
  readonly broken?: string;
  /** The language as the kernel describes it, where the runner has asked. */
  readonly language?: unknown;
}

/** What came of executing a cell. */
export interface CellRun {
  readonly failed: boolean;
  readonly outputs: readonly Output[];
}

/** Seconds that a cell may take. */
export const CELL_SECONDS = 120;
