import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { ariaKeys, sayKeys, type Keys } from '../../../app/keys';
import { Icon } from '../../../ui/icon';
import { Tooltip } from '../../../ui/tooltip';
import styles from './style-menu.module.css';
import bar from './story-toolbar.module.css';

export interface ToolMenuProps {
  readonly word: string;
  /** Stands for the word where there is no room for it. */
  readonly icon?: LucideIcon | undefined;
  readonly keys?: Keys;
  readonly isOpen?: boolean;
  readonly onOpen?: (isOpen: boolean) => void;
  /** Where the caret goes when the menu closes; back to the text unless something else took it. */
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** A menu of the toolbar, under a word or an icon. Not modal: the text stays in sight and in reach. */
export function ToolMenu(props: ToolMenuProps): ReactNode {
  const { word, icon, keys, isOpen, onOpen, onClosed, children } = props;
  return (
    <DropdownMenu.Root
      modal={false}
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpen ? { onOpenChange: onOpen } : {})}
    >
      <Named by={icon && word} keys={keys}>
        <Toolbar.Button asChild>
          <DropdownMenu.Trigger
            className={[bar['tool'], styles['word']].join(' ')}
            aria-label={icon && word}
            aria-keyshortcuts={keys && ariaKeys(keys)}
          >
            {icon ? <Icon of={icon} /> : word}
            {!icon && <Icon of={ChevronDown} size={14} />}
          </DropdownMenu.Trigger>
        </Toolbar.Button>
      </Named>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles['menu']}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface NamedProps {
  readonly by: string | undefined;
  readonly keys: Keys | undefined;
  readonly children: ReactElement;
}

/** What shows no word says its name on hover and focus. */
function Named({ by, keys, children }: NamedProps): ReactNode {
  if (by === undefined) return children;
  return (
    <Tooltip text={by} keys={keys && sayKeys(keys)}>
      {children}
    </Tooltip>
  );
}

export interface MenuItemProps {
  readonly name: string;
  readonly icon?: LucideIcon;
  readonly keys?: Keys;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** One thing to do, in a menu of the toolbar. */
export function MenuItem({ name, icon, keys, isDisabled = false, onChoose }: MenuItemProps): ReactNode {
  return (
    <DropdownMenu.Item
      className={styles['item']}
      disabled={isDisabled}
      onSelect={onChoose}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      {icon && (
        <span className={styles['sign']}>
          <Icon of={icon} />
        </span>
      )}
      <span className={styles['name']}>{name}</span>
      {keys && <kbd className={styles['keys']}>{sayKeys(keys)}</kbd>}
    </DropdownMenu.Item>
  );
}

export interface MenuCheckProps extends Omit<MenuItemProps, 'icon' | 'onChoose'> {
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

/** Something that is on or off, in a menu of the toolbar. */
export function MenuCheck({ name, keys, isDisabled = false, isOn, onChoose }: MenuCheckProps): ReactNode {
  return (
    <DropdownMenu.CheckboxItem
      className={styles['item']}
      disabled={isDisabled}
      checked={isOn}
      onSelect={onChoose}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      <span className={styles['mark']}>
        <DropdownMenu.ItemIndicator>
          <Icon of={Check} size={14} />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className={styles['name']}>{name}</span>
      {keys && <kbd className={styles['keys']}>{sayKeys(keys)}</kbd>}
    </DropdownMenu.CheckboxItem>
  );
}
