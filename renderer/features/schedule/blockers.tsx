import type { ReactNode } from 'react';
import type { Problem } from '#core/checks/problem';
import { Notice } from '../../ui/notice';
import styles from './schedule-dialog.module.css';

/** What must be fixed before the story may go out; nothing where it may. */
export function Blockers({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const blocking = problems.filter(({ grade }) => grade === 'must-fix');
  if (blocking.length === 0) return null;
  return (
    <Notice tone="stop" title="Cannot publish yet">
      <ul className={styles['blockers']}>
        {blocking.map(({ check, message }, at) => (
          <li key={`${check}-${at}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
