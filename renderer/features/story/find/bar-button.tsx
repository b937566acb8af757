import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { Icon } from '../../../ui/icon';
import { Tooltip } from '../../../ui/tooltip';
import styles from './find-bar.module.css';

export interface BarButtonProps {
  readonly name: string;
  readonly keys?: string;
  readonly icon: LucideIcon;
  /** Whether an option is on; not given for what only does something. */
  readonly isOn?: boolean;
  readonly onPress: () => void;
}

/** An option or a deed of the bar: an icon with a name. */
export function BarButton({ name, keys, icon, isOn, onPress }: BarButtonProps): ReactNode {
  return (
    <Tooltip text={name} keys={keys && sayKeys(keys)}>
      <button
        type="button"
        className={styles['tool']}
        aria-label={name}
        aria-pressed={isOn}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        onClick={onPress}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  );
}
