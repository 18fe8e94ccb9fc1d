import { STATED_NUMBERS } from "../../data/bats/stated_numbers.ts";
import type { NoteStatement } from "../../data/note_statements.ts";
import type { Tables } from "../../data/tables.ts";
import { rowWhere } from "../bats/rows.ts";
import { batsSets } from "../bats/sets.ts";
import type { Claim } from "../claim.ts";
import { kimSets } from "../kim/sets.ts";
import { quantityKey, rowsOf } from "../quantities.ts";
import { rowKey } from "../rows.ts";

/** The printed row that a statement of a note retells. */
export interface SourceRow {
  readonly version: string;
  /** Section, table or figure; the first where several print it. */
  readonly place: string;
  readonly printed: string;
  /** Printed texts of later versions that differ, as `v3 prints 0.373`. */
  readonly later: readonly string[];
  /** The claim that settles the row. */
  readonly claim: Claim;
}

/** Claims about the sources by id, and by the row they settle. */
export interface SourceClaims {
  byId(id: string): Claim;
  /** The row that a statement names; undefined where it names none. */
  rowOf(statement: NoteStatement): SourceRow | undefined;
}

/** The claims of both papers, ready to be asked for what a note retells. */
export function sourceClaims(tables: Tables): SourceClaims {
  const claims = [...kimSets, ...batsSets].flatMap((set) => set(tables));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const byRow = new Map<string, Claim>();
  for (const claim of claims) {
    const [first] = claim.covers;
    if (first === undefined) continue;
    const name = `${first}\n${claim.printed}`;
    if (!byRow.has(name)) byRow.set(name, claim);
  }
  const settling = (key: string, printed: string): Claim => {
    const claim = byRow.get(`${key}\n${printed}`);
    if (claim === undefined) {
      throw new RangeError(`No claim settles the row ${JSON.stringify(key)} that a note retells`);
    }
    return claim;
  };
  return {
    byId: (id) => {
      const claim = byId.get(id);
      if (claim === undefined) throw new RangeError(`No claim has the id ${JSON.stringify(id)}`);
      return claim;
    },
    rowOf: (statement) => {
      if (statement.source_quantity === "") return undefined;
      return statement.source_document === "kim"
        ? kimRow(tables, statement, settling)
        : batsRow(tables, statement, settling);
    },
  };
}

/** `Table 5 (NMI: Ext. Data Table 2); 4.4` stands in Table 5 first, and `4.4` in Section 4.4. */
function placeOf(location: string): string {
  const first = location.split(";")[0]!.replace(/\s*\(.*$/, "").trim();
  return /^\d/.test(first) ? `Section ${first}` : first;
}

/** Numbers of Liu et al. that readers quote with another value from version 2. */
const CORRECTED: Readonly<Record<string, string>> = {
  browse_calls_reduction_bt10_vs_react100: "browse_call_reduction_stated",
};

type Settling = (key: string, printed: string) => Claim;

function kimRow(tables: Tables, statement: NoteStatement, settling: Settling): SourceRow {
  const rows = rowsOf(tables.kimQuantities, {
    quantity: statement.source_quantity,
    subject: statement.source_subject,
  });
  const at = rows.findIndex(({ version }) => version === statement.source_version);
  const row = rows[at];
  if (row === undefined) throw missing(statement);
  return {
    version: row.version,
    place: placeOf(row.location),
    printed: row.printed,
    later: rows.slice(at + 1).filter(({ printed }) => printed !== row.printed).map((
      { version, printed },
    ) => `${version} prints ${printed}`),
    claim: settling(quantityKey(row), row.printed),
  };
}

function batsRow(tables: Tables, statement: NoteStatement, settling: Settling): SourceRow {
  const row = tables.bats.statedNumbers.find(({ quantity }) =>
    quantity === statement.source_quantity
  );
  if (row === undefined) throw missing(statement);
  const key = rowKey(STATED_NUMBERS, row);
  const claim = settling(key, row.value);
  const item = CORRECTED[row.quantity];
  const correction = item === undefined ? undefined : rowWhere(tables.bats.versions, { item });
  return {
    version: "v1",
    place: row.section,
    printed: row.value,
    later: correction === undefined
      ? []
      : [`v2 is quoted with ${correction.v2_as_quoted_by_readers}`],
    claim,
  };
}

function missing({ note, statement, source_quantity, source_subject }: NoteStatement): RangeError {
  return new RangeError(
    `The statement ${JSON.stringify(`${note}/${statement}`)} names the row ` +
      `${
        JSON.stringify(`${source_quantity} / ${source_subject}`)
      }, which its source does not print`,
  );
}
