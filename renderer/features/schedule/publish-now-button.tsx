import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import styles from './publish-now-button.module.css';

export interface PublishNowButtonProps {
  /** Where it would go: the second press names it. */
  readonly destination: string;
  readonly size?: 'normal' | 'large';
  readonly disabled?: boolean;
  readonly busy: boolean;
  readonly onPublish: () => void;
}

/** Publishing at once takes two presses, and the second says where it goes. The focus stands on the way back between them. */
export function PublishNowButton(props: PublishNowButtonProps): ReactNode {
  const { destination, size = 'normal', disabled = false, busy, onPublish } = props;
  const [isAsking, setAsking] = useState(false);
  const wayBack = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) wayBack.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <Button size={size} disabled={disabled} busy={busy} onClick={() => setAsking(true)}>
        Publish now
      </Button>
    );
  const publish = () => {
    setAsking(false);
    onPublish();
  };
  return (
    <span className={styles['asking']} role="group" aria-label="Publish now?">
      <Button ref={wayBack} size={size} onClick={() => setAsking(false)}>
        Not now
      </Button>
      <Button size={size} tone="stop" disabled={disabled} onClick={publish}>
        Publish to {destination} now
      </Button>
    </span>
  );
}
