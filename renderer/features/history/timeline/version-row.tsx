import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import { sayMilestone } from '../../../newsroom/say-milestone';
import { saySaved } from '../../../newsroom/say-times';
import { WordsChanged } from '../words-changed';
import { NameField } from './name-field';
import styles from './timeline.module.css';

export interface VersionRowProps {
  readonly version: StoryVersion;
  readonly zone: string;
  readonly isHead: boolean;
  /** `Left`, `Right`, both, or ''. */
  readonly side: string;
  /** Whether Tab comes to this row. */
  readonly isReached: boolean;
  readonly isNaming: boolean;
  readonly onReach: () => void;
  readonly onShow: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onName: (name: string) => void;
  readonly onNamed: () => void;
}

/** One version: when, for what it is remembered, who wrote it, and how much. */
export function VersionRow(props: VersionRowProps): ReactNode {
  const { version, isHead, side, isReached, isNaming, onReach, onShow, onKeyDown, onName, onNamed } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const list = button.current?.closest('[data-timeline]');
    const { activeElement, body } = document;
    if (isReached && (activeElement === body || list?.contains(activeElement))) button.current?.focus();
  }, [isReached]);
  if (isNaming) return <NameField version={version} onName={onName} onDone={onNamed} />;
  const { author, milestones } = version;
  // Under the heading of a day the time is enough; the day itself stands there.
  const time = [saySaved(version.at, props.zone, version.at), ...(isHead ? ['now'] : [])].join(', ');
  const isMarked = milestones.length > 0;
  return (
    <li className={isMarked ? styles['remembered'] : styles['plain']}>
      <button
        ref={button}
        type="button"
        className={styles['version']}
        aria-current={side !== ''}
        tabIndex={isReached ? 0 : -1}
        data-pane-start={isReached || undefined}
        onFocus={onReach}
        onClick={onShow}
        onKeyDown={onKeyDown}
      >
        <span className={styles['title']}>
          <b>{[...milestones.map(sayMilestone), time].join(', ')}</b>
          {side !== '' && <span className={styles['side']}>{side}</span>}
        </span>
        <span className={styles['by']}>
          {author !== '' && <span className={styles['author']}>{author}</span>}
          {version.version > 0 && <WordsChanged added={version.added} removed={version.removed} />}
        </span>
      </button>
    </li>
  );
}
