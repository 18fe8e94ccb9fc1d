import { kimHistories } from "../claims/histories.ts";
import type { QuantityHistory, Step } from "../claims/history.ts";
import { type CommandSpec, runCommand } from "./command.ts";
import { textTable } from "./text_table.ts";

const KINDS = ["changed", "kept", "stale", "flipped", "added", "dropped"] as const;
type Kind = typeof KINDS[number];

const SPEC: CommandSpec = {
  name: "history",
  summary: "Trace every printed number of Kim et al. through v1, v2, v3 and the journal version: " +
    "what changed, what stayed although the data moved on, and which conclusions turned round.",
  options: [
    { name: "kind", value: "KIND", choices: KINDS, help: "list the quantities with such a step" },
    {
      name: "quantity",
      value: "TEXT",
      help: "list the quantities whose name or subject holds TEXT",
    },
  ],
};

if (import.meta.main) {
  await runCommand(SPEC, (args) => {
    const [kind, text] = [args.text("kind") as Kind | undefined, args.text("quantity")];
    const histories = kimHistories().filter((history) =>
      (kind === undefined || has(history, kind)) &&
      (text === undefined || `${history.quantity} ${history.subject}`.includes(text))
    );
    if (args.flag("json")) console.log(JSON.stringify(histories, null, 2));
    else if (kind !== undefined || text !== undefined) console.log(pathTable(histories));
    else console.log(`${summary(histories)}\n\n${flips(histories)}`);
    return 0;
  });
}

function has(history: QuantityHistory, kind: Kind): boolean {
  if (kind === "added") return history.addedIn !== null;
  if (kind === "dropped") return history.droppedAfter !== null;
  return history.steps.some((step) =>
    kind === "flipped" ? step.flips.length > 0 : step.kind === kind
  );
}

function summary(histories: readonly QuantityHistory[]): string {
  const steps = histories.flatMap((history) => history.steps);
  const names = [...new Set(steps.map(({ from, to }) => `${from} to ${to}`))].sort();
  const rows = names.map((name) => {
    const own = steps.filter(({ from, to }) => `${from} to ${to}` === name);
    const count = (test: (step: Step) => boolean): string => String(own.filter(test).length);
    return [
      name,
      String(own.length),
      count(({ kind }) => kind === "changed"),
      count(({ kind }) => kind === "kept"),
      count(({ kind }) => kind === "stale"),
      count(({ flips }) => flips.length > 0),
    ];
  });
  const added = histories.filter(({ addedIn }) => addedIn !== null).length;
  const dropped = histories.filter(({ droppedAfter }) => droppedAfter !== null).length;
  const header = ["step", "quantities", "changed", "kept", "stale", "flipped"];
  return `${textTable(header, rows, new Set(header.slice(1)))}\n\n` +
    `${histories.length} quantities, ${added} added after v1, ${dropped} dropped before v3. Stale: ` +
    `printed alike although the\nvalue that the data of the two versions give differs at the printed digits.`;
}

function flips(histories: readonly QuantityHistory[]): string {
  return `Turned round:\n${pathTable(histories.filter((history) => has(history, "flipped")))}`;
}

function pathTable(histories: readonly QuantityHistory[]): string {
  const rows = histories.map(({ quantity, subject, stages, steps }) => [
    `${quantity}, ${subject}`,
    stages.map(({ version, printed, p }) => `${version} ${printed}${p === "" ? "" : ` (p ${p})`}`)
      .join(" -> "),
    [...new Set(steps.flatMap(({ kind, flips: turned }) => [kind, ...turned]))].join(", "),
  ]);
  return textTable(["quantity", "path", "what happened"], rows);
}
