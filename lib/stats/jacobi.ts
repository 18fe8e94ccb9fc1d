/**
 * One-sided Jacobi: rotates pairs of columns of `g` (size x size, by columns, overwritten) until all
 * are orthogonal. Their lengths are the singular values; the rotations, stored by columns, are the
 * right singular vectors. Of a positive semidefinite matrix these are eigenvalues and eigenvectors.
 */
export function jacobi(
  g: Float64Array,
  size: number,
): { values: Float64Array; right: Float64Array } {
  const right = new Float64Array(size * size);
  for (let k = 0; k < size; k++) right[k * size + k] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotations = 0;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        let alpha = 0, beta = 0, gamma = 0;
        for (let i = 0; i < size; i++) {
          const a = g[p * size + i]!, b = g[q * size + i]!;
          alpha += a * a;
          beta += b * b;
          gamma += a * b;
        }
        if (Math.abs(gamma) <= Number.EPSILON * Math.sqrt(alpha * beta)) continue;
        rotations++;
        const zeta = (beta - alpha) / (2 * gamma);
        const tangent = Math.sign(zeta || 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        const cosine = 1 / Math.sqrt(1 + tangent * tangent);
        rotate(g, p * size, q * size, size, cosine, cosine * tangent);
        rotate(right, p * size, q * size, size, cosine, cosine * tangent);
      }
    }
    if (rotations === 0) break;
  }
  const values = new Float64Array(size);
  for (let k = 0; k < size; k++) values[k] = Math.hypot(...g.subarray(k * size, (k + 1) * size));
  return { values, right };
}

function rotate(
  into: Float64Array,
  p: number,
  q: number,
  size: number,
  cosine: number,
  sine: number,
): void {
  for (let i = 0; i < size; i++) {
    const a = into[p + i]!, b = into[q + i]!;
    into[p + i] = cosine * a - sine * b;
    into[q + i] = sine * a + cosine * b;
  }
}
