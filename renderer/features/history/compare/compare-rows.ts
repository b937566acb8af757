import type { ComparedBlock, ComparedPart, Comparison } from '#core/history/compare';
import { partKey, type StoryPart } from '#core/history/story-parts';

/** A change that can be gone to and brought back, by its place among the changes. */
export type ChangeRow =
  | { readonly kind: 'part'; readonly change: number; readonly key: string; readonly compared: ComparedPart }
  | {
      readonly kind: 'block';
      readonly change: number;
      readonly key: string;
      readonly compared: Exclude<ComparedBlock, { readonly kind: 'same' }>;
    };

/** What stands under each other in a comparison. */
export type CompareRow =
  | ChangeRow
  | { readonly kind: 'same-parts'; readonly key: string; readonly parts: readonly StoryPart[] }
  | {
      readonly kind: 'same-blocks';
      readonly key: string;
      readonly blocks: readonly Extract<ComparedBlock, { readonly kind: 'same' }>[];
    };

/** Parts a reader sees are worth a word where they are the same; the others are only told where they differ. */
const seen = ['field headline', 'field deck', 'field byline', 'field dateline'];

/** A comparison as rows: headline and fields, then the text, each change with its number. */
export function compareRows({ parts, sameParts, blocks }: Comparison): readonly CompareRow[] {
  let change = 0;
  const rows: CompareRow[] = parts.map((compared) => ({
    kind: 'part',
    change: change++,
    key: partKey(compared.part),
    compared,
  }));
  const same = sameParts.filter((part) => seen.includes(partKey(part)));
  if (same.length > 0) rows.push({ kind: 'same-parts', key: 'same parts', parts: same });
  let run: Extract<ComparedBlock, { readonly kind: 'same' }>[] = [];
  const endRun = () => {
    if (run.length > 0) rows.push({ kind: 'same-blocks', key: `same ${rows.length}`, blocks: run });
    run = [];
  };
  for (const compared of blocks) {
    if (compared.kind === 'same') run.push(compared);
    else {
      endRun();
      rows.push({ kind: 'block', change: change++, key: `change ${rows.length}`, compared });
    }
  }
  endRun();
  return rows;
}

/** The changes of rows, in order. */
export function changesOf(rows: readonly CompareRow[]): readonly ChangeRow[] {
  return rows.filter((row): row is ChangeRow => row.kind === 'part' || row.kind === 'block');
}
