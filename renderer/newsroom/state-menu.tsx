import { ChevronDown } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { Menu, MenuItem } from '../ui/menu';
import { stateChoices, type Standing, type StateChoice } from './state-choices';
import { StateMark, type StateMarkProps } from './state-mark';
import styles from './state-menu.module.css';

export interface StateMenuProps extends StateMarkProps {
  readonly story: Standing;
  readonly onChoose: (choice: StateChoice) => void;
  /** What else may be done, below the states. */
  readonly children?: ReactNode;
}

/** Where a story stands, and where it may be taken. What the rules refuse is there with its reason. */
export function StateMenu({ story, mark, time, onChoose, children }: StateMenuProps): ReactNode {
  const choices = stateChoices([story]);
  return (
    <Menu
      onKeyDown={chooseByDigit}
      trigger={
        <button type="button" className={styles['chip']}>
          <StateMark mark={mark} time={time} />
          <Icon of={ChevronDown} size={14} />
        </button>
      }
    >
      <StateItems choices={choices} onChoose={onChoose} />
      {children}
    </Menu>
  );
}

export interface StateItemsProps {
  readonly choices: readonly StateChoice[];
  readonly onChoose: (choice: StateChoice) => void;
}

/** The states as items of a menu. */
export function StateItems({ choices, onChoose }: StateItemsProps): ReactNode {
  return choices.map((choice, index) => (
    <MenuItem
      key={choice.to}
      name={choice.name}
      why={choice.why === '' ? undefined : choice.why}
      keys={String(index + 1)}
      onChoose={() => onChoose(choice)}
    />
  ));
}

/** A digit chooses as a click does, so that the menu closes the same way. The states are its first items. */
export function chooseByDigit(event: KeyboardEvent): void {
  if (!/^[1-9]$/.test(event.key)) return;
  const items = event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]');
  const item = items[Number(event.key) - 1];
  if (!item) return;
  event.preventDefault();
  item.click();
}
