import type { MouseEvent, ReactNode } from 'react';
import type { PublicationSummary } from '#core/publication/publication';
import type { StorySummary } from '#core/story/story';
import { useDeskInfo } from '../../app/desk-info';
import { DestinationChip } from '../../newsroom/destination-chip';
import { needsSomebody, publicationMark, publicationTime, sayReason } from '../../newsroom/publication-mark';
import { sayInFull, saySaved } from '../../newsroom/say-times';
import { StateMark } from '../../newsroom/state-mark';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import styles from './schedule-dialog.module.css';
import { usePublication } from './use-publication';

export interface StandingPlanProps {
  readonly plan: PublicationSummary;
  readonly story: StorySummary;
  /** Puts the plan into the fields. */
  readonly onChange: () => void;
}

const says = {
  publish: (saved: string) => `The text as it stood at ${saved} goes out.`,
  remove: () => 'The story is taken away there.',
  kill: () => 'A kill notice takes its place there.',
} as const;

/** A plan this story has already. */
export function StandingPlan({ plan, story, onChange }: StandingPlanProps): ReactNode {
  const { cancel, isCancelling, problem } = usePublication(plan.id);
  const { zone } = useDeskInfo();
  const now = useNow();
  const change = (event: MouseEvent) => {
    onChange();
    event.currentTarget.closest('dialog')?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  };
  const isOld = story.version > plan.storyVersion;
  return (
    <section className={styles['plan']} aria-label={`Plan for ${plan.destination.name}`}>
      <div className={styles['planHead']}>
        <StateMark mark={publicationMark(plan)} />
        <span>{sayInFull(publicationTime(plan), plan.due.zone)}</span>
        <DestinationChip name={plan.destination.name} tone={needsSomebody(plan) ? 'bad' : 'plain'} />
      </div>
      <p className={styles['help']}>
        {sayReason(plan) || says[plan.action](saySaved(plan.createdAt, zone, now))}
        {plan.action === 'publish' && plan.state === 'waiting' && isOld && ' Later edits are not in it.'}
      </p>
      {plan.state !== 'sending' && (
        <div className={styles['planActions']}>
          {plan.action === 'publish' && plan.state === 'waiting' && <Button onClick={change}>Change</Button>}
          <Button tone="stop" busy={isCancelling} onClick={cancel}>
            {plan.action === 'publish' ? 'Cancel publication' : 'Call it off'}
          </Button>
        </div>
      )}
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="It was not cancelled.">
          {problem}
        </Notice>
      )}
    </section>
  );
}
