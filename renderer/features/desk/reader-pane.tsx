import { useQuery } from '@tanstack/react-query';
import { OctagonAlert } from 'lucide-react';
import { useDeferredValue, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { callQuery } from '../../app/call-query';
import { useDialogs } from '../../app/dialogs';
import { ariaKeys, sayKeys } from '../../app/keys';
import { PutRightItems } from '../../app/put-right-items';
import { useStateChange } from '../../app/use-state-change';
import { Slug } from '../../newsroom/slug';
import { stateChoices } from '../../newsroom/state-choices';
import { StateMenu } from '../../newsroom/state-menu';
import { StoryReader } from '../../reader/story-reader';
import { Button } from '../../ui/button';
import { FailedNotice } from '../../ui/failed-notice';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useNow } from '../../ui/use-now';
import { deskKeys } from './desk-keys';
import { MoreMenu } from './more-menu';
import styles from './reader-pane.module.css';
import { standingOf } from '../../newsroom/standing-of';
import { StoryFacts } from './story-facts';

export interface ReaderPaneProps {
  readonly story: StorySummary;
  /** All that are selected; what the menu does, it does with them. */
  readonly selected: readonly StorySummary[];
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onOpen: () => void;
}

/** The selected story, to be read: nothing here can be edited by accident. */
export function ReaderPane(props: ReaderPaneProps): ReactNode {
  const { story } = props;
  const { data, error, refetch } = useQuery(callQuery('story:open', { story: story.id }));
  // A long story is drawn in pieces: whoever goes on to the next one, or opens this one, need not wait for it.
  const drawn = useDeferredValue(data);
  const shown = drawn?.summary.id === story.id ? drawn : undefined;
  return (
    <article className={styles['pane']} aria-label="Selected story" data-pane>
      <ReaderBar {...props} />
      <ScrollRegion aria-label="Text of the story" data-pane-start>
        <div className={styles['page']}>
          <StoryFacts story={story} />
          {error && (
            <FailedNotice
              title={`Could not open ${story.slug || 'this story'}.`}
              message={error.message}
              onRetry={() => void refetch()}
            />
          )}
          {shown?.mended && (
            <Notice tone="warn" title="This story was mended when it was opened.">
              {shown.mended}
            </Notice>
          )}
          {shown && <StoryReader content={shown.content} photos={shown.photos} />}
        </div>
      </ScrollRegion>
    </article>
  );
}

function ReaderBar({ story, selected, isMenuOpen, onMenu, onOpen }: ReaderPaneProps): ReactNode {
  const { openExport, openSchedule } = useDialogs();
  const change = useStateChange();
  const now = useNow(60_000);
  const isSeveral = selected.length > 1;
  return (
    <div className={styles['bar']}>
      {isSeveral ? (
        <b className={styles['several']}>{selected.length.toLocaleString('en')} stories selected</b>
      ) : (
        <>
          <StateMenu
            story={story}
            mark={standingOf(story, now).mark}
            onChoose={(choice) => change([story], choice)}
          >
            <PutRightItems story={story} />
          </StateMenu>
          <Slug slug={story.slug} />
        </>
      )}
      <span className={styles['space']} />
      {!isSeveral && <ToFix story={story} />}
      <MoreMenu stories={selected} isOpen={isMenuOpen} onOpen={onMenu} />
      <span className={styles['roomy']}>
        <Button tone="bare" onClick={() => void openExport(selected.map(({ id }) => id))}>
          Export
        </Button>
        {!isSeveral && <Button onClick={() => void openSchedule(story.id)}>Schedule</Button>}
      </span>
      <ReadyButton stories={selected} />
      {!isSeveral && (
        <Button tone="primary" keys="Enter" onClick={onOpen}>
          Open
        </Button>
      )}
    </div>
  );
}

/** The one change of state that has a button of its own, where it may be made. */
function ReadyButton({ stories }: { readonly stories: readonly StorySummary[] }): ReactNode {
  const change = useStateChange();
  const ready = stateChoices(stories).find(({ to }) => to === 'ready');
  if (!ready || ready.why !== '') return null;
  return (
    <Button
      keys={sayKeys(deskKeys.ready)}
      aria-keyshortcuts={ariaKeys(deskKeys.ready)}
      onClick={() => change(stories, ready)}
    >
      {ready.name}
    </Button>
  );
}

/** How much stands between the story and its readers; the dialog that opens says what. */
function ToFix({ story }: { readonly story: StorySummary }): ReactNode {
  const { openSchedule } = useDialogs();
  const { data } = useQuery(callQuery('story:check', { story: story.id }));
  const count = (data?.problems ?? []).filter(({ grade }) => grade === 'must-fix').length;
  if (count === 0) return null;
  return (
    <Button tone="bare" className={styles['toFix']} onClick={() => void openSchedule(story.id)}>
      <Icon of={OctagonAlert} />
      {count} to fix
    </Button>
  );
}
