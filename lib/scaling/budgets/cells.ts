import {
  BATS_BENCHMARKS,
  BATS_MODELS,
  type BatsBenchmark,
  type BatsModel,
} from "../../data/bats/columns.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { numberAt, questionsOf } from "../../data/bats/lookup.ts";

/** One model on one benchmark with plain ReAct, with the tracker and with BATS, in percent. */
export interface BatsCell {
  readonly model: BatsModel;
  readonly benchmark: BatsBenchmark;
  readonly questions: number;
  readonly reactPct: number;
  readonly trackerPct: number;
  readonly batsPct: number;
}

/** The nine cells of Tables 1 and 3 at a budget of 100 calls a tool. */
export function nineCells(bats: BatsTables): readonly BatsCell[] {
  return BATS_MODELS.flatMap((model) =>
    BATS_BENCHMARKS.map((benchmark) => ({
      model,
      benchmark,
      questions: questionsOf(bats, benchmark),
      reactPct: numberAt(bats.table1, { model, benchmark, method: "ReAct" }),
      trackerPct: numberAt(bats.table1, { model, benchmark, method: "ReAct + Budget Tracker" }),
      batsPct: numberAt(bats.table3, { model_or_agent: model, benchmark, method: "BATS" }),
    }))
  );
}
