import type { ReactNode } from 'react';
import type { ComparedPart } from '#core/history/compare';
import { textOfRuns } from '#core/history/compare-texts';
import styles from './compare.module.css';
import { partName } from './names';
import { Runs, type RunsProps } from './runs';

/** One side of a headline, field or detail that differs. Headline and deck stand as they are read. */
export function PartChange({
  compared,
  side,
}: {
  readonly compared: ComparedPart;
  readonly side: RunsProps['side'];
}): ReactNode {
  const { part, runs } = compared;
  if (side !== 'both' && textOfRuns(runs, side) === '') return null;
  const text = <Runs runs={runs} side={side} />;
  if (part.in === 'field' && (part.name === 'headline' || part.name === 'deck'))
    return (
      <p className={styles[part.name]} dir="auto">
        {text}
      </p>
    );
  return (
    <p className={styles['field']} dir="auto">
      <span className={styles['label']}>{partName(part)}</span> {text}
    </p>
  );
}
