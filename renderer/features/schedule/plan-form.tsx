import { useState, type ReactNode } from 'react';
import type { Problem } from '#core/checks/problem';
import type { Destination, PublicationSummary } from '#core/publication/publication';
import type { StorySummary } from '#core/story/story';
import { useAnnounce } from '../../app/announcer';
import { useMeaning } from '../../app/use-meaning';
import { sayInFull } from '../../newsroom/say-times';
import { Dialog } from '../../ui/dialog';
import { DoneFooter } from './done-footer';
import { Outcome } from './outcome';
import { firstDraft, type PlanDraft } from './plan-draft';
import { PlanFields } from './plan-fields';
import { PlanFooter } from './plan-footer';
import styles from './schedule-dialog.module.css';
import { useSetPlan } from './use-set-plan';

/** What a plan is made from, read anew when the dialog opened. */
export interface PlanFacts {
  readonly story: StorySummary;
  readonly problems: readonly Problem[];
  /** Every publication of the story. */
  readonly plans: readonly PublicationSummary[];
  readonly destinations: readonly Destination[];
  /** Zone of the newsroom. */
  readonly zone: string;
}

export interface PlanFormProps {
  readonly about: ReactNode;
  readonly facts: PlanFacts;
  readonly saved: boolean;
  readonly onClose: () => void;
}

/** The dialog with its fields filled in: to schedule, to publish now, and then what became of that. */
export function PlanForm({ about, facts, saved, onClose }: PlanFormProps): ReactNode {
  const { story, problems, plans, destinations, zone } = facts;
  const [draft, setDraft] = useState(() => firstDraft(plans, destinations, zone, Date.now()));
  const [isSaved, setSaved] = useState(saved);
  const meaning = useMeaning(draft, 'That time has passed. Choose a later one, or publish now.');
  const announce = useAnnounce();
  const plan = useSetPlan(story.id, ({ due, destination }) => {
    onClose();
    announce(`Scheduled for ${sayInFull(due.instant, due.zone)}, to ${destination.name}.`);
  });
  const mayPublish = isSaved && !problems.some(({ grade }) => grade === 'must-fix');
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const footer = (
    <PlanFooter
      draft={draft}
      meaning={meaning}
      destination={destinations.find(({ id }) => id === draft.destination) ?? null}
      mayPublish={mayPublish}
      plan={plan}
      onClose={onClose}
    />
  );
  return (
    <Dialog
      title="Schedule"
      about={about}
      onClose={onClose}
      footer={plan.sent ? <DoneFooter onClose={onClose} /> : footer}
    >
      <div className={styles['form']}>
        {plan.sent ? (
          <Outcome publication={plan.sent} />
        ) : (
          <PlanFields
            facts={facts}
            draft={draft}
            meaning={meaning}
            isSaved={isSaved}
            problem={plan.problem}
            onChange={change}
            onSaved={setSaved}
          />
        )}
      </div>
    </Dialog>
  );
}
