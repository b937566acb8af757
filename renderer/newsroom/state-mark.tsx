import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

/** Where a story or one of its publications stands. */
export type Mark = 'draft' | 'scheduled' | 'sending' | 'published' | 'missed' | 'refused' | 'cancelled';

const words: Readonly<Record<Mark, string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  sending: 'Sending',
  published: 'Published',
  missed: 'Missed',
  refused: 'Refused',
  cancelled: 'Cancelled',
};

export interface StateMarkProps {
  readonly mark: Mark;
  /** Follows the word: when. */
  readonly time?: string | undefined;
}

/** A state as shape, word and colour, in that order of trust. */
export function StateMark({ mark, time }: StateMarkProps): ReactNode {
  return (
    <span className={[styles['mark'], styles[mark]].join(' ')}>
      <svg viewBox="0 0 12 12" className={styles['glyph']} aria-hidden>
        {glyphs[mark]}
      </svg>
      {[words[mark], time].filter(Boolean).join(' ')}
    </span>
  );
}

const ring = <circle cx="6" cy="6" r="4.75" />;
const cross = (
  <>
    {ring}
    <path d="M4.2 4.2l3.6 3.6M7.8 4.2L4.2 7.8" />
  </>
);
const alarm = (
  <>
    {ring}
    <path d="M6 3.5v3M6 8.4v.01" />
  </>
);
const glyphs: Readonly<Record<Mark, ReactNode>> = {
  draft: <circle cx="6" cy="6" r="4.75" strokeDasharray="2 1.73" />,
  scheduled: (
    <>
      {ring}
      <path d="M6 3.4V6l1.8 1.2" />
    </>
  ),
  sending: (
    <>
      {ring}
      <path d="M6 8.4V3.8M4 5.6l2-2 2 2" />
    </>
  ),
  published: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  missed: alarm,
  refused: alarm,
  cancelled: cross,
};
