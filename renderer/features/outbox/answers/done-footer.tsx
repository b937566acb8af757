import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import styles from '../dialogs/dialogs.module.css';

/** The one thing left to do. The button that was pressed is gone, so this one takes the focus. */
export function DoneFooter({ onClose }: { readonly onClose: () => void }): ReactNode {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <>
      <span className={styles['space']} />
      <Button ref={done} size="large" tone="primary" onClick={onClose}>
        Done
      </Button>
    </>
  );
}
