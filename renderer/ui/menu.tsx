import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icon';
import styles from './menu.module.css';

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly isOpen?: boolean | undefined;
  readonly onOpen?: ((isOpen: boolean) => void) | undefined;
  readonly align?: 'start' | 'end';
  /** Keys that choose while the menu is open, such as digits. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The menu stands in a landmark, for those who go from one to the next. */
const landmark = (): HTMLElement | null => document.querySelector('main');

/**
 * A menu under a button. Not modal: what it is about stays in sight. One that a key opened gives the focus back to where
 * it was.
 */
export function Menu({
  trigger,
  isOpen,
  onOpen,
  align = 'start',
  onKeyDown,
  children,
}: MenuProps): ReactNode {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);
  const giveBack = (event: Event) => {
    const { current } = before;
    if (!(current instanceof HTMLElement) || current === document.body || !current.isConnected) return;
    event.preventDefault();
    current.focus();
  };
  return (
    <DropdownMenu.Root
      modal={false}
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpen ? { onOpenChange: onOpen } : {})}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark()}>
        <DropdownMenu.Content
          className={styles['menu']}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onKeyDown={onKeyDown}
          onCloseAutoFocus={giveBack}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface MenuItemProps {
  readonly name: string;
  /** Why it cannot be chosen. Such an item can still be reached, so that everybody can read why. */
  readonly why?: string | undefined;
  readonly keys?: string | undefined;
  readonly onChoose: () => void;
}

/** One thing to do. */
export function MenuItem({ name, why, keys, onChoose }: MenuItemProps): ReactNode {
  return (
    <DropdownMenu.Item
      className={styles['item']}
      textValue={name}
      aria-disabled={why !== undefined}
      onSelect={(event) => {
        if (why === undefined) onChoose();
        else event.preventDefault();
      }}
    >
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        {why !== undefined && <span className={styles['why']}>{why}</span>}
      </span>
      {keys && why === undefined && (
        <kbd className={styles['keys']} aria-hidden>
          {keys}
        </kbd>
      )}
    </DropdownMenu.Item>
  );
}

/** Parts what belongs together in a menu from the rest. */
export function MenuPart(): ReactNode {
  return <DropdownMenu.Separator className={styles['part']} />;
}

export interface MenuChoicesProps {
  readonly value: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string) => void;
}

/** One of several, in a menu. */
export function MenuChoices({ value, choices, onChange }: MenuChoicesProps): ReactNode {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
      {choices.map(([each, name]) => (
        <DropdownMenu.RadioItem key={each} value={each} className={styles['item']}>
          <span className={styles['sign']}>
            <DropdownMenu.ItemIndicator>
              <Icon of={Check} size={14} />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className={styles['words']}>{name}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
