import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import styles from './deed-line.module.css';
import { canUndo, useDeeds } from './deeds';
import { ariaKeys, sayKeys } from './keys';

/** What was done last with stories, and the way to take it back, in a line. */
export function DeedLine(): ReactNode {
  const { deed, undo } = useDeeds();
  if (!deed) return null;
  return (
    <span className={styles['line']}>
      <span className={styles['words']}>{deed.words}</span>
      {canUndo(deed) && (
        <LinkButton aria-keyshortcuts={ariaKeys('Mod+Z')} onClick={() => void undo()}>
          Undo <kbd aria-hidden>{sayKeys('Mod+Z')}</kbd>
        </LinkButton>
      )}
    </span>
  );
}

/** What was refused of it, with the reasons, until somebody has read it. */
export function RefusedNotice(): ReactNode {
  const { deed, dismiss } = useDeeds();
  if (!deed || deed.refused.length === 0) return null;
  return (
    <Notice tone="warn" title={deed.words} actions={<Button onClick={dismiss}>Dismiss</Button>}>
      {deed.refused.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}
