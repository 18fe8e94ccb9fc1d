import { strict as assert } from "node:assert";
import { runTask } from "./run_task.ts";

interface Row {
  readonly id: string;
  readonly document: string;
  readonly version: string;
  readonly verdict: string;
}

Deno.test("verify prints every claim as JSON with its stable fields and exits 0", () => {
  const { code, out, err } = runTask("verify", "--json");
  assert.equal(code, 0, err);
  const rows = JSON.parse(out) as readonly Row[];
  const fields = ["id", "document", "version", "place", "says", "printed", "unit", "sample"];
  for (const field of [...fields, "computed", "verdict", "reason"]) {
    assert.ok(rows.every((row) => field in row), field);
  }
  assert.ok(rows.some(({ id, verdict }) => id === "kim/4.3/r2-cv@v2" && verdict === "reproduced"));
});

Deno.test("verify filters by document, version and verdict", () => {
  const args = ["--document", "kim", "--version", "v2", "--verdict", "reproduced", "--json"];
  const rows = JSON.parse(runTask("verify", ...args).out) as readonly Row[];
  assert.ok(rows.length > 0);
  assert.ok(
    rows.every((row) =>
      row.document === "kim" && row.version === "v2" && row.verdict === "reproduced"
    ),
  );
});

Deno.test("bad use of verify is one sentence and exit code 2", () => {
  const wrong: readonly [string[], RegExp][] = [
    [["--verdict", "true"], /^verify: --verdict takes one of reproduced, .*, not "true"\n$/],
    [["--colour"], /^verify: verify has no option --colour; it has --document/],
    [["--version", "v9"], /^verify: no claim has version "v9"; there are/],
  ];
  for (const [args, message] of wrong) {
    const { code, err, out } = runTask("verify", ...args);
    assert.equal(code, 2);
    assert.match(err, message);
    assert.equal(out, "");
  }
});

Deno.test("verify --help names every option", () => {
  const { code, out } = runTask("verify", "--help");
  assert.equal(code, 0);
  for (const option of ["--document", "--version", "--verdict", "--json", "--help"]) {
    assert.ok(out.includes(option), option);
  }
});
