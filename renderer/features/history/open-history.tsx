import { useState, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { request } from '../../app/api';
import { useCrumb } from '../../app/crumb';
import { useKeys } from '../../app/use-keys';
import { ComparePane } from './compare/compare-pane';
import type { Mode } from './compare/compare-toolbar';
import { useComparison } from './compare/use-comparison';
import styles from './history-view.module.css';
import { isRemembered } from './timeline/days';
import { TimelinePane } from './timeline/timeline-pane';
import { useRestore } from './use-restore';
import type { Sides } from './use-sides';
import type { Versions } from './use-versions';

export interface OpenHistoryProps {
  readonly story: StoryId;
  readonly history: Versions;
  readonly versions: readonly StoryVersion[];
  readonly head: StoryVersion;
  readonly sides: Sides;
  /** The version that keys are about. */
  readonly cursor: number;
  readonly onCursor: (version: number) => void;
}

/** The timeline on the left, two versions or the replay on the right. */
export function OpenHistory(props: OpenHistoryProps): ReactNode {
  const { story, history, versions, head, sides, cursor, onCursor } = props;
  const [namedOnly, setNamedOnly] = useState(false);
  const [naming, setNaming] = useState<number | null>(null);
  const [mode, setMode] = useState<Mode>('side-by-side');
  const restore = useRestore(story, head.version, history.refresh);
  const { compared, trouble } = useComparison(story, sides.left.version, sides.right.version);
  useCrumb(compared?.right.content.fields.slug || 'No slug yet');
  const name = async (version: number, given: string) => {
    await request('history:name', { story, version, name: given });
    setNaming(null);
    await history.refresh();
  };
  const published = versions.find(({ milestones }) => milestones.some(({ kind }) => kind === 'published'));
  const comparePublished = () => {
    if (published) sides.compareWithNow(published.version);
  };
  useKeys({
    L: () => sides.setLeft(cursor),
    R: () => sides.setRight(cursor),
    I: () => setMode(mode === 'inline' ? 'side-by-side' : 'inline'),
    N: () => setNaming(cursor),
    P: comparePublished,
  });
  return (
    <div className={styles['history']}>
      <TimelinePane
        count={versions.length}
        versions={namedOnly ? versions.filter(isRemembered) : versions}
        head={head.version}
        sides={sides}
        cursor={cursor}
        onCursor={onCursor}
        naming={naming}
        onName={(version, given) => void name(version, given)}
        onNamed={() => setNaming(null)}
        namedOnly={namedOnly}
        onNamedOnly={setNamedOnly}
        onPublished={published ? comparePublished : null}
        rule={history.rule}
      />
      <ComparePane
        story={story}
        versions={versions}
        head={head}
        sides={sides}
        mode={mode}
        onMode={setMode}
        compared={compared}
        trouble={trouble}
        restore={restore}
      />
    </div>
  );
}
