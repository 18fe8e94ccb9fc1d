/** A labelled place on a number line. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Places of numbers on a line of pixels. */
export interface Scale {
  /** Pixels of a number; an infinite one lies far outside. */
  at(value: number): number;
  readonly ticks: readonly Tick[];
}

const FAR = 1e4;
/** Room for the last bits of a double, in steps. */
const NEARLY = 1e-9;

/**
 * A linear scale that puts the least of some numbers at one pixel and the greatest at another, with
 * two to four round ticks.
 *
 * @param values at least one, all finite.
 *
 * @example
 * ```ts
 * import { linearScale } from "kit/report/scale.ts";
 * import { strict as assert } from "node:assert";
 *
 * const scale = linearScale([0, 1], 0, 100);
 * assert.equal(scale.at(0.25), 25);
 * assert.deepEqual(scale.ticks.map(({ label }) => label), ["0", "1"]);
 * ```
 */
export function linearScale(values: readonly number[], from: number, to: number): Scale {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const half = greatest > least ? (greatest - least) / 2 : Math.max(Math.abs(least), 1) / 2;
  const middle = (least + greatest) / 2;
  const at = (value: number): number =>
    Number.isFinite(value)
      ? (from + to) / 2 + (value - middle) / half * (to - from) / 2
      : Math.sign(value) * FAR;
  const { step, first, last } = tickSteps(middle - half, middle + half);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + NEARLY));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const value = (first + i) * step;
    return { at: Number(at(value).toFixed(1)), label: (value === 0 ? 0 : value).toFixed(decimals) };
  });
  return { at, ticks };
}

interface TickSteps {
  readonly step: number;
  /** The first and last tick, in steps. */
  readonly first: number;
  readonly last: number;
}

/** The longest step of 1, 2 or 5 times a power of ten that has two multiples between two numbers. */
function tickSteps(low: number, high: number): TickSteps {
  const power = 10 ** Math.floor(Math.log10(high - low));
  return [10, 5, 2, 1, 0.5, 0.2].map((factor) => {
    const step = factor * power;
    return { step, first: Math.ceil(low / step - NEARLY), last: Math.floor(high / step + NEARLY) };
  }).find(({ first, last }) => last > first)!;
}
