import { strict as assert } from "node:assert";
import { createContext } from "../../../lib/claims/context.ts";
import { noteSets } from "../../../lib/claims/notes/sets.ts";
import { sourceClaims } from "../../../lib/claims/notes/source.ts";
import { judge, type JudgedClaim } from "../../../lib/claims/verdict.ts";
import { loadTables, type Tables } from "../../../lib/data/tables.ts";
import { assertClose, golden } from "../../close.ts";

interface Golden {
  readonly perAgentGain: { readonly aboveAgents: number; readonly financeCentralizedRatio: number };
  readonly plancraft: { readonly pairs: number; readonly smallTeamWins: number };
  readonly monotone: { readonly steps: number; readonly falls: number };
  readonly financeByFamily: Readonly<
    Record<"openai" | "google" | "anthropic", { single: number; centralized: number }>
  >;
  readonly plancraftErrorRatio: number;
  readonly ablation: Readonly<Record<string, { readonly r2cv: number }>>;
  readonly teams: { readonly subMinusOrchestrator: number[]; readonly decentralizedStrong: number };
}

const GOLDEN = golden<Golden>("notes.json");
const tables = loadTables();
const context = createContext(tables);
const judged = judgedIn(tables);

function judgedIn(changed: Tables): ReadonlyMap<string, JudgedClaim> {
  const own = createContext(changed);
  return new Map(
    noteSets.flatMap((set) => set(changed)).map((claim) => [claim.id, judge(claim, own)]),
  );
}

function values(id: string): readonly number[] {
  const computed = judged.get(id)!.computed;
  return typeof computed === "number" ? [computed] : computed as readonly number[];
}

function assertAll(found: readonly number[], wanted: readonly number[]): void {
  assert.equal(found.length, wanted.length);
  found.forEach((value, i) => assertClose(value, wanted[i]!, { abs: 1e-9 }));
}

Deno.test("every statement of the notes is one claim", () => {
  assert.deepEqual(
    [...judged.keys()],
    tables.noteStatements.map(({ note, statement }) => `notes/${note}/${statement}@${note}`),
  );
});

Deno.test("a statement that repeats its source shares the verdict of the source's own claim", () => {
  const sources = sourceClaims(tables);
  let followed = 0;
  for (const statement of tables.noteStatements) {
    const row = sources.rowOf(statement);
    if (row === undefined) continue;
    const own = judged.get(`notes/${statement.note}/${statement.statement}@${statement.note}`)!;
    if (own.verdict === "unsupported") continue;
    assert.equal(own.verdict, judge(row.claim, context).verdict, own.id);
    assert.match(own.reason, /the note repeats v\d \(/);
    followed++;
  }
  assert.ok(followed >= 40, String(followed));
});

Deno.test("a later version's number stands beside the one that a note repeats", () => {
  const { reason } = judged.get("notes/002/r2-cross-validated@002")!;
  assert.match(reason, /repeats v2 \(abstract\), v3 prints 0.373, NMI prints 0.373/);
  assert.match(judged.get("notes/003/browse-reduction@003")!.reason, /v2 is quoted with 19.9/);
});

Deno.test("a note's number that its source does not print is unsupported", () => {
  for (const id of ["000/benchmarks-ten@000", "000/models-eleven@000", "004/one-benchmark@004"]) {
    assert.equal(judged.get(`notes/${id}`)!.verdict, "unsupported", id);
  }
  const changed = judgedIn({
    ...tables,
    noteStatements: tables.noteStatements.map((row) =>
      row.statement === "r2-cross-validated" ? { ...row, printed: "0.542" } : row
    ),
  });
  const { verdict, reason } = changed.get("notes/002/r2-cross-validated@002")!;
  assert.equal(verdict, "unsupported");
  assert.equal(reason, "v2 prints 0.524 there (abstract)");
});

Deno.test("a number found elsewhere in the source is named as its likely origin", () => {
  assert.match(
    judged.get("notes/000/human-ceiling@000")!.reason,
    /^v2 prints 17.2 as error amplification A_e \(Independent\);/,
  );
  assert.match(judged.get("notes/000/experiments@000")!.reason, /^v2 prints no 4872;/);
});

Deno.test("the requests of note 002 are answered as pandas and scikit-learn answer them", () => {
  const families = (["openai", "google", "anthropic"] as const).map((family) => {
    const { single, centralized } = GOLDEN.financeByFamily[family];
    return 100 * (centralized / single - 1);
  });
  assertAll(values("notes/002/ask-finance-families@002"), families);
  assertAll(values("notes/002/ask-plancraft-amplification@002"), [GOLDEN.plancraftErrorRatio]);
  const whole = GOLDEN.ablation["none"]!.r2cv;
  assertAll(
    values("notes/002/ask-metric-ablation@002"),
    ["O", "c", "R", "E", "A"].map((metric) => GOLDEN.ablation[metric]!.r2cv - whole),
  );
});

Deno.test("measurements beside the notes are pandas'", () => {
  assertAll(values("notes/001/super-linear@001"), [GOLDEN.perAgentGain.financeCentralizedRatio]);
  assert.ok(
    judged.get("notes/001/super-linear@001")!.reason.includes(
      `in ${GOLDEN.perAgentGain.aboveAgents} of 216 cells`,
    ),
  );
  assertAll(
    values("notes/004/sub-agents-matter@004"),
    GOLDEN.teams.subMinusOrchestrator,
  );
  assertAll(
    judged.get("notes/004/mixed-anthropic-gain@004")!.readings.map(({ value }) => value as number),
    [100 * (0.47 / GOLDEN.teams.decentralizedStrong - 1), 100 * (0.47 / 0.37 - 1)],
  );
  const { pairs, smallTeamWins } = GOLDEN.plancraft;
  assert.ok(
    judged.get("notes/000/small-beats-large@000")!.reason.includes(
      `${smallTeamWins} of ${pairs} comparisons`,
    ),
  );
  const { steps, falls } = GOLDEN.monotone;
  assert.ok(
    judged.get("notes/000/size-not-monotone@000")!.reason.includes(`${falls} of ${steps} steps`),
  );
});

Deno.test("a statement that names a row its source lacks is refused", () => {
  const changed: Tables = {
    ...tables,
    noteStatements: tables.noteStatements.map((row) =>
      row.statement === "mae" ? { ...row, source_quantity: "no such" } : row
    ),
  };
  assert.throws(() => judgedIn(changed), /"003\/mae" names the row "no such \/ full model"/);
});
