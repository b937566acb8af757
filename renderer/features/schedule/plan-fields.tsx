import type { ReactNode } from 'react';
import type { PublicationSummary } from '#core/publication/publication';
import { useDeskInfo } from '../../app/desk-info';
import { flushAll } from '../../app/flush';
import { needsSomebody } from '../../newsroom/publication-mark';
import { sayClock, saySaved } from '../../newsroom/say-times';
import { MeaningLine } from '../../newsroom/when/meaning-line';
import { TimeFields } from '../../newsroom/when/time-fields';
import type { Meaning } from '../../newsroom/when/when';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import { Blockers } from './blockers';
import { DestinationField } from './destination-field';
import { draftOf, type PlanDraft } from './plan-draft';
import type { PlanFacts } from './plan-form';
import styles from './schedule-dialog.module.css';
import { StandingPlan } from './standing-plan';
import { WhatWouldBeSent } from './what-would-be-sent';

export interface PlanFieldsProps {
  readonly facts: PlanFacts;
  readonly draft: PlanDraft;
  readonly meaning: Meaning;
  readonly isSaved: boolean;
  /** Why nothing was scheduled or sent; '' otherwise. */
  readonly problem: string;
  readonly onChange: (change: Partial<PlanDraft>) => void;
  readonly onSaved: (isSaved: boolean) => void;
}

const isStanding = ({ state }: PublicationSummary): boolean => state !== 'sent' && state !== 'cancelled';

/** What stands in the way, what is planned already, and the fields of the plan. */
export function PlanFields(props: PlanFieldsProps): ReactNode {
  const { facts, draft, meaning, isSaved, problem, onChange, onSaved } = props;
  const { story, problems, plans, destinations } = facts;
  const { computerZone } = useDeskInfo();
  const now = useNow();
  return (
    <>
      {!isSaved && <NotSaved onRetry={() => void flushAll().then(onSaved)} />}
      <Blockers problems={problems} />
      {plans.filter(isStanding).map((plan) => (
        <StandingPlan key={plan.id} plan={plan} story={story} onChange={() => onChange(draftOf(plan))} />
      ))}
      <TimeFields draft={draft} instant={meaning.instant ?? now} onChange={onChange} />
      <MeaningLine
        draft={draft}
        meaning={meaning}
        ask="Say on which day and at what time it goes out."
        zones={[facts.zone, computerZone]}
        onChange={onChange}
      />
      <DestinationField
        destinations={destinations}
        value={draft.destination}
        onChange={(destination) => onChange({ destination })}
      />
      {draft.destination !== null && (
        <WhatWouldBeSent key={draft.destination} story={story.id} destination={draft.destination} />
      )}
      <p className={styles['help']}>
        The text as it stands now (saved {saySaved(story.savedAt, facts.zone, now)}) goes out. Later edits
        wait until you schedule again.
        {replaced(plans, draft.destination)}
      </p>
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="Nothing was scheduled or sent.">
          {problem}
        </Notice>
      )}
    </>
  );
}

/** Says which plan the new one takes the place of. */
function replaced(plans: readonly PublicationSummary[], destination: string | null): string {
  const plan = plans.find(
    (each) => each.action === 'publish' && isStanding(each) && each.destination.id === destination,
  );
  if (!plan) return '';
  if (needsSomebody(plan)) return ' This takes the place of what did not go out.';
  return ` This takes the place of the plan for ${sayClock(plan.due.instant, plan.due.zone)}.`;
}

function NotSaved({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  return (
    <Notice
      tone="stop"
      role="alert"
      title="The last changes are not on this computer’s disk yet."
      actions={<Button onClick={onRetry}>Save them now</Button>}
    >
      They are safe in the story as long as it stays open, but they would not go out.
    </Notice>
  );
}
