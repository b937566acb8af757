import type { Editor } from '@tiptap/react';
import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import {
  blockStyleNames,
  blockStyles,
  setBlockStyle,
  type BlockStyle,
} from '../../../editor/commands/block-style';
import { Icon } from '../../../ui/icon';
import styles from './style-menu.module.css';
import bar from './story-toolbar.module.css';

export interface StyleMenuProps {
  readonly editor: Editor;
  readonly style: BlockStyle | null;
  /** What the text here is, also where it has no style. */
  readonly name: string;
  readonly isDisabled: boolean;
}

/** What the block being written is, and what it could be. Not modal: the text stays in sight and in reach. */
export function StyleMenu({ editor, style, name, isDisabled }: StyleMenuProps): ReactNode {
  const choose = (chosen: string) => {
    const next = blockStyles.find((each) => each === chosen);
    if (next) editor.view.dispatch(setBlockStyle(editor.state.tr, next));
  };
  const backToText = (event: Event) => {
    event.preventDefault();
    editor.view.focus();
  };
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger className={[bar['tool'], styles['trigger']].join(' ')} disabled={isDisabled}>
          {name}
          <Icon of={ChevronDown} size={14} />
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles['menu']}
          align="start"
          sideOffset={4}
          onCloseAutoFocus={backToText}
        >
          <DropdownMenu.RadioGroup value={style ?? ''} onValueChange={choose}>
            {blockStyles.map((each) => (
              <DropdownMenu.RadioItem
                key={each}
                value={each}
                className={[styles['item'], styles[each]].join(' ')}
              >
                <span className={styles['mark']}>
                  <DropdownMenu.ItemIndicator>
                    <Icon of={Check} size={14} />
                  </DropdownMenu.ItemIndicator>
                </span>
                {blockStyleNames[each]}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
