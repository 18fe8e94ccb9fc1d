import type { Matrix } from "./matrix.ts";

/** Reduces the design to a triangle, stored by columns; each reflector has length sqrt(2) or 0. */
export function householder(
  design: Matrix,
  lengths: Float64Array,
  height: number,
): { triangle: Float64Array; reflectors: Float64Array } {
  const { rows, columns, values } = design;
  const work = new Float64Array(height * columns); // by columns
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      work[j * height + i] = values[i * columns + j]! / lengths[j]!;
    }
  }
  const reflectors = new Float64Array(height * columns);
  const triangle = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) {
    const start = k * height;
    let largest = 0;
    for (let i = k; i < height; i++) largest = Math.max(largest, Math.abs(work[start + i]!));
    if (largest > 0) {
      let squared = 0;
      for (let i = k; i < height; i++) squared += (work[start + i]! / largest) ** 2;
      const length = Math.sqrt(squared);
      const head = work[start + k]! / largest;
      const shifted = head + (head >= 0 ? length : -length);
      const scale = 1 / Math.sqrt(length * Math.abs(shifted));
      for (let i = k + 1; i < height; i++) {
        reflectors[start + i] = (work[start + i]! / largest) * scale;
      }
      reflectors[start + k] = shifted * scale;
      for (let j = k; j < columns; j++) reflect(reflectors, start, work, j * height, k, height);
    }
    for (let i = 0; i <= k; i++) triangle[k * columns + i] = work[start + i]!;
  }
  return { triangle, reflectors };
}

/** Reflects one vector of `into` in the hyperplane orthogonal to one reflector. */
export function reflect(
  reflectors: Float64Array,
  reflector: number,
  into: Float64Array,
  start: number,
  from: number,
  height: number,
): void {
  let dot = 0;
  for (let i = from; i < height; i++) dot += reflectors[reflector + i]! * into[start + i]!;
  if (dot === 0) return;
  for (let i = from; i < height; i++) into[start + i]! -= dot * reflectors[reflector + i]!;
}
