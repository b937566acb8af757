import type { ReactNode } from 'react';
import styles from './words-changed.module.css';

/** Words that came and words that went: `+31 −18`. */
export function WordsChanged({
  added,
  removed,
}: {
  readonly added: number;
  readonly removed: number;
}): ReactNode {
  return (
    <span className={styles['words']}>
      <span className={styles['added']} aria-label={`${added} words added`} role="img">
        +{added}
      </span>{' '}
      <span className={styles['removed']} aria-label={`${removed} removed`} role="img">
        −{removed}
      </span>
    </span>
  );
}
