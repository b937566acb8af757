/** Stories that stand together under one heading. */
export interface Group {
  readonly name: string;
  /** Said beside the name. */
  readonly beside: string;
  readonly stories: number;
}

/** A row of the list: a heading, or the story at a place. */
export type ListRow =
  { readonly kind: 'heading'; readonly group: Group } | { readonly kind: 'story'; readonly index: number };

/** Which row of the list is what, without a list of them all: a desk may hold a hundred thousand stories. */
export interface ListRows {
  readonly count: number;
  readonly at: (row: number) => ListRow;
  readonly isHeading: (row: number) => boolean;
  /** The row of the story at a place. */
  readonly rowOf: (index: number) => number;
}

interface Stretch {
  /** The row of its heading. */
  readonly row: number;
  /** The place of its first story. */
  readonly first: number;
  readonly group: Group;
}

/** Lays stories out under the headings of those groups that have any; without groups, one row a story. */
export function layRows(groups: readonly Group[], total: number): ListRows {
  const stretches: Stretch[] = [];
  let first = 0;
  for (const group of groups) {
    if (group.stories === 0 || first >= total) continue;
    stretches.push({ row: first + stretches.length, first, group });
    first += group.stories;
  }
  const headings = new Set(stretches.map(({ row }) => row));
  return {
    count: total + stretches.length,
    isHeading: (row) => headings.has(row),
    at: (row) => {
      const over = stretches.filter((stretch) => stretch.row <= row);
      const stretch = over.at(-1);
      return stretch?.row === row
        ? { kind: 'heading', group: stretch.group }
        : { kind: 'story', index: row - over.length };
    },
    rowOf: (index) => index + stretches.filter((stretch) => stretch.first <= index).length,
  };
}
