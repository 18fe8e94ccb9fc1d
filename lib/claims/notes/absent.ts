import type { Context } from "../context.ts";
import { type Finding, unsupported } from "../finding.ts";
import type { Judging } from "./statements.ts";

/**
 * Unsupported, for a number that the cited version does not print as what the note takes it for: the
 * reason says where the version prints the same digits, if anywhere, and what it has instead.
 */
export function absent({ context, statement }: Judging, instead: string): Finding {
  const { printed, source_version: version } = statement;
  const same = context.tables.kimQuantities.find((row) =>
    row.version === version && row.printed === printed
  );
  const where = same === undefined
    ? `${version} prints no ${printed}`
    : `${version} prints ${printed} as ${same.quantity}${
      same.subject === "" ? "" : ` (${same.subject})`
    }`;
  return unsupported(`${where}; ${instead}`);
}

/** A number of Kim et al. as version 2 prints it. */
export function printedInV2(context: Context, quantity: string, subject: string): string {
  return context.printed("v2", quantity, subject).printed;
}
