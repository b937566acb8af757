import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { isUnderEmbargo } from '#core/story/embargo';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { DeedLine, RefusedNotice } from '../../../app/deed-line';
import { useDeskInfo } from '../../../app/desk-info';
import { useDialogs } from '../../../app/dialogs';
import { PutRightItems } from '../../../app/put-right-items';
import { useStateChange } from '../../../app/use-state-change';
import { EmbargoMark } from '../../../newsroom/embargo-mark';
import { sayPackage } from '../../../newsroom/package-roles';
import { sayAgo, sayWhen } from '../../../newsroom/say-times';
import { standingOf } from '../../../newsroom/standing-of';
import { StateMenu } from '../../../newsroom/state-menu';
import { LinkButton } from '../../../ui/link-button';
import { useNow } from '../../../ui/use-now';
import { DetailFields, DetailRows } from '../details/story-details';
import type { StorySession } from '../session/story-session';
import { useBodyWords } from '../status/use-body-words';
import { useSessionFact } from '../use-session';
import { EditedSince } from './edited-since';
import { useSummary } from './use-summary';
import styles from './inspector.module.css';

export interface StoryPanelProps {
  readonly session: StorySession;
  readonly editor: Editor;
}

/** Where the story stands, and what is known of it beside its text. */
export function StoryPanel({ session, editor }: StoryPanelProps): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow();
  const summary = useSummary(session);
  return (
    <>
      <EditedSince session={session} publication={summary.publication} now={now} />
      <div className={styles['standing']}>
        <dl className={styles['facts']}>
          <dt>Status</dt>
          <dd>
            <Standing summary={summary} now={now} />
          </dd>
          <Desk summary={summary} now={now} />
        </dl>
        <RefusedNotice />
        <DeedLine />
        <DetailRows session={session} />
      </div>
      <DetailFields session={session} publishedAs={publishedName(summary)} />
      <dl className={styles['facts']}>
        <Words editor={editor} before={summary.wordCount} />
        <dt>Created</dt>
        <dd>{sayWhen(summary.createdAt, zone, now)}</dd>
        <Saved session={session} />
      </dl>
    </>
  );
}

interface WordsProps {
  readonly editor: Editor;
  /** As many as were counted before. */
  readonly before: number;
}

function Words({ editor, before }: WordsProps): ReactNode {
  const words = useBodyWords(editor, before);
  return (
    <>
      <dt>Words</dt>
      <dd>{words.toLocaleString('en')}</dd>
    </>
  );
}

function Saved({ session }: { readonly session: StorySession }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow();
  const isUnsaved = useSessionFact(session, (from) => from.saveState().kind === 'unsaved');
  return (
    <>
      <dt>Saved</dt>
      <dd>{isUnsaved ? 'Not saved' : sayAgo(session.saveState().at, now, zone)}</dd>
    </>
  );
}

/** The name under which readers have the story; '' where they have not. */
function publishedName({ publication }: StorySummary): string {
  const file = publication?.receipt?.address.split(/[/\\]/).at(-1) ?? '';
  return file.replace(/\.[^.]*$/, '');
}

interface StandingProps {
  readonly summary: StorySummary;
  readonly now: Instant;
}

const beside = { publish: 'to', remove: 'from', kill: 'at' } as const;

/** Where the story stands, and where it may be taken. */
function Standing({ summary, now }: StandingProps): ReactNode {
  const change = useStateChange();
  const { publication } = summary;
  const isPublished = publication !== null && publication.state !== 'cancelled';
  return (
    <>
      <StateMenu
        {...standingOf(summary, now)}
        story={summary}
        onChoose={(choice) => change([summary], choice)}
      >
        <PutRightItems story={summary} />
      </StateMenu>
      {isPublished && (
        <div className={styles['to']}>
          {beside[publication.action]} {publication.destination.name}
        </div>
      )}
    </>
  );
}

/** What the desk plans for the story, until when it may not leave, and who decided that. */
function Desk({ summary, now }: StandingProps): ReactNode {
  const { openDecision } = useDialogs();
  const { due, assignee, art, embargo, lastPassage } = summary;
  return (
    <>
      <dt>Plan</dt>
      <dd>
        {due && <div>due {sayWhen(due.instant, due.zone, now)}</div>}
        {assignee !== '' && <div>{assignee}</div>}
        {art !== '' && <div>{art}</div>}
        <LinkButton onClick={() => void openDecision({ kind: 'plan', stories: [summary] })}>Plan…</LinkButton>
      </dd>
      <dt>Package</dt>
      <dd>
        {summary.package && <div>{sayPackage(summary.package)}</div>}
        <LinkButton onClick={() => void openDecision({ kind: 'package', stories: [summary] })}>
          Package…
        </LinkButton>
      </dd>
      <dt>Embargo</dt>
      <dd>
        {isUnderEmbargo(embargo, now) && (
          <div>
            <EmbargoMark>
              {embargo.lifted ? 'lifted, ' : ''}until{' '}
              {sayWhen(embargo.until.instant, embargo.until.zone, now)}
            </EmbargoMark>
          </div>
        )}
        <LinkButton onClick={() => void openDecision({ kind: 'embargo', story: summary })}>
          Embargo…
        </LinkButton>
      </dd>
      <dt>Template</dt>
      <dd>
        <LinkButton onClick={() => void openDecision({ kind: 'keep-template', story: summary })}>
          Save as template…
        </LinkButton>
      </dd>
      <dt>Log</dt>
      <dd>
        {lastPassage && lastPassage.note !== '' && (
          <div>
            {lastPassage.by}: <q>{lastPassage.note}</q>
          </div>
        )}
        <LinkButton onClick={() => void openDecision({ kind: 'story-log', story: summary })}>Log…</LinkButton>
      </dd>
    </>
  );
}
