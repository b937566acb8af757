import type { ReactNode } from 'react';
import type { Range } from '#core/search/mark-words';
import styles from './marked-text.module.css';

export interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** A text with what was found in it. */
export function MarkedText({ text, marks }: MarkedTextProps): ReactNode {
  const after = marks.at(-1)?.end ?? 0;
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles['found']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(after)}
    </>
  );
}
