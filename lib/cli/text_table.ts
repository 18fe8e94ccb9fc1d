/** Lays out rows of texts in columns of equal width; columns named in `right` align to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<string> = new Set(),
): string {
  const widths = header.map((name, j) =>
    Math.max(name.length, ...rows.map((row) => row[j]?.length ?? 0))
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, j) =>
      right.has(header[j]!) ? cell.padStart(widths[j]!) : cell.padEnd(widths[j]!)
    ).join("  ").trimEnd();
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join(
    "\n",
  );
}
