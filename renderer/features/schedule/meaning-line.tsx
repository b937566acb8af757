import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import type { Occurrence } from '#core/time/wall-time';
import { sayInFull, sayOffset, zoneName } from '../../newsroom/say-times';
import { Icon } from '../../ui/icon';
import { RadioList } from '../../ui/radio-list';
import type { PlanDraft } from './plan-draft';
import styles from './schedule-dialog.module.css';
import type { Meaning } from './use-meaning';

export interface MeaningLineProps {
  readonly draft: PlanDraft;
  readonly meaning: Meaning;
  readonly onChange: (change: Partial<PlanDraft>) => void;
}

/** What the chosen time means, said in full; or why it cannot be; or which of two it is. */
export function MeaningLine({ draft, meaning, onChange }: MeaningLineProps): ReactNode {
  const { resolution, problem, instant } = meaning;
  return (
    <div className={styles['meaning']}>
      <p role="status" className={problem === '' ? styles['sentence'] : styles['problem']}>
        {problem !== '' && <Icon of={OctagonAlert} />}
        <span>{problem || sayMeaning(meaning, draft.zone, instant)}</span>
      </p>
      {resolution?.kind === 'twice' && (
        <RadioList<Occurrence>
          label="Which one?"
          value={draft.occurrence}
          choices={(['first', 'second'] as const).map((occurrence) => ({
            value: occurrence,
            label: `The ${occurrence}, ${zoneName(resolution[occurrence], draft.zone)}`,
            detail: `${sayOffset(resolution[occurrence], draft.zone)} · ${sayInUtc(resolution[occurrence])}`,
          }))}
          onChange={(occurrence) => onChange({ occurrence })}
        />
      )}
    </div>
  );
}

function sayMeaning({ wall, resolution }: Meaning, zone: string, instant: Instant | null): string {
  if (instant !== null) return sayInFull(instant, zone);
  if (resolution?.kind === 'twice') return 'This time happens twice, because clocks go back that night.';
  return wall === null ? 'Say on which day and at what time it goes out.' : '';
}

const sayInUtc = (instant: Instant): string => `${new Date(instant).toISOString().slice(11, 16)} UTC`;
