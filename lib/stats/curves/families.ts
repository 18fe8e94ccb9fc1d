import { type CurveFamily, gridOf, separableStarts } from "./family.ts";

/** Straight line a + b x, the yardstick of every other curve. */
export const line: CurveFamily = {
  name: "line",
  formula: "a + b x",
  parameters: ["a", "b"],
  value: (x, p) => p[0]! + p[1]! * x,
  gradient: (x) => [1, x],
  starts: (x, y) => separableStarts(x, y, [[]], (value) => [1, value], (linear) => [...linear]),
};

/** Parabola a + b x + c x^2. */
export const quadratic: CurveFamily = {
  name: "quadratic",
  formula: "a + b x + c x^2",
  parameters: ["a", "b", "c"],
  value: (x, p) => p[0]! + x * (p[1]! + x * p[2]!),
  gradient: (x) => [1, x, x * x],
  starts: (x, y) =>
    separableStarts(x, y, [[]], (value) => [1, value, value * value], (linear) => [...linear]),
};

/** Logarithm a + b ln x, for x above 0. */
export const logarithm: CurveFamily = {
  name: "logarithm",
  formula: "a + b ln x",
  parameters: ["a", "b"],
  value: (x, p) => p[0]! + p[1]! * Math.log(x),
  gradient: (x) => [1, Math.log(x)],
  starts: (x, y) =>
    separableStarts(x, y, [[]], (value) => [1, Math.log(value)], (linear) => [...linear]),
  refuses: (x) => notAbove(x, 0),
};

const EXPONENTS = [-4, -2, -1, -0.5, -0.1, 0.1, 0.3, 0.5, 0.8, 1, 1.5, 2, 3, 5];

/** Power law a x^b, for x above 0. */
export const powerLaw: CurveFamily = {
  name: "power law",
  formula: "a x^b",
  parameters: ["a", "b"],
  value: (x, p) => p[0]! * x ** p[1]!,
  gradient: (x, p) => {
    const power = x ** p[1]!;
    return [power, p[0]! * power * Math.log(x)];
  },
  starts: (x, y) =>
    separableStarts(
      x,
      y,
      gridOf(EXPONENTS),
      (value, [b]) => [value ** b!],
      (linear, [b]) => [linear[0]!, b!],
    ),
  refuses: (x) => notAbove(x, 0),
};

/** Shifted power law a (x + c)^b; the shift keeps x + c above 0. */
export const shiftedPowerLaw: CurveFamily = {
  name: "shifted power law",
  formula: "a (x + c)^b",
  parameters: ["a", "b", "c"],
  value: (x, p) => p[0]! * (x + p[2]!) ** p[1]!,
  gradient: (x, p) => {
    const power = (x + p[2]!) ** p[1]!;
    return [power, p[0]! * power * Math.log(x + p[2]!), p[0]! * p[1]! * power / (x + p[2]!)];
  },
  starts: (x, y) => {
    const [low, width] = extent(x);
    const shifts = [0.01, 0.1, 0.3, 1, 3].map((share) => share * width - low);
    return separableStarts(
      x,
      y,
      gridOf(EXPONENTS, low > 0 ? [0, ...shifts] : shifts),
      (value, [b, c]) => [(value + c!) ** b!],
      (linear, [b, c]) => [linear[0]!, b!, c!],
    );
  },
  outside: (p, x) => p[2]! + extent(x)[0] > 0 ? null : "x + c is not above 0 at the smallest x",
};

/** Saturating exponential a - b exp(-c x) with a rate c above 0: it levels off at a. */
export const saturatingExponential: CurveFamily = {
  name: "saturating exponential",
  formula: "a - b exp(-c x)",
  parameters: ["a", "b", "c"],
  value: (x, p) => p[0]! - p[1]! * Math.exp(-p[2]! * x),
  gradient: (x, p) => {
    const decay = Math.exp(-p[2]! * x);
    return [1, -decay, p[1]! * x * decay];
  },
  starts: (x, y) => {
    const [, width] = extent(x);
    return separableStarts(
      x,
      y,
      gridOf([0.1, 0.3, 1, 2, 4, 8, 16, 32, 64].map((share) => share / width)),
      (value, [c]) => [1, -Math.exp(-c! * value)],
      (linear, [c]) => [linear[0]!, linear[1]!, c!],
    );
  },
  outside: (p) => p[2]! > 0 ? null : "the rate c is not above 0",
};

/** Logistic curve a / (1 + exp(-b (x - c))): height a, steepness b, midpoint c. */
export const logistic: CurveFamily = {
  name: "logistic",
  formula: "a / (1 + exp(-b (x - c)))",
  parameters: ["a", "b", "c"],
  value: (x, p) => p[0]! / (1 + Math.exp(-p[1]! * (x - p[2]!))),
  gradient: (x, p) => {
    const share = 1 / (1 + Math.exp(-p[1]! * (x - p[2]!)));
    const slope = p[0]! * share * (1 - share);
    return [share, slope * (x - p[2]!), -slope * p[1]!];
  },
  starts: (x, y) => {
    const [low, width] = extent(x);
    return separableStarts(
      x,
      y,
      gridOf(
        [-16, -6, -2, 2, 6, 16].map((share) => share / width),
        [-0.5, 0, 0.25, 0.5, 0.75, 1, 1.5].map((share) => low + share * width),
      ),
      (value, [b, c]) => [1 / (1 + Math.exp(-b! * (value - c!)))],
      (linear, [b, c]) => [linear[0]!, b!, c!],
    );
  },
};

/** Every family, from the simplest on. */
export const curveFamilies: readonly CurveFamily[] = [
  line,
  logarithm,
  powerLaw,
  quadratic,
  saturatingExponential,
  logistic,
  shiftedPowerLaw,
];

function extent(x: Float64Array): [low: number, width: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of x) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high > low ? high - low : 1];
}

function notAbove(x: Float64Array, bound: number): string | null {
  const [low] = extent(x);
  return low > bound ? null : `x must lie above ${bound}, its smallest value is ${low}`;
}
