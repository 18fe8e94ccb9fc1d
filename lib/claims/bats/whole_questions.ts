/** A share of whole questions. */
export interface WholeShare {
  readonly count: number;
  readonly percent: number;
}

/**
 * The share of `total` questions that lies nearest to a percentage: what a printed percentage must be
 * if each question counts as right or wrong. For a mean over r runs, `total` is r times the questions.
 *
 * @throws {RangeError} when total is not a whole number of at least 1.
 */
export function nearestShare(percent: number, total: number): WholeShare {
  if (!Number.isInteger(total) || total < 1) {
    throw new RangeError(`Cannot share ${total} questions: needs a whole number of at least 1`);
  }
  const count = Math.round(percent * total / 100);
  return { count, percent: 100 * count / total };
}
