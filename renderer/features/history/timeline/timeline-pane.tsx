import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { sayCount } from '../say-version';
import { Timeline, type TimelineProps } from './timeline';
import styles from '../history-view.module.css';

export interface TimelinePaneProps extends TimelineProps {
  /** How many versions there are, shown or not. */
  readonly count: number;
  readonly namedOnly: boolean;
  readonly onNamedOnly: (namedOnly: boolean) => void;
  /** Compares what readers see with the story as it is now; null where it was never published. */
  readonly onPublished: (() => void) | null;
  readonly rule: string;
}

/** The list of versions with its filter, and how long versions are kept. */
export function TimelinePane(props: TimelinePaneProps): ReactNode {
  const { count, namedOnly, onNamedOnly, onPublished, rule, ...timeline } = props;
  return (
    <section className={styles['pane']} aria-label="Versions" data-pane>
      <header className={styles['head']}>
        <h2>History</h2>
        <span className={styles['count']}>{sayCount(count, 'version')}</span>
        <Button aria-pressed={namedOnly} className={styles['toggle']} onClick={() => onNamedOnly(!namedOnly)}>
          Named only
        </Button>
      </header>
      {onPublished && (
        <div className={styles['published']}>
          <Button aria-keyshortcuts="P" keys="P" onClick={onPublished}>
            Compare with what readers see
          </Button>
        </div>
      )}
      <div className={styles['scroll']} data-timeline>
        <Timeline {...timeline} />
      </div>
      <footer className={styles['rule']}>{rule}</footer>
    </section>
  );
}
