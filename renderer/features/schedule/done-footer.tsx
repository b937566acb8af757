import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import styles from './schedule-dialog.module.css';

/** The one thing left to do. The button that was pressed is gone, so this one takes the focus. */
export function DoneFooter({ onClose }: { readonly onClose: () => void }): ReactNode {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <Button ref={done} size="large" tone="primary" className={styles['last']} onClick={onClose}>
      Done
    </Button>
  );
}
