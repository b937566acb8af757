import { blockName, partName } from './names';
import type { ChangeRow } from './compare-rows';

/** What it is that changed: `headline`, `paragraph`. */
export function sayThing(row: ChangeRow): string {
  if (row.kind === 'part') return partName(row.compared.part).toLowerCase();
  const { compared } = row;
  return blockName(compared.kind === 'added' ? compared.right.type : compared.left.type).toLowerCase();
}

/** What a change is, for those who hear it and above blocks that are no plain paragraphs. */
export function sayChange(row: ChangeRow): string {
  if (row.kind === 'part') return partName(row.compared.part);
  const { compared } = row;
  switch (compared.kind) {
    case 'removed':
      return compared.moved
        ? `${blockName(compared.left.type)} moved from here`
        : `${blockName(compared.left.type)} removed`;
    case 'added':
      return compared.moved
        ? `${blockName(compared.right.type)} moved here`
        : `${blockName(compared.right.type)} added`;
    case 'changed':
      return sayChanged(compared);
  }
}

function sayChanged({
  left,
  right,
  runs,
  attributes,
}: Extract<ChangeRow, { kind: 'block' }>['compared'] & { kind: 'changed' }) {
  if (left.type !== right.type)
    return `${blockName(left.type)} became ${blockName(right.type).toLowerCase()}`;
  const isSameText = runs.every(({ kind }) => kind === 'same') && attributes.length === 0;
  return isSameText ? `${blockName(left.type)}: format changed` : `${blockName(left.type)} changed`;
}
