/** A number with at most five significant digits, as reasons and tables show it. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  return String(Number(value.toPrecision(5)));
}

/** A number or a list of numbers as text. */
export function formatNumbers(value: number | readonly number[]): string {
  return typeof value === "number" ? formatNumber(value) : value.map(formatNumber).join(", ");
}
