import type { ReactNode } from 'react';
import type { Destination } from '#core/publication/publication';
import { sayClock } from '../../newsroom/say-times';
import { timeToSet, type Meaning } from '../../newsroom/when/when';
import { Button } from '../../ui/button';
import type { PlanDraft } from './plan-draft';
import { PublishNowButton } from './publish-now-button';
import styles from './schedule-dialog.module.css';
import type { SetPlan } from './use-set-plan';

export interface PlanFooterProps {
  readonly draft: PlanDraft;
  readonly meaning: Meaning;
  readonly destination: Destination | null;
  readonly mayPublish: boolean;
  readonly plan: SetPlan;
  readonly onClose: () => void;
}

/** What can be done with the plan in the fields. A button that cannot be pressed has its reason in the form above. */
export function PlanFooter(props: PlanFooterProps): ReactNode {
  const { draft, meaning, destination, mayPublish, plan, onClose } = props;
  const { wall, problem, instant } = meaning;
  const isTimed = wall !== null && instant !== null && problem === '';
  const schedule = () => {
    if (destination && isTimed) plan.set(destination.id, timeToSet(wall, draft));
  };
  return (
    <>
      <PublishNowButton
        key={destination?.id ?? ''}
        size="large"
        destination={destination?.name ?? ''}
        disabled={!mayPublish || !destination || plan.doing !== null}
        busy={plan.doing === 'publishing'}
        onPublish={() => destination && plan.set(destination.id, 'now')}
      />
      <span className={styles['space']} />
      <Button size="large" keys="Esc" onClick={onClose}>
        Cancel
      </Button>
      <Button
        size="large"
        tone="primary"
        disabled={!mayPublish || !destination || !isTimed || plan.doing !== null}
        busy={plan.doing === 'scheduling'}
        onClick={schedule}
      >
        {isTimed ? `Schedule for ${sayClock(instant, draft.zone)}` : 'Schedule'}
      </Button>
    </>
  );
}
