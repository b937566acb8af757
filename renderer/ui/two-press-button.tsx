import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './button';
import styles from './two-press-button.module.css';

export interface TwoPressButtonProps extends Pick<ButtonProps, 'size' | 'tone' | 'disabled' | 'keys'> {
  /** What the first press asks about. */
  readonly name: string;
  /** What the second press does, with all that it reaches. */
  readonly sure: string;
  /** The way back between them. */
  readonly back?: string;
  readonly busy: boolean;
  readonly onSure: () => void;
}

/**
 * What takes two presses, because readers see what it does: the second says all of it. The focus stands on the way back
 * between them.
 */
export function TwoPressButton(props: TwoPressButtonProps): ReactNode {
  const { name, sure, back = 'Not now', size = 'normal', tone = 'plain', keys, busy, onSure } = props;
  const [isAsking, setAsking] = useState(false);
  const wayBack = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) wayBack.current?.focus();
  }, [isAsking]);
  const isDisabled = props.disabled ?? false;
  if (!isAsking)
    return (
      <Button
        size={size}
        tone={tone}
        keys={keys}
        disabled={isDisabled}
        busy={busy}
        onClick={() => setAsking(true)}
      >
        {name}
      </Button>
    );
  const press = () => {
    setAsking(false);
    onSure();
  };
  return (
    <span className={styles['asking']} role="group" aria-label={`${name}?`}>
      <Button ref={wayBack} size={size} onClick={() => setAsking(false)}>
        {back}
      </Button>
      <Button size={size} tone="stop" disabled={isDisabled} onClick={press}>
        {sure}
      </Button>
    </span>
  );
}
