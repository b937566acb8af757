import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CallInput } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import { wallTimeAt } from '#core/time/wall-time';
import { request } from '../../../app/api';
import { callQuery } from '../../../app/call-query';
import { useDeskInfo } from '../../../app/desk-info';
import { useMeaning } from '../../../app/use-meaning';
import type { DryRun } from '../../../newsroom/say-differences';
import { sayClock } from '../../../newsroom/say-times';
import { Slug } from '../../../newsroom/slug';
import { MeaningLine } from '../../../newsroom/when/meaning-line';
import { TimeFields } from '../../../newsroom/when/time-fields';
import { timeToSet, type Meaning, type WhenDraft } from '../../../newsroom/when/when';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { RadioList } from '../../../ui/radio-list';
import { TwoPressButton } from '../../../ui/two-press-button';
import { useNow } from '../../../ui/use-now';
import { Answers } from '../answers/answers';
import { DoneFooter } from '../answers/done-footer';
import styles from './dialogs.module.css';
import { PlacesField } from './places-field';
import { PlainDialog, StandingNowhere, UnknownPlaces } from './plain-dialog';
import { sayCalledOff, sayPlaces } from './say-places';
import { usePlaces } from './use-places';

const title = 'Unpublish';

export interface UnpublishDialogProps {
  readonly story: StoryId;
  readonly onClose: () => void;
}

/** Takes a story away from where it stands: which places, and now or at a time. */
export function UnpublishDialog({ story, onClose }: UnpublishDialogProps): ReactNode {
  const { data } = useQuery(callQuery('story:summary', { story }));
  const { places, error, retry } = usePlaces(story);
  const about = data && <Slug slug={data.slug} />;
  const plain = { title, about, onClose };
  if (error)
    return (
      <PlainDialog {...plain}>
        <UnknownPlaces message={error.message} onRetry={retry} />
      </PlainDialog>
    );
  if (!data || !places) return null;
  if (data.deskState === 'killed')
    return (
      <PlainDialog {...plain}>
        <Notice tone="warn" title="This story was killed.">
          A kill notice stands in its place, and stays there.
        </Notice>
      </PlainDialog>
    );
  if (places.length === 0)
    return (
      <PlainDialog {...plain}>
        <StandingNowhere way="There is nothing to take away. What waits to go out is called off in the outbox." />
      </PlainDialog>
    );
  return <UnpublishForm story={story} about={about} places={places} onClose={onClose} />;
}

interface UnpublishFormProps extends UnpublishDialogProps {
  readonly about: ReactNode;
  readonly places: readonly DryRun[];
}

function UnpublishForm({ story, about, places, onClose }: UnpublishFormProps): ReactNode {
  const { zone } = useDeskInfo();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(places.map(({ destination }) => destination.id)),
  );
  const [timing, setTiming] = useState<'now' | 'later'>('now');
  const [when, setWhen] = useState<WhenDraft>(() => soon(zone));
  const meaning = useMeaning(when, 'That time has passed. Choose a later one, or take it away now.');
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (at: CallInput<'story:unpublish'>['at']) =>
      request('story:unpublish', { story, at, destinations: [...chosen] }),
  });
  const names = places
    .filter(({ destination }) => chosen.has(destination.id))
    .map((run) => run.destination.name);
  if (data)
    return (
      <Dialog title={title} about={about} onClose={onClose} footer={<DoneFooter onClose={onClose} />}>
        <div className={styles['form']}>
          <Answers story={story} action="remove" ids={data.rows.map(({ id }) => id)} first={data.rows} />
          {data.calledOff > 0 && <p className={styles['help']}>{sayCalledOff(data.calledOff)}</p>}
        </div>
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      about={about}
      onClose={onClose}
      footer={
        <UnpublishFooter
          {...{ names, timing, when, meaning, onClose }}
          isBusy={isPending}
          onUnpublish={mutate}
        />
      }
    >
      <div className={styles['form']}>
        <PlacesField places={places} chosen={chosen} onChange={setChosen} />
        <RadioList
          label="When"
          value={timing}
          choices={[
            { value: 'now', label: 'Now' },
            { value: 'later', label: 'At a time' },
          ]}
          onChange={setTiming}
        />
        {timing === 'later' && <Later when={when} meaning={meaning} onChange={setWhen} />}
        <p className={styles['help']}>
          The page and its photos go; the story stays on this desk. What waits to go out there is called off.
          If the story comes back, it has its old address.
        </p>
        {error && (
          <Notice tone="stop" role="alert" title="Nothing was taken away.">
            {error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

interface LaterProps {
  readonly when: WhenDraft;
  readonly meaning: Meaning;
  readonly onChange: (change: (before: WhenDraft) => WhenDraft) => void;
}

function Later({ when, meaning, onChange }: LaterProps): ReactNode {
  const { zone, computerZone } = useDeskInfo();
  const now = useNow();
  const change = (part: Partial<WhenDraft>) => onChange((before) => ({ ...before, ...part }));
  return (
    <>
      <TimeFields draft={when} instant={meaning.instant ?? now} onChange={change} />
      <MeaningLine
        draft={when}
        meaning={meaning}
        ask="Say on which day and at what time it goes."
        zones={[zone, computerZone]}
        onChange={change}
      />
    </>
  );
}

interface UnpublishFooterProps {
  readonly names: readonly string[];
  readonly timing: 'now' | 'later';
  readonly when: WhenDraft;
  readonly meaning: Meaning;
  readonly isBusy: boolean;
  readonly onUnpublish: (at: CallInput<'story:unpublish'>['at']) => void;
  readonly onClose: () => void;
}

function UnpublishFooter(props: UnpublishFooterProps): ReactNode {
  const { names, timing, when, meaning, isBusy, onUnpublish, onClose } = props;
  const { wall, instant, problem } = meaning;
  const isTimed = wall !== null && instant !== null && problem === '';
  return (
    <>
      <span className={styles['space']} />
      <Button size="large" keys="Esc" onClick={onClose}>
        Cancel
      </Button>
      {timing === 'now' ? (
        <TwoPressButton
          key={names.join()}
          size="large"
          tone="stop"
          name="Take it away"
          sure={`Take it away from ${sayPlaces(names)} now`}
          disabled={names.length === 0}
          busy={isBusy}
          onSure={() => onUnpublish('now')}
        />
      ) : (
        <Button
          size="large"
          tone="primary"
          disabled={names.length === 0 || !isTimed}
          busy={isBusy}
          onClick={() => isTimed && onUnpublish(timeToSet(wall, when))}
        >
          {isTimed ? `Take it away at ${sayClock(instant, when.zone)}` : 'Take it away'}
        </Button>
      )}
    </>
  );
}

/** The next full hour that leaves a quarter of one to think. */
function soon(zone: string): WhenDraft {
  const [date = '', clock = ''] = wallTimeAt(Date.now() + 75 * 60_000, zone).wall.split('T');
  return { date, time: `${clock.slice(0, 2)}:00`, zone, occurrence: null };
}
