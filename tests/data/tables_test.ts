import { strict as assert } from "node:assert";
import { ARCHITECTURE_TABLE, loadArchitectures } from "../../lib/data/architectures.ts";
import { BENCHMARK_TABLE, loadBenchmarks } from "../../lib/data/benchmarks.ts";
import { CONFIGURATIONS, loadConfigurations } from "../../lib/data/configurations.ts";
import { DataError } from "../../lib/data/data_error.ts";
import { loadInstances } from "../../lib/data/instances.ts";
import { loadModels } from "../../lib/data/models.ts";
import { ARCHITECTURES, BENCHMARKS, MODELS } from "../../lib/data/names.ts";
import { SAMPLE_NAMES, sampleRows, SAMPLES } from "../../lib/data/samples.ts";
import { parseTable } from "../../lib/data/table.ts";

const HEADER = "row,benchmark,architecture,family,model,success_rate,n_instances,n_success\n";
const GOOD = "0,browsecomp-plus,single,openai,gpt-5,0.5,20,10\n";

function fault(text: string): string {
  try {
    parseTable(CONFIGURATIONS, text);
  } catch (error) {
    assert.ok(error instanceof DataError, String(error));
    return error.message;
  }
  return "";
}

Deno.test("a sound table gives its rows, with nothing where a field is empty", () => {
  const { rows } = parseTable(CONFIGURATIONS, HEADER + "0,plancraft,hybrid,openai,gpt-5,0.336,,\n");
  assert.equal(rows[0]?.success_rate, 0.336);
  assert.equal(rows[0]?.n_success, null);
});

Deno.test("each kind of damage is one sentence with file, line, column, value and what is right", () => {
  const cases: readonly [string, RegExp][] = [
    [
      HEADER + GOOD.replace("0.5,", "1.5,"),
      /line 2, column success_rate: found "1\.5" where a rate from 0 to 1/,
    ],
    [HEADER + GOOD.replace("0.5,", ","), /column success_rate: found "" where a rate/],
    [HEADER + GOOD.replace("0.5,", "half,"), /found "half" where a rate/],
    [HEADER + GOOD.replace("0.5,", "0.6,"), /found "0\.6" where the rate 10\/20/],
    [
      HEADER + GOOD.replace("browsecomp-plus", "gaia"),
      /column benchmark: found "gaia" where one of browsecomp-plus/,
    ],
    [
      HEADER + GOOD.replace("single", "swarm"),
      /column architecture: found "swarm" where one of single/,
    ],
    [HEADER + GOOD.replace("gpt-5", "gpt-6"), /column model: found "gpt-6" where one of/],
    [HEADER + GOOD.replace(",20,10", ",20,21"), /column n_success: found "21" where at most 20/],
    [
      HEADER + GOOD.replace(",20,10", ",20,"),
      /column n_success: found "" where a count exactly where/,
    ],
    [
      HEADER + GOOD + GOOD.replace(/^0/, "1"),
      /line 3.*found "browsecomp-plus \/ single \/ gpt-5" where a key that line 2/,
    ],
    [
      HEADER + GOOD.replace(",10\n", "\n"),
      /line 2, column n_success: .* where a record of 8 fields, not 7,/,
    ],
    [HEADER + GOOD.replace(",10\n", ",10,1\n"), /where a record of 8 fields, not 9,/],
    [HEADER.replace(",model", "") + GOOD, /line 1, column model: expected a column named model/],
    [
      HEADER.replace("\n", ",note\n") + GOOD,
      /line 1, column note: found "note" where the end of the header/,
    ],
    [
      HEADER.replace("row,benchmark", "benchmark,row") + GOOD,
      /line 1, column benchmark: found "benchmark" where the column row at position 1/,
    ],
    [HEADER + '0,"browse', /line 2: expected quotes/],
    ["", /line 1: expected the header row,benchmark/],
  ];
  for (const [text, expected] of cases) {
    const message = fault(text);
    assert.match(message, expected);
    assert.ok(message.startsWith("data/configurations.csv, line "), message);
    assert.ok(!message.includes("\n") || text.includes('"browse'), message);
  }
});

Deno.test("the tables hold exactly the names that the kit knows", () => {
  assert.deepEqual(loadBenchmarks().rows.map(({ benchmark }) => benchmark), [...BENCHMARKS]);
  assert.deepEqual(loadArchitectures().rows.map((row) => row.architecture), [...ARCHITECTURES]);
  assert.deepEqual(loadModels().rows.map(({ model }) => model), [...MODELS]);
  assert.equal(BENCHMARK_TABLE.key[0], "benchmark");
  assert.equal(ARCHITECTURE_TABLE.key[0], "architecture");
});

Deno.test("the three samples have 180, 260 and 270 rows in the authors' order", () => {
  const { rows } = loadConfigurations();
  for (const name of SAMPLE_NAMES) {
    const sample = sampleRows(name, rows);
    assert.equal(sample.length, SAMPLES[name].rows);
    assert.ok(sample.every((row, i) => i === 0 || row.row > sample[i - 1]!.row));
  }
  assert.throws(() => sampleRows("all-released", rows.slice(1)), {
    message: /it has 270 configurations, the table yields 269/,
  });
});

Deno.test("instances add up to the success rate of their configuration", () => {
  const rates = new Map(
    loadConfigurations().rows.map((row) => [
      `${row.benchmark} ${row.architecture} ${row.model}`,
      row.success_rate,
    ]),
  );
  const instances = loadInstances().rows;
  assert.equal(instances.length, 90);
  for (const row of instances) {
    const solved = [...row.outcomes].filter((outcome) => outcome === "1").length;
    assert.equal(solved / 20, rates.get(`${row.benchmark} ${row.architecture} ${row.model}`));
  }
});
