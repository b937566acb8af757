import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { DeskState } from '#core/story/workflow';
import styles from './dialogs.module.css';

export interface AboutDeedProps {
  readonly stories: readonly StorySummary[];
  readonly to: DeskState;
}

/** What withholding stories does beside changing their state. */
export function AboutDeed({ stories, to }: AboutDeedProps): ReactNode {
  const waiting = stories.filter(({ publication }) => publication?.state === 'waiting').length;
  const plans =
    waiting === 1 ? 'The plan to publish it is called off.' : `${waiting} plans to publish are called off.`;
  const rest = to === 'killed' ? 'A killed story stays killed; its text stays on this desk.' : '';
  const words = [waiting > 0 ? plans : '', rest].filter(Boolean).join(' ');
  return words === '' ? null : <p className={styles['help']}>{words}</p>;
}
