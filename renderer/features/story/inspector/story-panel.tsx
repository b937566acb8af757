import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../../app/desk-info';
import { publicationMark, publicationTime } from '../../../newsroom/publication-mark';
import { sayAgo, sayWhen } from '../../../newsroom/say-times';
import { StateMark } from '../../../newsroom/state-mark';
import { useNow } from '../../../ui/use-now';
import type { StorySession } from '../session/story-session';
import { useBodyWords } from '../status/use-body-words';
import { EditedSince } from './edited-since';
import { useSummary } from './use-summary';
import styles from './inspector.module.css';

export interface StoryPanelProps {
  readonly session: StorySession;
  readonly editor: Editor;
}

/** Where the story stands: its state, its times and its length. */
export function StoryPanel({ session, editor }: StoryPanelProps): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow();
  const summary = useSummary(session);
  const words = useBodyWords(editor, summary.wordCount);
  const saved = session.saveState();
  return (
    <>
      <EditedSince session={session} publication={summary.publication} now={now} />
      <dl className={styles['facts']}>
        <dt>Status</dt>
        <dd>
          <Standing summary={summary} now={now} />
        </dd>
        <dt>Words</dt>
        <dd>{words.toLocaleString('en')}</dd>
        <dt>Created</dt>
        <dd>{sayWhen(summary.createdAt, zone, now)}</dd>
        <dt>Saved</dt>
        <dd>{saved.kind === 'unsaved' ? 'Not saved' : sayAgo(saved.at, now, zone)}</dd>
      </dl>
    </>
  );
}

function Standing({ summary, now }: { readonly summary: StorySummary; readonly now: Instant }): ReactNode {
  const { zone } = useDeskInfo();
  const { publication } = summary;
  if (!publication || publication.state === 'cancelled') return <StateMark mark="draft" />;
  const time = sayWhen(publicationTime(publication), publication.due.zone || zone, now);
  return (
    <>
      <StateMark mark={publicationMark[publication.state]} time={time} />
      <div className={styles['to']}>to {publication.destination.name}</div>
    </>
  );
}
