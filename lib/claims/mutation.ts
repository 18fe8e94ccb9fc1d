import { randomSource } from "../stats/random.ts";

/** One field of a table of the data folder. */
export interface Cell {
  /** Path below data/. */
  readonly file: string;
  /** Record below the header, counted from 0. */
  readonly record: number;
  readonly column: string;
  readonly text: string;
}

/** A cell with one digit changed. */
export interface Mutation {
  readonly cell: Cell;
  readonly text: string;
}

/**
 * Changes one digit of a text to another one, so that a number in it changes its value; null where
 * the text has no digit to change.
 */
export function mutateDigit(text: string, below: (n: number) => number): string | null {
  const places = [...text].flatMap((character, i) => /\d/.test(character) ? [i] : []);
  if (places.length === 0) return null;
  const binary = /^[01]+$/.test(text) && text.length > 3;
  for (let attempt = 0; attempt < 50; attempt++) {
    const at = places[below(places.length)]!;
    const digit = binary ? String(1 - Number(text[at])) : String(below(10));
    const changed = text.slice(0, at) + digit + text.slice(at + 1);
    if (changed !== text && valueOf(changed) !== valueOf(text)) return changed;
  }
  return null;
}

/** The value of a text that is one number, or the text itself. */
function valueOf(text: string): number | string {
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

/** Seeded mutations of different cells, drawn without replacement, at most as many as there are. */
export function drawMutations(
  cells: readonly Cell[],
  count: number,
  seed: number,
): readonly Mutation[] {
  const { below } = randomSource(seed);
  const left = [...cells];
  const drawn: Mutation[] = [];
  while (drawn.length < count && left.length > 0) {
    const [cell] = left.splice(below(left.length), 1);
    const text = mutateDigit(cell!.text, below);
    if (text !== null) drawn.push({ cell: cell!, text });
  }
  return drawn;
}
