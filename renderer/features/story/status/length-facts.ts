import type { TargetLength } from '#core/story/details';
import type { TextCounts } from '#core/text/counts';
import { readingSeconds, wholeMinutes } from '#core/text/reading-time';
import type { StoryCounts } from './use-text-counts';

/** A longer lead loses readers before it has said its one thing. */
export const longestLead = 40;

/** What the status bar says of the length of a story. */
export interface LengthFacts {
  /** `742/800 words`, `742 words` or `12 of 742 words`. */
  readonly length: string;
  /** How far the target is met and what it is; null where there is none. */
  readonly meter: { readonly value: number; readonly target: number } | null;
  readonly reading: string;
  readonly lead: string;
  readonly isLeadLong: boolean;
}

export function lengthFacts(
  { body, lead, selection }: StoryCounts,
  target: TargetLength | null,
): LengthFacts {
  const unit = target?.unit ?? 'words';
  const value = body[unit];
  const over = lead.words - longestLead;
  return {
    length: sayLength(value, unit, selection?.[unit] ?? null, target),
    meter: target && { value, target: target.amount },
    reading: `${wholeMinutes(readingSeconds(body, 'silent'))} min read`,
    lead: `Lead ${counted(lead.words, 'words')}${over > 0 ? `, ${over} over` : ''}`,
    isLeadLong: over > 0,
  };
}

function sayLength(
  value: number,
  unit: TargetLength['unit'],
  selected: number | null,
  target: TargetLength | null,
): string {
  if (selected !== null && selected > 0) return `${say(selected)} of ${counted(value, unit)}`;
  return target ? `${say(value)}/${counted(target.amount, unit)}` : counted(value, unit);
}

/** One row of all the counts: what is counted, in the story and in what is selected of it. */
export interface LengthRow {
  readonly what: string;
  readonly story: string;
  readonly selection: string;
}

export function lengthRows({ body, lead, selection }: StoryCounts): readonly LengthRow[] {
  const row = (what: string, of: (counts: TextCounts) => string): LengthRow => ({
    what,
    story: of(body),
    selection: selection ? of(selection) : '',
  });
  return [
    row('Words', ({ words }) => say(words)),
    row('Characters', ({ characters }) => say(characters)),
    row('Without spaces', ({ charactersWithoutSpaces }) => say(charactersWithoutSpaces)),
    row('Reading', (counts) => sayTime(readingSeconds(counts, 'silent'))),
    row('Read aloud', (counts) => sayTime(readingSeconds(counts, 'aloud'))),
    { what: 'Lead', story: counted(lead.words, 'words'), selection: '' },
  ];
}

const say = (count: number): string => count.toLocaleString('en');

const counted = (count: number, unit: 'words' | 'characters'): string =>
  `${say(count)} ${count === 1 ? unit.slice(0, -1) : unit}`;

/** Seconds where a minute says too little: `45 s`, then `2 min`. */
const sayTime = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${wholeMinutes(seconds)} min`);
