import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { Tabs } from '../../../ui/tabs';
import { CommentsPanel } from '../comments/comments-panel';
import { ReviewPanel } from '../review/review-panel';
import type { StorySession } from '../session/story-session';
import { ChecksPanel } from './checks-panel';
import { HistoryPanel } from './history-panel';
import { StoryPanel } from './story-panel';
import type { Checks } from './use-checks';
import type { InspectorTab } from './use-inspector';
import styles from './inspector.module.css';

export interface InspectorProps {
  readonly session: StorySession;
  readonly editor: Editor;
  readonly checks: Checks;
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
}

/** What there is to know about the story beside its text. */
export function Inspector({ session, editor, checks, tab, onTab }: InspectorProps): ReactNode {
  const mustFix = checks.problems?.filter(({ grade }) => grade === 'must-fix').length ?? 0;
  const tabs = [
    { value: 'story', label: 'Story' },
    { value: 'checks', label: 'Checks', count: mustFix > 0 ? mustFix : undefined },
    { value: 'review', label: 'Review' },
    { value: 'comments', label: 'Comments' },
    { value: 'history', label: 'History' },
  ] as const;
  return (
    <aside className={styles['inspector']} aria-label="Inspector" data-pane>
      <Tabs label="Inspector" tabs={tabs} value={tab} onChange={onTab}>
        <div className={styles['panel']}>
          {tab === 'story' && <StoryPanel session={session} editor={editor} />}
          {tab === 'checks' && <ChecksPanel editor={editor} checks={checks} onTab={onTab} />}
          {tab === 'review' && <ReviewPanel session={session} />}
          {tab === 'comments' && <CommentsPanel session={session} />}
          {tab === 'history' && <HistoryPanel session={session} />}
        </div>
      </Tabs>
    </aside>
  );
}
