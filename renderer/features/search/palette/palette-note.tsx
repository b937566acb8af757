import type { ReactNode } from 'react';
import styles from './palette.module.css';

export interface PaletteNoteProps {
  readonly isEmpty: boolean;
  readonly isFresh: boolean;
  readonly problem: string;
  readonly unread: number;
}

/** What there is to say about what was found: that there is nothing, that it failed, that stories are still being read. */
export function PaletteNote({ isEmpty, isFresh, problem, unread }: PaletteNoteProps): ReactNode {
  const note = sayNote({ isEmpty, isFresh, problem, unread });
  return (
    <div role="status" aria-label="Search" className={note === '' ? undefined : styles['note']}>
      {note}
    </div>
  );
}

function sayNote({ isEmpty, isFresh, problem, unread }: PaletteNoteProps): string {
  if (problem !== '') return problem;
  if (isEmpty) return isFresh ? 'Nothing found.' : '';
  // A few that were just written in are read before anybody has looked.
  return unread > 20
    ? `Still reading ${unread.toLocaleString('en')} stories; the newest are found already.`
    : '';
}
