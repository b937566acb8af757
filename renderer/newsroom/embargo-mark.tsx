import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import styles from './embargo-mark.module.css';

/** The lock of an embargo. Its colour stands for embargoes and nothing else. */
export function EmbargoMark({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span className={styles['mark']}>
      <Icon of={LockKeyhole} size={14} />
      {children}
    </span>
  );
}
