import { VERSION_ITEMS } from "../../data/bats/versions.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, unverifiable } from "../finding.ts";
import { budgetRun } from "../../scaling/budgets/runs.ts";
import { keysOf, numberAt, rowWhere } from "./rows.ts";

const HEADLINE = "tables_1_to_4_headline_numbers";
const CHECKED: readonly string[] = [HEADLINE, "browse_call_reduction_stated"];
const PRO = { model: "Gemini-2.5-Pro", benchmark: "BrowseComp" } as const;

/** What readers quote of version 2. */
export const laterVersion: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/tables/headline-numbers@v2", {
    place: "Tables 1 to 4, as quoted by readers",
    says: "The headline numbers of Tables 1 to 4 are those of version 1",
    printed: quoted(bats, HEADLINE),
    unit: "percent; us_cent_per_question",
    sample: "Tables 1 to 4 of v1",
    covers: keysOf(VERSION_ITEMS, [rowWhere(bats.versions, { item: HEADLINE })]),
    compute: ({ tables }) => computed(headlineNumbers(tables.bats)),
  }),
  claim("bats/versions/changes@v2", {
    place: "as quoted by readers",
    says: "Title, venue and additions of version 2",
    printed: bats.versions.filter(({ item }) => !CHECKED.includes(item)).map((row) =>
      row.v2_as_quoted_by_readers
    ).join("; "),
    unit: "statement",
    sample: "none",
    covers: keysOf(VERSION_ITEMS, bats.versions.filter(({ item }) => !CHECKED.includes(item))),
    compute: () =>
      unverifiable("Version 2 is known only through readers' quotations; its text is not at hand"),
  }),
];

function quoted(bats: BatsTables, item: string): string {
  return rowWhere(bats.versions, { item }).v2_as_quoted_by_readers;
}

function headlineNumbers(bats: BatsTables): readonly number[] {
  const tracker = "ReAct + Budget Tracker" as const;
  const react = budgetRun(bats, "ReAct", 100);
  const saving = budgetRun(bats, tracker, 10);
  const ofBats = (["BrowseComp", "BrowseComp-ZH", "HLE-Search"] as const).map((benchmark) =>
    numberAt(bats.table3, { model_or_agent: PRO.model, method: "BATS", benchmark })
  );
  return [
    numberAt(bats.table1, { ...PRO, method: "ReAct" }),
    numberAt(bats.table1, { ...PRO, method: tracker }),
    react.accuracyPct,
    saving.accuracyPct,
    react.cents,
    saving.cents,
    ...ofBats,
    numberAt(bats.table4, { method: "BATS", benchmark: "BrowseComp" }),
    numberAt(bats.table4, { method: "w/o Verification", benchmark: "BrowseComp" }),
  ];
}
