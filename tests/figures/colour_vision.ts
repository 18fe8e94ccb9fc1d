/**
 * How colours look to the colour-blind, and how far apart they are then. Matrices of Machado,
 * Oliveira and Fernandes (2009) at full severity, on linear RGB; distances are CIE 1976 Delta E.
 */
export const VISIONS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [
    -0.003882,
    -0.048116,
    1.051998,
  ]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [
    -0.01182,
    0.04294,
    0.968881,
  ]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [
    0.004733,
    0.691367,
    0.3039,
  ]],
};

const TO_XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [
  0.0193339,
  0.119192,
  0.9503041,
]];
const WHITE = [0.95047, 1, 1.08883];

function linear(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i]!, 0));
}

function lab(rgb: readonly number[]): readonly [number, number, number] {
  const clipped = rgb.map((c) => Math.min(1, Math.max(0, c)));
  const [x, y, z] = times(TO_XYZ, clipped).map((value, i) => value / WHITE[i]!)
    .map((t) => t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116) as [
      number,
      number,
      number,
    ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two colours as one kind of vision sees them. */
export function colourDistance(a: string, b: string, vision: string): number {
  const [one, other] = [a, b].map((hex) => lab(times(VISIONS[vision]!, linear(hex))));
  return Math.hypot(...one!.map((value, i) => value - other![i]!));
}

/** Contrast ratio of two colours, 1..21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [a, b].map((hex) => times(TO_XYZ, linear(hex))[1]! + 0.05)
    .sort((x, y) => y - x);
  return light! / dark!;
}
