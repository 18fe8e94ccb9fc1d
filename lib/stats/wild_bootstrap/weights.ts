import { randomSource } from "../random.ts";

/** Distributions of the weight that multiplies the residuals of a cluster. */
export type WeightName = "rademacher" | "webb" | "mammen";

interface WeightPoints {
  readonly points: readonly number[];
  readonly probabilities: readonly number[];
}

const GOLDEN = Math.sqrt(5);

/** Points and probabilities; each has mean 0 and variance 1, Mammen's also third moment 1. */
const WEIGHTS: Readonly<Record<WeightName, WeightPoints>> = {
  rademacher: { points: [-1, 1], probabilities: [1 / 2, 1 / 2] },
  webb: {
    points: [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)],
    probabilities: [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6],
  },
  mammen: {
    points: [(1 - GOLDEN) / 2, (1 + GOLDEN) / 2],
    probabilities: [(GOLDEN + 1) / (2 * GOLDEN), (GOLDEN - 1) / (2 * GOLDEN)],
  },
};

/** Weight vectors, one weight a cluster. */
export interface WeightVectors {
  readonly name: WeightName;
  readonly clusters: number;
  readonly count: number;
  /** count x clusters. */
  readonly values: Float64Array;
  /** What each vector counts for: 1 when all are equally likely, else its probability. */
  readonly masses: Float64Array;
  /** Sum of all masses. */
  readonly total: number;
  /** Whether these are all vectors there are. */
  readonly enumerated: boolean;
  /** Of the draws; null when all vectors are enumerated. */
  readonly seed: number | null;
}

/** All weight vectors when they are at most `maxEnumerated`, else seeded draws. */
export function weightVectors(
  name: WeightName,
  clusters: number,
  options: { readonly maxEnumerated: number; readonly draws: number; readonly seed: number },
): WeightVectors {
  const { points, probabilities } = WEIGHTS[name];
  const all = points.length ** clusters;
  const enumerated = all <= options.maxEnumerated;
  const count = enumerated ? all : options.draws;
  const values = new Float64Array(count * clusters);
  const masses = new Float64Array(count);
  const weighted = enumerated && new Set(probabilities).size > 1;
  const random = randomSource(options.seed);
  for (let k = 0; k < count; k++) {
    let rest = k, chance = 1;
    for (let g = 0; g < clusters; g++) {
      const point = enumerated ? rest % points.length : pick(random.fraction(), probabilities);
      rest = Math.floor(rest / points.length);
      chance *= probabilities[point]!;
      values[k * clusters + g] = points[point]!;
    }
    masses[k] = weighted ? chance : 1;
  }
  const seed = enumerated ? null : options.seed;
  const total = weighted ? 1 : count;
  return { name, clusters, count, values, masses, total, enumerated, seed };
}

function pick(fraction: number, probabilities: readonly number[]): number {
  let below = 0;
  for (let k = 0; k < probabilities.length - 1; k++) {
    below += probabilities[k]!;
    if (fraction < below) return k;
  }
  return probabilities.length - 1;
}

/**
 * The smallest p above 0 that a scheme can give. With the null imposed, equal weights for all
 * clusters reproduce the observed |t|, whatever the data: 2^(1-G) for Rademacher, 6^(1-G) for Webb.
 * Without, a vector and its negative give the same |t|: 2^(1-G) again, and 2 / 6^G.
 * Draws add the floor of their number, 1 / (1 + draws).
 */
export function smallestP(vectors: WeightVectors, nullImposed: boolean): number {
  const { points, probabilities } = WEIGHTS[vectors.name];
  const ofVectors = probabilities.map((probability) => probability ** vectors.clusters);
  const sum = ofVectors.reduce((total, value) => total + value, 0);
  const symmetric = points.includes(1);
  const floor = nullImposed ? sum : (symmetric ? 2 : 1) * Math.min(...ofVectors);
  return vectors.enumerated ? floor : Math.max(floor, 1 / (1 + vectors.count));
}
