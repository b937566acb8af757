import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { killNoticeLines, type KillNotice } from '#core/publication/kill-notice';
import type { StoryId } from '#core/story/story';
import { request } from '../../../app/api';
import { callQuery } from '../../../app/call-query';
import { forgetDraft, useKeptDraft } from '../../../app/kept-drafts';
import { DestinationChip } from '../../../newsroom/destination-chip';
import { isOpen } from '../../../newsroom/publication-mark';
import type { DryRun } from '../../../newsroom/say-differences';
import { Slug } from '../../../newsroom/slug';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { RadioList } from '../../../ui/radio-list';
import { TextArea } from '../../../ui/text-area';
import { TwoPressButton } from '../../../ui/two-press-button';
import { Answers } from '../answers/answers';
import { DoneFooter } from '../answers/done-footer';
import type { OutboxRow } from '../rows/outbox-row';
import styles from './dialogs.module.css';
import { PlainDialog, UnknownPlaces } from './plain-dialog';
import { countPlaces, sayCalledOff } from './say-places';
import { usePlaces } from './use-places';

export interface KillDialogProps {
  readonly story: StoryId;
  readonly onClose: () => void;
}

type Killed = CallOutput<'story:kill'>;

/** Kills a story everywhere it went; of one that was killed, the kill list: each place with its answer. */
export function KillDialog({ story, onClose }: KillDialogProps): ReactNode {
  const summary = useQuery(callQuery('story:summary', { story }));
  const outbox = useQuery(callQuery('outbox:list', { story }));
  const { places, error, retry } = usePlaces(story);
  const kill = useKill(story);
  const about = summary.data && <Slug slug={summary.data.slug} />;
  const failed = error ?? summary.error ?? outbox.error;
  if (failed)
    return (
      <PlainDialog title="Kill story" about={about} onClose={onClose}>
        <UnknownPlaces message={failed.message} onRetry={retry} />
      </PlainDialog>
    );
  if (!summary.data || !outbox.data || !places) return null;
  const { slug, deskState } = summary.data;
  if (kill.killed) return <KillList story={story} about={about} killed={kill.killed} onClose={onClose} />;
  if (deskState === 'killed' && !kill.isBusy)
    return (
      <KillList
        story={story}
        about={about}
        killed={{ rows: killRows(outbox.data.rows), calledOff: 0 }}
        onClose={onClose}
      />
    );
  const waiting = outbox.data.rows.filter(isOpen).length;
  return <KillForm {...{ story, about, slug, places, waiting, kill, onClose }} />;
}

interface Kill {
  readonly now: (notice: KillNotice) => void;
  readonly killed: Killed | null;
  readonly isBusy: boolean;
  /** Why it was not killed; '' otherwise. */
  readonly problem: string;
}

function useKill(story: StoryId): Kill {
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: (notice: KillNotice) => request('story:kill', { story, ...notice }),
    onSuccess: () => forgetDraft(draftOf(story)),
  });
  return { now: mutate, killed: data ?? null, isBusy: isPending, problem: error?.message ?? '' };
}

const draftOf = (story: StoryId): string => `kill ${story}`;

const killRows = (rows: readonly OutboxRow[]): OutboxRow[] =>
  rows.filter(({ action, state }) => action === 'kill' && state !== 'cancelled');

interface KillListProps extends KillDialogProps {
  readonly about: ReactNode;
  readonly killed: Killed;
}

function KillList({ story, about, killed, onClose }: KillListProps): ReactNode {
  const { rows, calledOff } = killed;
  return (
    <Dialog title="Kill list" about={about} onClose={onClose} footer={<DoneFooter onClose={onClose} />}>
      <div className={styles['form']}>
        <Answers story={story} action="kill" ids={rows.map(({ id }) => id)} first={rows} />
        {rows.length === 0 && <p>The story was killed. It had gone nowhere, so nobody has to be told.</p>}
        {calledOff > 0 && <p className={styles['help']}>{sayCalledOff(calledOff)}</p>}
        <p className={styles['help']}>
          A place that is away gets the notice when it is back, however late that is. The text stays on this
          desk; to write the story anew, duplicate it.
        </p>
      </div>
    </Dialog>
  );
}

interface KillFormProps extends KillDialogProps {
  readonly about: ReactNode;
  readonly slug: string;
  readonly places: readonly DryRun[];
  /** How much of it waits to go out, and is called off. */
  readonly waiting: number;
  readonly kill: Kill;
}

function KillForm(props: KillFormProps): ReactNode {
  const { story, about, slug, places, waiting, kill, onClose } = props;
  const [reason, type] = useKeptDraft(draftOf(story));
  const [follows, setFollows] = useState<'none' | 'substitute'>('none');
  const substitute = follows === 'substitute';
  const isEmpty = reason.trim() === '';
  return (
    <Dialog
      title="Kill story"
      about={about}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <TwoPressButton
            size="large"
            tone="stop"
            name="Kill story"
            back="Do not kill"
            sure={sayKill(places.length)}
            disabled={isEmpty}
            busy={kill.isBusy}
            onSure={() => kill.now({ reason: reason.trim(), substitute })}
          />
        </>
      }
    >
      <div className={styles['form']}>
        <TextArea
          label="Reason"
          data-first-focus
          maxLength={2_000}
          value={reason}
          help="Whoever has the story is told why. It is kept in the log, with your name and the time."
          onChange={(event) => type(event.target.value)}
        />
        <RadioList
          label="What comes in its place"
          value={follows}
          choices={[
            { value: 'none', label: 'No substitute follows' },
            { value: 'substitute', label: 'A substitute story follows' },
          ]}
          onChange={setFollows}
        />
        <NoticeText slug={slug} reason={isEmpty ? '…' : reason} substitute={substitute} />
        <KilledPlaces places={places} waiting={waiting} />
        {kill.problem !== '' && (
          <Notice tone="stop" role="alert" title="The story was not killed.">
            {kill.problem}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

const sayKill = (places: number): string =>
  places === 0 ? 'Kill it for ever' : `Kill at ${countPlaces(places)} for ever`;

/** The notice that takes the place of the story, word for word. */
function NoticeText({ slug, ...notice }: { slug: string; reason: string; substitute: boolean }): ReactNode {
  return (
    <section aria-label="What stands in its place">
      <h2 className={styles['legend']}>What stands in its place</h2>
      <div className={styles['notice']} dir="auto">
        {killNoticeLines(slug, notice).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

function KilledPlaces({ places, waiting }: Pick<KillFormProps, 'places' | 'waiting'>): ReactNode {
  const rest =
    waiting === 1 ? 'What waits to go out is called off.' : `${waiting} rows that wait are called off.`;
  return (
    <section aria-label="Where the notice goes" className={styles['places']}>
      <h2 className={styles['legend']}>
        {places.length === 0 ? 'It stands nowhere' : `The notice goes to ${countPlaces(places.length)}`}
      </h2>
      <ul className={styles['list']}>
        {places.map(({ destination, address, problems }) => (
          <li key={destination.id} className={styles['standing']}>
            <DestinationChip name={destination.name} tone={problems.length > 0 ? 'bad' : 'plain'} />
            <span className={styles['address']}>{address || problems.join(' ')}</span>
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className={styles['help']}>{rest}</p>}
    </section>
  );
}
