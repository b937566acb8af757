import { useMemo, useState, type ReactNode } from 'react';
import { bringBackBlock, takeOutBlock } from '#core/history/bring-back';
import { restorePart } from '#core/history/restore';
import { toLiveContent, type Change, type LiveContent } from '#core/story/change';
import { countBodyWords } from '#core/document/count-words';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { useDeskInfo } from '../../../app/desk-info';
import { useKeys } from '../../../app/use-keys';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/use-now';
import styles from '../history-view.module.css';
import { ReplayPane } from '../replay/replay-pane';
import { RestoreNotice } from '../restore-notice';
import { sayCount, sayVersion } from '../say-version';
import type { Restore } from '../use-restore';
import type { Sides } from '../use-sides';
import { changesOf, compareRows, type ChangeRow } from './compare-rows';
import { CompareToolbar, type Mode } from './compare-toolbar';
import { ComparisonView } from './comparison-view';
import { sayThing } from './say-change';
import type { Compared, OldStory } from './use-comparison';

export interface ComparePaneProps {
  readonly story: StoryId;
  readonly versions: readonly StoryVersion[];
  readonly head: StoryVersion;
  readonly sides: Sides;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly compared: Compared | null;
  readonly trouble: string;
  readonly restore: Restore;
}

/** Two versions with what differs, and bringing back what the left one says. */
export function ComparePane(props: ComparePaneProps): ReactNode {
  const { story, versions, head, sides, mode, onMode, compared, trouble, restore } = props;
  const [changesOnly, setChangesOnly] = useState(true);
  const rows = useMemo(() => (compared ? compareRows(compared.comparison) : []), [compared]);
  const changes = changesOf(rows);
  const { current, takesFocus, reach, move } = useCurrentChange(compared, changes.length);
  const nameOf = useVersionName(head);
  const isRightNow = sides.right.version === head.version;
  const leftName = nameOf(sides.left);
  const canBringBack = (row: ChangeRow) => isRestorable(row, isRightNow);
  const bringBack = (row: ChangeRow) => {
    if (!compared) return;
    sides.setLeft(sides.left.version); // what was brought back from stays beside what became of it
    void restore.restore(`${sayThing(row)} from ${leftName}`, changesFor(row, compared));
  };
  const row = current === null ? undefined : changes[current];
  const copy = row && canBringBack(row) ? () => bringBack(row) : null;
  const restoreLeft = () => {
    sides.setLeft(sides.left.version);
    void restore.restoreVersion(sides.left.version, `all of ${leftName}`);
  };
  useKeys({
    F7: () => move(1),
    'Shift+F7': () => move(-1),
    'Shift+R': () => copy?.(),
  });
  return (
    <section className={styles['compare']} aria-label="Compare" data-pane>
      <CompareToolbar
        mode={mode}
        onMode={onMode}
        changesOnly={changesOnly}
        onChangesOnly={setChangesOnly}
        comparison={compared?.comparison ?? null}
        onMove={move}
        onCopy={copy}
        restores={sides.left.version === head.version ? null : leftName}
        onRestore={restoreLeft}
      />
      <RestoreNotice
        story={story}
        restore={restore}
        nameOf={(version) => nameOf(versions.find((each) => each.version === version))}
      />
      {mode === 'replay' ? (
        <ReplayPane story={story} versions={versions} />
      ) : (
        <>
          {trouble !== '' && (
            <Notice tone="stop" role="alert" title="This version cannot be shown.">
              {trouble}
            </Notice>
          )}
          {compared && (
            <ComparisonView
              compared={compared}
              rows={rows}
              isInline={mode === 'inline'}
              changesOnly={changesOnly}
              current={current}
              onCurrent={reach}
              takesFocus={takesFocus}
              canBringBack={canBringBack}
              onBringBack={bringBack}
              leftName={<SideName name={leftName} version={sides.left} story={compared.left} />}
              rightName={<SideName name={nameOf(sides.right)} version={sides.right} story={compared.right} />}
            />
          )}
        </>
      )}
    </section>
  );
}

interface CurrentChange {
  readonly compared: Compared | null;
  readonly at: number | null;
  readonly takesFocus: boolean;
}

/** The change that was gone to, forgotten when other versions are compared. */
function useCurrentChange(compared: Compared | null, count: number) {
  const [state, setState] = useState<CurrentChange>({ compared, at: null, takesFocus: false });
  const isOf = state.compared === compared;
  const current = isOf ? state.at : null;
  return {
    current,
    takesFocus: isOf && state.takesFocus,
    reach: (at: number) => setState({ compared, at, takesFocus: false }),
    move: (by: 1 | -1) => {
      if (count === 0) return;
      const from = current ?? (by > 0 ? -1 : count);
      setState({ compared, at: (from + by + count) % count, takesFocus: true });
    },
  };
}

function useVersionName(head: StoryVersion): (version: StoryVersion | undefined) => string {
  const { zone } = useDeskInfo();
  const now = useNow();
  return (version) =>
    version ? sayVersion(version, { zone, now, isHead: version.version === head.version }) : 'that version';
}

interface SideNameProps {
  readonly name: string;
  readonly version: StoryVersion;
  readonly story: OldStory;
}

function SideName({ name, version, story }: SideNameProps): ReactNode {
  const words = sayCount(countBodyWords(story.content.document), 'word');
  return (
    <>
      <b>{name}</b> <span>{[version.author, words].filter(Boolean).join(', ')}</span>
    </>
  );
}

/** What was moved would stand twice; what only the right side has can be taken out only where that is the story now. */
function isRestorable(row: ChangeRow, isRightNow: boolean): boolean {
  if (row.kind === 'part') return true;
  const { compared } = row;
  if (compared.kind === 'changed') return true;
  return !compared.moved && (compared.kind === 'removed' || isRightNow);
}

function changesFor(row: ChangeRow, { left }: Compared): (head: LiveContent) => readonly Change[] {
  const wanted = () => toLiveContent(left.content);
  if (row.kind === 'part') return (head) => restorePart(head, wanted(), row.compared.part);
  const { compared } = row;
  return compared.kind === 'added'
    ? (head) => takeOutBlock(head, compared.right)
    : (head) => bringBackBlock(head, wanted(), compared.left);
}
