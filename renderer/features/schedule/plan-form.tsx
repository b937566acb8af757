import { useState, type ReactNode } from 'react';
import type { Problem } from '#core/checks/problem';
import type { Destination, PublicationSummary } from '#core/publication/publication';
import type { StorySummary } from '#core/story/story';
import { flushAll } from '../../app/flush';
import { sayClock } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Blockers } from './blockers';
import { DestinationField } from './destination-field';
import { MeaningLine } from './meaning-line';
import { Outcome } from './outcome';
import { draftOf, firstDraft } from './plan-draft';
import { PlanFooter } from './plan-footer';
import styles from './schedule-dialog.module.css';
import { StandingPlan } from './standing-plan';
import { TimeFields } from './time-fields';
import { useMeaning } from './use-meaning';
import { useSetPlan } from './use-set-plan';

export interface PlanFormProps {
  readonly about: ReactNode;
  readonly story: StorySummary;
  readonly problems: readonly Problem[];
  /** Every publication of the story. */
  readonly plans: readonly PublicationSummary[];
  readonly destinations: readonly Destination[];
  /** Zone of the newsroom. */
  readonly zone: string;
  readonly saved: boolean;
  readonly onClose: () => void;
}

const isStanding = ({ state }: PublicationSummary): boolean => state !== 'sent' && state !== 'cancelled';

/** The fields of a plan, what they mean, and what stands in the way. */
export function PlanForm(props: PlanFormProps): ReactNode {
  const { about, story, problems, plans, destinations, zone, onClose } = props;
  const [opened] = useState(() => Date.now());
  const [draft, setDraft] = useState(() => firstDraft(plans, destinations, zone, opened));
  const [saved, setSaved] = useState(props.saved);
  const meaning = useMeaning(draft);
  const plan = useSetPlan(story.id, onClose);
  const destination = destinations.find(({ id }) => id === draft.destination) ?? null;
  const mayPublish = saved && !problems.some(({ grade }) => grade === 'must-fix');
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  if (plan.sent)
    return (
      <Dialog title="Schedule" about={about} onClose={onClose} footer={<Done onClose={onClose} />}>
        <div className={styles['form']}>
          <Outcome publication={plan.sent} />
        </div>
      </Dialog>
    );
  return (
    <Dialog
      title="Schedule"
      about={about}
      onClose={onClose}
      footer={
        <PlanFooter
          draft={draft}
          meaning={meaning}
          destination={destination}
          mayPublish={mayPublish}
          plan={plan}
          onClose={onClose}
        />
      }
    >
      <div className={styles['form']}>
        {!saved && <NotSaved onRetry={() => void flushAll().then(setSaved)} />}
        <Blockers problems={problems} />
        {plans.filter(isStanding).map((each) => (
          <StandingPlan key={each.id} plan={each} story={story} onChange={() => setDraft(draftOf(each))} />
        ))}
        <TimeFields draft={draft} instant={meaning.instant ?? opened} onChange={change} />
        <MeaningLine draft={draft} meaning={meaning} onChange={change} />
        <DestinationField
          destinations={destinations}
          value={draft.destination}
          onChange={(id) => change({ destination: id })}
        />
        <p className={styles['help']}>
          The text as it stands now (saved {sayClock(story.savedAt, zone).slice(0, 5)}) goes out. Later edits
          wait until you schedule again.
          {replaced(plans, draft.destination)}
        </p>
        {plan.problem !== '' && (
          <Notice tone="stop" role="alert" title="Nothing was scheduled or sent.">
            {plan.problem}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

/** Says which plan the new one takes the place of. */
function replaced(plans: readonly PublicationSummary[], destination: string | null): string {
  const plan = plans.find((each) => isStanding(each) && each.destination.id === destination);
  return plan ? ` This takes the place of the plan for ${sayClock(plan.due.instant, plan.due.zone)}.` : '';
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

function Done({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Button size="large" tone="primary" className={styles['last']} data-first-focus onClick={onClose}>
      Done
    </Button>
  );
}
