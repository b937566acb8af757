import type { LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { MouseEvent, ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { Icon } from '../../../ui/icon';
import { Tooltip } from '../../../ui/tooltip';
import styles from './story-toolbar.module.css';

export interface ToolButtonProps {
  readonly name: string;
  readonly keys?: string;
  readonly icon: LucideIcon;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** A tool of the toolbar: an icon with a name. Pressing it with the mouse leaves the caret where it is. */
export function ToolButton({
  name,
  keys,
  icon,
  isOn,
  isDisabled = false,
  onPress,
}: ToolButtonProps): ReactNode {
  return (
    <Tooltip text={name} keys={keys && sayKeys(keys)}>
      <Toolbar.Button
        className={styles['tool']}
        aria-label={name}
        aria-pressed={isOn}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        disabled={isDisabled}
        onMouseDown={keepFocus}
        onClick={onPress}
      >
        <Icon of={icon} />
      </Toolbar.Button>
    </Tooltip>
  );
}

export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
