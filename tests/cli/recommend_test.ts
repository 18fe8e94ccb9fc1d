import { strict as assert } from "node:assert";
import { runTask } from "./run_task.ts";

Deno.test("recommend prints the promised fields as JSON", () => {
  const { code, out } = runTask(
    "recommend",
    ..."--tools 5 --baseline 0.35 --index 65 --json".split(" "),
  );
  assert.equal(code, 0);
  const answer = JSON.parse(out);
  for (
    const field of [
      "inputs",
      "predictor",
      "ranking",
      "recommendation",
      "expectedRegret",
      "measureFirst",
      "extrapolation",
      "notes",
    ]
  ) assert.ok(field in answer, field);
  assert.deepEqual([answer.predictor, answer.recommendation], ["rule-45", "decentralized"]);
  assert.equal(answer.ranking.length, 5);
  for (
    const field of ["architecture", "expected", "low", "high", "probabilityBest", "costRelative"]
  ) assert.ok(field in answer.ranking[0], field);
  assert.deepEqual(answer.extrapolation, []);
  assert.equal(typeof answer.measureFirst, "boolean");
});

Deno.test("recommend prints a table, the reason and a warning outside what was measured", () => {
  const { out } = runTask("recommend", "--tools", "40", "--index", "gpt-5", "--run-usd", "0.05");
  assert.match(out, /^architecture +expected +80% interval/);
  assert.match(out, /single .* recommended, Pareto/);
  assert.match(out, /Warning: tools 40 lies outside the measured 2 to 16/);
});

Deno.test("recommend sets the papers' calculator beside its answer", () => {
  const args = "--tools 5 --baseline 0.6 --index 65 --equation v2".split(" ");
  const { out } = runTask("recommend", ...args);
  assert.match(out, /coefficients v2: single/);
  assert.match(out, /The 45% rule says single. The nearest archetype of Section 4.3 is planning/);
});

Deno.test("bad input gets one sentence that says what was probably meant", () => {
  const cases = [
    ["--tools 5 --index 65 --baseline 45", /45% is 0.45, which was probably meant/],
    ["--tools 0 --index 65", /count every tool the agent may call, 1 or more/],
    ["--tools 5 --index gpt5", /not "gpt5"; gpt-5 was perhaps meant/],
    ["--tools 5 --index 0.65", /so 65 was probably meant/],
    ["--tools 5 --index 650", /so 65 was probably meant/],
    ["--tools 5 --index 65 --run-usd -0.1", /-0.1 is negative: 0.1 was probably meant/],
    ["--tools 5 --index 65 --input-tokens 1000", /needs --input-price/],
    ["--tools 5 --index 65 --input-price 1", /prices need amounts/],
    ["--tools 5 --index 65 --level 0.9", /six benchmarks allow at most 0.857/],
    ["--tools 5 --index 65 --level 80", /0.8 was probably meant/],
    ["--tools 5 --index 65 --worth 2", /2 points are 0.02, which was probably meant/],
    ["--tools 5 --index 65 --pilot hybrid=9/7", /hybrid=7\/9 was probably meant/],
    ["--tools 5 --index 65 --pilot team=7/9", /knows single, independent/],
    ["--tools 5 --index 65 --equation v2", /--equation needs --baseline/],
    ["--index 65", /--tools is needed/],
  ] as const;
  for (const [args, sentence] of cases) {
    const { code, err, out } = runTask("recommend", ...args.split(" "));
    assert.equal(code, 2, args);
    assert.equal(out, "");
    assert.match(err, sentence);
    assert.match(err, /^recommend: [^\n]+[^.]\n$/);
  }
});
