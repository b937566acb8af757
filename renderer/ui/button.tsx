import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary a view. `stop` is for what cannot be taken back. */
  readonly tone?: 'plain' | 'primary' | 'bare' | 'stop';
  readonly size?: 'normal' | 'large';
  /** As wide as high, for an icon; needs an `aria-label`. */
  readonly square?: boolean;
  /** At work on it: shows so, keeps its name, takes no second press. */
  readonly busy?: boolean;
  /** The keys that do the same, as people read them; shown, not part of the name. */
  readonly keys?: string | undefined;
}

export function Button(props: ButtonProps): ReactNode {
  const { tone = 'plain', size = 'normal', square, busy = false, keys, disabled, children, ...rest } = props;
  const classes = [
    styles['button'],
    styles[tone],
    styles[size],
    square && styles['square'],
    busy && styles['busy'],
  ];
  return (
    <button
      type="button"
      {...rest}
      disabled={(disabled ?? false) || busy}
      aria-busy={busy || undefined}
      className={[...classes, rest.className].filter(Boolean).join(' ')}
    >
      {children}
      {keys && <kbd aria-hidden>{keys}</kbd>}
    </button>
  );
}
