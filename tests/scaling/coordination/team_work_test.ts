import { strict as assert } from "node:assert";
import { iterationLimits } from "../../../lib/claims/kim/iteration_limits.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { recordedWork } from "../../../lib/scaling/coordination/recorded_work.ts";
import { teamWork } from "../../../lib/scaling/coordination/team_work.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose } from "../../close.ts";

const { architectures, instances, kimQuantities } = loadTables();
const teams = teamWork(architectures, instances, iterationLimits(kimQuantities, "v3"));

Deno.test("a team's steps are its mean over both benchmarks against the single agent's", () => {
  const single = recordedWork(instances, "single").steps;
  for (const { architecture, steps } of teams) {
    assertClose(steps.ratio, recordedWork(instances, architecture).steps / single, { rel: 1e-12 });
    assert.ok(!isUndetermined(steps.interval));
    assert.ok(steps.interval.low < steps.ratio && steps.ratio < steps.interval.high);
  }
});

Deno.test("without empty runs the single agent, which has most, gains and ratios fall", () => {
  for (const { steps, stepsRecorded } of teams) assert.ok(stepsRecorded.ratio < steps.ratio);
});

Deno.test("printed measures are ratios of printed numbers, and a limit that is not printed is null", () => {
  assert.deepEqual(teams.map(({ iterations }) => iterations), [null, 2.7, 4.5, null]);
  assertClose(teams[3]!.turns, 44.3 / 7.2, { rel: 1e-12 });
  assertClose(teams[3]!.tokens, (0.452 / 13.6) / (0.466 / 67.7), { rel: 1e-12 });
});

Deno.test("a work without the single agent is refused", () => {
  assert.throws(() => teamWork(architectures.slice(1), instances, { single: 10 }), {
    message: 'No row of the architecture "single"',
  });
});
