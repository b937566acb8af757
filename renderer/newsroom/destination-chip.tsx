import { Folder } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import styles from './destination-chip.module.css';

export interface DestinationChipProps {
  readonly name: string;
  /** ok: it is there · bad: it was not taken. */
  readonly tone?: 'plain' | 'ok' | 'bad';
}

/** Where a story goes. */
export function DestinationChip({ name, tone = 'plain' }: DestinationChipProps): ReactNode {
  return (
    <span className={[styles['chip'], styles[tone]].join(' ')}>
      <Icon of={Folder} size={14} className={styles['icon']} />
      {name}
    </span>
  );
}
