import { NOTE_STATEMENTS, type NoteStatement } from "../../data/note_statements.ts";
import type { Tables } from "../../data/tables.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import type { Finding } from "../finding.ts";
import { rowKey } from "../rows.ts";
import { followSource } from "./follow.ts";
import { type SourceClaims, sourceClaims } from "./source.ts";

/** What a judgement may ask for. */
export interface Judging {
  readonly context: Context;
  readonly statement: NoteStatement;
  readonly sources: SourceClaims;
}

/** How each statement without a printed row is judged, by its name. */
export type Judgements = Readonly<Record<string, (judging: Judging) => Finding>>;

/** The headline statements: those that readers are likely to repeat. */
const HEADLINES: ReadonlySet<string> = new Set([
  "000/experiments",
  "000/human-ceiling",
  "001/power-law",
  "001/peak",
  "002/selection-accuracy",
  "002/centralized-amplifies-more",
  "003/calculator",
  "003/eight-tools",
  "004/low-orchestrator-gain",
  "004/optimal-highest",
]);

/**
 * One claim for each statement of a note. A statement that names a printed row follows the claim on
 * that row; every other one has its own judgement.
 *
 * @throws {RangeError} when a statement has both or neither, or a judgement no statement.
 */
export function noteClaims(note: NoteStatement["note"], judgements: Judgements): ClaimSet {
  return (tables) => {
    const statements = tables.noteStatements.filter((row) => row.note === note);
    const names = new Set(statements.map(({ statement }) => statement));
    const lost = Object.keys(judgements).find((name) => !names.has(name));
    if (lost !== undefined) throw new RangeError(`Note ${note} has no statement ${lost}`);
    const sources = claimsOf(tables);
    return statements.map((statement) => noteClaim(statement, judgements, sources));
  };
}

const made = new WeakMap<Tables, SourceClaims>();

function claimsOf(tables: Tables): SourceClaims {
  const known = made.get(tables) ?? sourceClaims(tables);
  made.set(tables, known);
  return known;
}

function noteClaim(
  statement: NoteStatement,
  judgements: Judgements,
  sources: SourceClaims,
): Claim {
  const name = `${statement.note}/${statement.statement}`;
  const source = sources.rowOf(statement);
  const own = judgements[statement.statement];
  if ((source === undefined) === (own === undefined)) {
    throw new RangeError(
      `The statement ${JSON.stringify(name)} needs either a printed row or a judgement`,
    );
  }
  return claim(`notes/${name}@${statement.note}`, {
    place: statement.source_document === ""
      ? "no source named"
      : `retells ${statement.source_document} ${statement.source_version}`,
    says: statement.says,
    printed: statement.printed,
    unit: statement.unit,
    sample: source === undefined ? "measured rates and printed numbers" : source.claim.sample,
    covers: [rowKey(NOTE_STATEMENTS, statement)],
    headline: HEADLINES.has(name),
    compute: (context) =>
      source === undefined
        ? own!({ context, statement, sources })
        : followSource(context, statement, source),
  });
}
