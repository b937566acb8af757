import type { CallOutput } from '#core/contract/calls';

/** What would be done at one place, without doing it. */
export type DryRun = CallOutput<'schedule:dry-run'>;

/** How what would go out differs from what stands there: `3 changes: 12 words added, 4 taken out.` */
export function sayDifferences({ action, words }: Pick<DryRun, 'action' | 'words'>): string {
  if (action !== 'publish') return '';
  if (words === null) return 'Nothing of the story stands there yet.';
  if (words.changes === 0) return 'The words are those that stand there now.';
  const count = words.changes === 1 ? '1 change' : `${words.changes} changes`;
  const parts = [sayWords(words.added, 'added'), sayWords(words.removed, 'taken out')].filter(Boolean);
  return `${[count, parts.join(', ')].filter(Boolean).join(': ')}, against what stands there.`;
}

function sayWords(count: number, what: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'} ${what}`;
}
