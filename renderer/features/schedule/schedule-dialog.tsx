import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { Slug } from '../../newsroom/slug';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { PlanForm } from './plan-form';
import styles from './schedule-dialog.module.css';

export interface ScheduleDialogProps {
  readonly storyId: StoryId;
  /** Whether all that was typed is on disk, and so part of what would go out. */
  readonly saved: boolean;
  readonly onClose: () => void;
}

/** When and where a story goes out. */
export function ScheduleDialog({ storyId, saved, onClose }: ScheduleDialogProps): ReactNode {
  const { zone } = useDeskInfo();
  const story = useQuery(callQuery('story:open', { story: storyId }));
  const check = useQuery(callQuery('story:check', { story: storyId }));
  const schedule = useQuery(callQuery('schedule:list', {}));
  const places = useQuery(callQuery('destination:list', {}));
  const error = story.error ?? check.error ?? schedule.error ?? places.error;
  const about = story.data && <Slug slug={story.data.summary.slug} />;
  // What was read before the dialog opened may be old, and plans are not made on old facts.
  const isFresh = [story, check, schedule, places].every((query) => query.isFetchedAfterMount);
  if (isFresh && story.data && check.data && schedule.data && places.data)
    return (
      <PlanForm
        about={about}
        facts={{
          story: story.data.summary,
          problems: check.data.problems,
          plans: schedule.data.publications.filter((each) => each.storyId === storyId),
          destinations: places.data.destinations,
          zone,
        }}
        saved={saved}
        onClose={onClose}
      />
    );
  if (!error) return null;
  return (
    <Dialog
      title="Schedule"
      about={about}
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className={styles['form']}>
        <Notice tone="stop" role="alert" title="The schedule of this story could not be read.">
          {error.message}
        </Notice>
      </div>
    </Dialog>
  );
}
