/** Prints a table as Markdown, numbers to the right. */
export function printTable(heading: string[], rows: (string | number)[][]): void {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  console.log(line(heading));
  console.log(line(heading.map((_cell, index) => (index === 0 ? "---" : "---:"))));
  for (const row of rows) console.log(line(row));
  console.log();
}

/** The value below which a share of all values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
