import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import { useDeskInfo } from '../../../app/desk-info';
import { Slug } from '../../../newsroom/slug';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Answers } from '../answers/answers';
import { DoneFooter } from '../answers/done-footer';
import styles from '../dialogs/dialogs.module.css';
import { PlainDialog, StandingNowhere, UnknownPlaces } from '../dialogs/plain-dialog';
import { usePlaces } from '../dialogs/use-places';
import { CorrectForm } from './correct-form';
import { useCorrect, type Corrected } from './use-correct';

const title = 'Correct';

export interface CorrectDialogProps {
  readonly story: StoryId;
  /** Whether all that was typed is on disk. */
  readonly saved: boolean;
  readonly onClose: () => void;
}

/** Puts right what readers have: a note, where it stands, what goes out with it, and to where. */
export function CorrectDialog({ story, saved, onClose }: CorrectDialogProps): ReactNode {
  const { zone } = useDeskInfo();
  const { data } = useQuery(callQuery('story:summary', { story }));
  const { places, error, retry } = usePlaces(story);
  const correct = useCorrect(zone);
  const about = data && <Slug slug={data.slug} />;
  const plain = { title, about, onClose };
  if (error)
    return (
      <PlainDialog {...plain}>
        <UnknownPlaces message={error.message} onRetry={retry} />
      </PlainDialog>
    );
  if (!data || !places) return null;
  if (correct.corrected)
    return <Sent story={story} about={about} corrected={correct.corrected} onClose={onClose} />;
  if (data.deskState === 'killed')
    return (
      <PlainDialog {...plain}>
        <Notice tone="warn" title="This story was killed.">
          What is killed is not corrected. Duplicate it to write it anew.
        </Notice>
      </PlainDialog>
    );
  if (places.length === 0)
    return (
      <PlainDialog {...plain}>
        <StandingNowhere way="Nobody has read it yet, so there is nothing readers could be told about. Edit it instead." />
      </PlainDialog>
    );
  const names = places.map(({ destination }) => destination.name);
  return <CorrectForm {...{ story, about, names, saved, correct, onClose }} />;
}

interface SentProps {
  readonly story: StoryId;
  readonly about: ReactNode;
  readonly corrected: Corrected;
  readonly onClose: () => void;
}

/** Each place with its answer. */
function Sent({ story, about, corrected: { rows }, onClose }: SentProps): ReactNode {
  return (
    <Dialog title={title} about={about} onClose={onClose} footer={<DoneFooter onClose={onClose} />}>
      <div className={styles['form']}>
        <Answers story={story} action="publish" ids={rows.map(({ id }) => id)} first={rows} />
        <p className={styles['help']}>The note stands in the story and in the corrections log.</p>
      </div>
    </Dialog>
  );
}
