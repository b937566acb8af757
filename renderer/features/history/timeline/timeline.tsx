import { type KeyboardEvent, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import { useDeskInfo } from '../../../app/desk-info';
import { useNow } from '../../../ui/use-now';
import type { Sides } from '../use-sides';
import { daysOf } from './days';
import { moveCursor } from './move-cursor';
import styles from './timeline.module.css';
import { VersionRow } from './version-row';

export interface TimelineProps {
  /** Those that are shown, newest first. */
  readonly versions: readonly StoryVersion[];
  readonly head: number;
  readonly sides: Sides;
  /** The version that keys are about. */
  readonly cursor: number;
  readonly onCursor: (version: number) => void;
  /** The version that is being named; null: none. */
  readonly naming: number | null;
  readonly onName: (version: number, name: string) => void;
  readonly onNamed: () => void;
}

/** The versions by day, newest first. One of them can be reached by Tab; arrow keys move on. */
export function Timeline(props: TimelineProps): ReactNode {
  const { versions, head, sides, cursor, onCursor, naming, onName, onNamed } = props;
  const { zone } = useDeskInfo();
  const now = useNow();
  const at = versions.findIndex(({ version }) => version === cursor);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = versions[moveCursor(event.key, at, versions.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onCursor(next.version);
  };
  if (versions.length === 0) return <p className={styles['none']}>No version has a name yet. N gives one.</p>;
  return (
    <div className={styles['list']}>
      {daysOf(versions, zone, now).map((day) => (
        <section key={day.name} aria-label={day.name}>
          <h3 className={styles['day']}>{day.name}</h3>
          <ul className={styles['versions']}>
            {day.versions.map((version) => (
              <VersionRow
                key={version.version}
                version={version}
                zone={zone}
                isHead={version.version === head}
                side={sideOf(version, sides)}
                isReached={version === versions[Math.max(at, 0)]}
                isNaming={naming === version.version}
                onReach={() => onCursor(version.version)}
                onShow={() => sides.compareWithNow(version.version)}
                onKeyDown={onKeyDown}
                onName={(name) => onName(version.version, name)}
                onNamed={onNamed}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function sideOf({ version }: StoryVersion, { left, right }: Sides): string {
  return [
    ...(version === left.version ? ['Left'] : []),
    ...(version === right.version ? ['Right'] : []),
  ].join(', ');
}
