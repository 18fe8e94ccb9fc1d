/** An estimate with the one that a table prints, where it does. */
export interface PrintedEstimate {
  readonly estimate: number;
  readonly printed?: number;
}

/** A printed estimate as near as this to the drawn one would hide behind its mark. */
const VISIBLE = 0.03;

/** Whether a printed estimate lies visibly away from the drawn one. */
export function liesApart({ estimate, printed }: PrintedEstimate): boolean {
  return printed !== undefined && Math.abs(printed - estimate) > VISIBLE;
}

/** How far the printed estimates lie from the drawn ones; nothing where none is given. */
export function printedSentence(rows: readonly PrintedEstimate[]): string {
  const gaps = rows.flatMap(({ estimate, printed }) =>
    printed === undefined ? [] : [Math.abs(printed - estimate)]
  );
  if (gaps.length === 0) return "";
  if (rows.some(liesApart)) return ` Cross: a printed estimate more than ${VISIBLE} away.`;
  return ` All printed estimates lie within ${
    Math.ceil(1000 * Math.max(...gaps)) / 1000
  } of these.`;
}
