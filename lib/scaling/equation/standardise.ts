import type { Matrix } from "../../stats/matrix.ts";

/** Mean and population standard deviation (divisor n) of each column; a constant has scale 1. */
export interface Scaling {
  /** Mean of each column. */
  readonly means: Float64Array;
  /** Standard deviation of each column. */
  readonly scales: Float64Array;
}

/** The scaling of a design's columns over its rows; column 0, the intercept, stays as it is. */
export function scalingOf(design: Matrix): Scaling {
  const { rows, columns, values } = design;
  const means = new Float64Array(columns);
  const scales = new Float64Array(columns).fill(1);
  for (let j = 1; j < columns; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += values[i * columns + j]!;
    const mean = sum / rows;
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += (values[i * columns + j]! - mean) ** 2;
    const sd = Math.sqrt(squares / rows);
    means[j] = mean;
    if (sd > 1e-12 * Math.max(1, Math.abs(mean))) scales[j] = sd;
  }
  return { means, scales };
}

/** The design with each column centred and divided by its scale. */
export function applyScaling(design: Matrix, { means, scales }: Scaling): Matrix {
  const { rows, columns, values: raw } = design;
  const values = new Float64Array(raw.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = (raw[i * columns + j]! - means[j]!) / scales[j]!;
    }
  }
  return { rows, columns, values };
}
