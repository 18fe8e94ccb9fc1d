import { strict as assert } from "node:assert";
import { loadInstances } from "../../../lib/data/instances.ts";
import { instanceCorrelation } from "../../../lib/scaling/predictor/instance_correlation.ts";
import { decisionValue } from "../../../lib/scaling/predictor/measure_first.ts";
import {
  allowedCorrelation,
  pairedPilot,
  unpairedPilot,
  unpairedPower,
} from "../../../lib/scaling/predictor/pilot_size.ts";
import { rateOf } from "../../../lib/scaling/predictor/rates.ts";
import { matrixFromRows } from "../../../lib/stats/matrix.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

interface Golden {
  readonly unpaired: readonly {
    readonly p1: number;
    readonly p2: number;
    readonly instances: number;
  }[];
  readonly paired: readonly {
    readonly p1: number;
    readonly p2: number;
    readonly correlation: number;
    readonly instances: number;
  }[];
  readonly instanceCorrelation: number;
}

const expected = golden<Golden>("recommend.json");

Deno.test("pilot sizes agree with statsmodels and with Connor's formula", () => {
  for (const { p1, p2, instances } of expected.unpaired) {
    const size = unpairedPilot(p1, p2);
    assert.ok(!isUndetermined(size));
    // statsmodels also counts the far tail; the sizes differ by one instance at most.
    assert.ok(Math.abs(size.instances - instances) <= 1, `${p1} ${p2}: ${size.instances}`);
    assert.ok(unpairedPower(p1, p2, size.instances) >= 0.8);
    assert.ok(unpairedPower(p1, p2, size.instances - 1) < 0.8);
  }
  for (const { p1, p2, correlation, instances } of expected.paired) {
    const size = pairedPilot(p1, p2, correlation);
    assert.ok(!isUndetermined(size) && size.instances === instances);
  }
});

Deno.test("McNemar's test has the promised power when every outcome is counted", () => {
  // All splits of n instances: b and c discordant; reject where (b - c)^2 / (b + c) > 3.84.
  const [p1, p2, correlation] = [0.5, 0.55, 0.6];
  const size = pairedPilot(p1, p2, correlation);
  assert.ok(!isUndetermined(size));
  const both = p1 * p2 + correlation * Math.sqrt(p1 * (1 - p1) * p2 * (1 - p2));
  const [first, second] = [p1 - both, p2 - both];
  const n = size.instances;
  const logFactorial = [0];
  for (let k = 1; k <= n; k++) logFactorial[k] = logFactorial[k - 1]! + Math.log(k);
  let power = 0, total = 0;
  for (let b = 0; b <= n; b++) {
    for (let c = 0; b + c <= n; c++) {
      const chance = Math.exp(
        logFactorial[n]! - logFactorial[b]! - logFactorial[c]! - logFactorial[n - b - c]! +
          b * Math.log(first) + c * Math.log(second) + (n - b - c) * Math.log(1 - first - second),
      );
      total += chance;
      if ((b - c) ** 2 > 3.841459 * (b + c)) power += chance;
    }
  }
  assertClose(total, 1, { abs: 1e-9 });
  assertClose(power, 0.8, { abs: 0.015 });
});

Deno.test("equal rates cannot be told apart, and impossible pairs are refused", () => {
  assert.equal(isUndetermined(unpairedPilot(0.4, 0.4)), true);
  assert.equal(isUndetermined(pairedPilot(0.4, 0.4, 0.5)), true);
  assert.throws(() => pairedPilot(0.1, 0.9, 0.9), /do not allow it/);
  assert.throws(() => unpairedPilot(1.2, 0.4), RangeError);
  // The most two rates of 0.1 and 0.9 allow: all of the first inside the second, 0.01 / 0.09.
  assertClose(allowedCorrelation(0.1, 0.9, 0.6), (0.1 - 0.09) / 0.09, { abs: 1e-12 });
  assert.equal(allowedCorrelation(0.5, 0.5, 0.6), 0.6);
});

Deno.test("architectures succeed on much the same instances", () => {
  assertClose(instanceCorrelation(loadInstances().rows), expected.instanceCorrelation, {
    rel: 1e-12,
  });
});

Deno.test("the regret of deciding now is the mean gain missed, and pilots wear it down", () => {
  // One known rate of a half, one uncertain about it: regret is the mean of the larger less a half.
  const sd = 1;
  const believed = {
    mean: Float64Array.of(0, 0),
    covariance: matrixFromRows([[1e-10, 0], [0, sd * sd]]),
  };
  let gain = 0;
  for (let z = -8; z <= 8; z += 0.001) {
    gain += 0.001 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) *
      Math.max(0, rateOf(sd * z) - 0.5);
  }
  const both = [0, 1];
  const value = decisionValue(believed, {
    draws: 20_000,
    pilots: [5, 50, 500].map((instances) => ({ instances, architectures: both })),
  });
  assertClose(value.regretOf[0]!, gain, { abs: 0.002 });
  assertClose(value.probabilityBest[0]!, 0.5, { abs: 0.01 });
  const regrets = value.pilots.map(({ expectedRegret }) => expectedRegret);
  assert.ok(gain > regrets[0]! && regrets[0]! > regrets[1]! && regrets[1]! > regrets[2]!);
  assert.ok(regrets[2]! < 0.01);
  const same = decisionValue(believed, {
    draws: 20_000,
    pilots: [5, 50, 500].map((instances) => ({ instances, architectures: both })),
  });
  assert.deepEqual(same, value);
});
