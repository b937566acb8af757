/** A row of a table; the first cell names it. */
export type Row = readonly (string | number)[];

export const milliseconds = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : '-');
export const ratio = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '-');

/** A table under its title, its columns in line. */
export function section(title: string, [head = [], ...rows]: readonly Row[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => String(row[column]).length)),
  );
  const line = (row: Row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0),
      )
      .join('  ');
  return `\n${title}\n${[head, ...rows].map(line).join('\n')}`;
}
