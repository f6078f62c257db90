/** Prints rows as a table with aligned columns; numbers to the right. */
export function printTable(title: string, rows: Record<string, string | number>[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (row: Record<string, string | number>, column: string) => {
    const value = row[column] ?? "";
    return typeof value === "number" ? shown(value) : value;
  };
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => cell(row, column).length)),
  );
  const line = (cells: string[], right: boolean[]) =>
    cells
      .map((text, i) => (right[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join("  ");
  console.log(`\n${title}`);
  console.log(line(columns, []));
  console.log(
    line(
      widths.map((width) => "-".repeat(width)),
      [],
    ),
  );
  for (const row of rows)
    console.log(
      line(
        columns.map((column) => cell(row, column)),
        columns.map((column) => typeof row[column] === "number"),
      ),
    );
}

/** The value below which the given share of the samples lie; samples need not be sorted. */
export function percentile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function shown(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString("en-GB") : value.toFixed(value < 1 ? 3 : 1);
}
