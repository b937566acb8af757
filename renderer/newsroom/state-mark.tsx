import type { ReactNode } from 'react';
import { stateName, type StoryState } from '#core/story/workflow';
import styles from './state-mark.module.css';

/** Where a story or a row of the outbox stands. */
export type Mark =
  | StoryState
  | 'sending'
  | 'missed'
  | 'refused'
  | 'cancelled'
  | 'removal-waits'
  | 'removing'
  | 'removed'
  | 'not-removed'
  | 'kill-waits'
  | 'killing'
  | 'not-killed';

const words: Readonly<Record<Mark, string>> = {
  ...stateName,
  sending: 'Sending',
  missed: 'Missed',
  refused: 'Refused',
  cancelled: 'Cancelled',
  'removal-waits': 'To be taken away',
  removing: 'Being taken away',
  removed: 'Taken away',
  'not-removed': 'Not taken away',
  'kill-waits': 'Kill waits',
  killing: 'Being killed',
  'not-killed': 'Not killed',
};

/** A state in a word. */
export const markWord = (mark: Mark): string => words[mark];

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
const down = (
  <>
    {ring}
    <path d="M6 3.6v4.6M4 6.4l2 2 2-2" />
  </>
);
const clock = (
  <>
    {ring}
    <path d="M6 3.4V6l1.8 1.2" />
  </>
);
const glyphs: Readonly<Record<Mark, ReactNode>> = {
  draft: <circle cx="6" cy="6" r="4.75" strokeDasharray="2 1.73" />,
  'in-edit': (
    <>
      {ring}
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />
    </>
  ),
  ready: (
    <>
      {ring}
      <path d="M3.9 6.2l1.5 1.5 2.8-3.2" />
    </>
  ),
  corrected: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" />
      <path d="M4 6.1h4" stroke="var(--page)" />
    </>
  ),
  held: (
    <>
      {ring}
      <path d="M4.8 4.2v3.6M7.2 4.2v3.6" />
    </>
  ),
  killed: cross,
  spiked: (
    <>
      {ring}
      <path d="M6 3v6M4.2 4.8L6 3l1.8 1.8" />
    </>
  ),
  scheduled: clock,
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
  'removal-waits': clock,
  removing: down,
  removed: down,
  'not-removed': alarm,
  'kill-waits': clock,
  killing: down,
  'not-killed': alarm,
};
