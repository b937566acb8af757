import type { ReactNode } from 'react';
import { Notice } from '../ui/notice';
import { DestinationChip } from './destination-chip';
import { sayBytes } from './say-bytes';
import { sayDifferences, type DryRun } from './say-differences';
import styles from './send-plan.module.css';

const does = { writes: 'Writes', replaces: 'Replaces', keeps: 'Keeps', removes: 'Removes' } as const;
const nothing = {
  publish: 'Nothing would be written.',
  remove: 'Nothing of the story stands there.',
  kill: 'Nothing would be written.',
} as const;

/** What would be done at one place, file by file, and how the words differ from those that stand there. */
export function SendPlan({ run }: { readonly run: DryRun }): ReactNode {
  const { destination, address, steps, problems } = run;
  return (
    <section className={styles['plan']} aria-label={`What would be sent to ${destination.name}`}>
      <div className={styles['head']}>
        <DestinationChip name={destination.name} tone={problems.length > 0 ? 'bad' : 'plain'} />
        <span className={styles['words']}>{sayDifferences(run)}</span>
      </div>
      {problems.length > 0 && (
        <Notice tone="stop" title={`It would not be taken by ${destination.name} now.`}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {address !== '' && <p className={styles['address']}>{address}</p>}
      {problems.length === 0 && steps.length === 0 && (
        <p className={styles['words']}>{nothing[run.action]}</p>
      )}
      <ul className={styles['steps']}>
        {steps.map((step) => (
          <li key={step.name}>
            <b>{does[step.does]}</b>
            <span className={styles['name']}>{step.name}</span>
            {step.does !== 'removes' && <span className={styles['size']}>{sayBytes(step.byteLength)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
