import type { ArchitectureRow } from "../data/architectures.ts";
import type { Benchmark } from "../data/names.ts";
import type { PrintedQuantity } from "../data/kim_quantities.ts";
import type { Tables } from "../data/tables.ts";
import { architectureOf } from "./kim/cells.ts";
import { LABELS, MODEL_LABELS } from "./kim/labels.ts";
import { rowsOf } from "./quantities.ts";

/** Columns of the table of architectures and the printed quantities they were taken from. */
const CONSTANTS: readonly (readonly [keyof ArchitectureRow, string])[] = [
  ["turns", "turns"],
  ["turns_sd", "turns spread (+/-)"],
  ["overhead_pct", "overhead O%"],
  ["message_density", "message density c"],
  ["redundancy", "redundancy R"],
  ["redundancy_sd", "redundancy spread (+/-)"],
  ["efficiency", "efficiency E_c"],
  ["error_amplification", "error amplification A_e"],
  ["success_per_1k_tokens", "success per 1K tokens"],
  ["success_rate_printed", "success rate S"],
];

const BENCHMARKS: readonly (readonly [string, Benchmark])[] = [
  ["Finance Agent", "finance-agent"],
  ["BrowseComp-Plus", "browsecomp-plus"],
  ["WorkBench", "workbench"],
  ["Workbench", "workbench"],
  ["PlanCraft", "plancraft"],
  ["SWE-bench Verified", "swe-bench-verified"],
  ["Terminal-Bench", "terminal-bench"],
];

/**
 * One sentence for each number that stands in two tables of the kit with different values: the
 * tables that it computes from against the table of what was printed, and printed coefficients
 * against the table of Table 4.
 */
export function transcriptionFaults(tables: Tables): readonly string[] {
  const faults: string[] = [];
  const compare = (
    row: PrintedQuantity | undefined,
    printed: string | undefined,
    held: number | null | undefined,
    where: string,
  ): void => {
    if (row === undefined || printed === undefined || printed === "") return;
    if (held === null || held === undefined || Number(printed) === held) return;
    faults.push(`${where} holds ${held}, ${row.version} prints ${printed}`);
  };
  const all = (quantity: string, subject: string): readonly PrintedQuantity[] =>
    rowsOf(tables.kimQuantities, { quantity, subject });
  for (const label of LABELS) {
    const name = architectureOf(label);
    const own = tables.architectures.find(({ architecture }) => architecture === name)!;
    for (const [column, quantity] of CONSTANTS) {
      for (const row of all(quantity, label)) {
        compare(row, row.printed, own[column] as number | null, `architectures, ${name} ${column}`);
      }
    }
    for (const row of all("error amplification CI", label)) {
      const where = `architectures, ${name} error_amplification`;
      compare(row, row.printed_ci_low, own.error_amplification_low, `${where}_low`);
      compare(row, row.printed_ci_high, own.error_amplification_high, `${where}_high`);
    }
  }
  for (const [label, model] of Object.entries(MODEL_LABELS)) {
    const own = tables.models.find((row) => row.model === model)!;
    for (const row of all("Intelligence Index", label)) {
      const column = `index_${row.version}` as "index_v1" | "index_v2" | "index_v3";
      compare(row, row.printed, own[column], `models, ${model} ${column}`);
    }
    for (const score of tables.indexComponents.filter((row) => row.model === model)) {
      const row = all(`Table 6 component ${score.component}`, label).find(({ version }) =>
        version === score.version
      );
      const where = `model_index_components, ${score.version} ${model} ${score.component}`;
      compare(row, row?.printed.replace("*", ""), score.value, where);
      if (row !== undefined && row.printed.endsWith("*") !== score.estimated) {
        faults.push(`${where} is ${score.estimated ? "" : "not "}marked as an estimate`);
      }
    }
  }
  for (
    const { team, architecture, accuracy, delta_vs_homogeneous_strong } of tables
      .heterogeneousTeams
  ) {
    const subject = `${architecture === "centralized" ? "Cen" : "Dec"} ${team}`;
    const [rate] = all("heterogeneous accuracy", subject);
    const [delta] = all("delta vs homogeneous strong", subject);
    compare(rate, rate?.printed, accuracy, `heterogeneous_teams, ${team} accuracy`);
    compare(
      delta,
      delta?.printed,
      delta_vs_homogeneous_strong,
      `heterogeneous_teams, ${team} delta`,
    );
  }
  for (const [label, benchmark] of BENCHMARKS) {
    const own = tables.benchmarks.find((row) => row.benchmark === benchmark)!;
    for (const row of all("instances per configuration", label)) {
      compare(row, row.printed, own.instances, `benchmarks, ${benchmark} instances`);
    }
    for (const row of all("domain complexity D", label)) {
      compare(
        row,
        row.printed,
        own.domain_complexity,
        `benchmarks, ${benchmark} domain_complexity`,
      );
    }
  }
  for (const line of tables.kimCoefficients) {
    const row = all("standardised coefficient", line.term).find(({ version }) =>
      version === line.version
    );
    if (row === undefined) continue;
    const here = [line.beta, line.ci_low, line.ci_high, line.p].join(" ");
    const there = [row.printed, row.printed_ci_low, row.printed_ci_high, row.printed_p].join(" ");
    if (here !== there) {
      faults.push(
        `kim_table4_coefficients, ${line.version} ${line.term} has ${here}, not ${there}`,
      );
    }
  }
  return faults;
}
