import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import type { Occurrence } from '#core/time/wall-time';
import { sayInFull, sayOffset, zoneName } from '../say-times';
import { ZoneTimes } from '../zone-times';
import { Icon } from '../../ui/icon';
import { RadioList } from '../../ui/radio-list';
import type { Meaning, WhenDraft } from './when';
import styles from './when.module.css';

export interface MeaningLineProps {
  readonly draft: WhenDraft;
  readonly meaning: Meaning;
  /** What is asked for as long as there is no time. */
  readonly ask: string;
  /** The zones of those who look at it: it is said in them, too. */
  readonly zones: readonly string[];
  readonly onChange: (change: Partial<WhenDraft>) => void;
}

/** What the chosen time means, said in full; or why it cannot be; or which of two it is. */
export function MeaningLine({ draft, meaning, ask, zones, onChange }: MeaningLineProps): ReactNode {
  const { resolution, problem, instant } = meaning;
  return (
    <div className={styles['meaning']}>
      <p role="status" className={problem === '' ? styles['sentence'] : styles['problem']}>
        {problem !== '' && <Icon of={OctagonAlert} />}
        <span>{problem || sayMeaning(meaning, draft.zone, ask)}</span>
      </p>
      {instant !== null && <ZoneTimes instant={instant} beside={draft.zone} zones={zones} />}
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

function sayMeaning({ wall, resolution, instant }: Meaning, zone: string, ask: string): string {
  if (instant !== null) return sayInFull(instant, zone);
  if (resolution?.kind === 'twice') return 'This time happens twice, because clocks go back that night.';
  return wall === null ? ask : '';
}

const sayInUtc = (instant: Instant): string => `${new Date(instant).toISOString().slice(11, 16)} UTC`;
