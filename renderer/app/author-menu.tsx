import { Check, Settings } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { setAuthor, initialsOf } from './author';
import styles from './author-menu.module.css';
import { useDeskInfo } from './desk-info';
import { ariaKeys, sayKeys, type Keys } from './keys';
import { useRoutes } from './routes';

/** Opens the menu of who writes. */
export const authorKeys: Keys = 'Mod+Shift+Y';

export interface AuthorMenuProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

const mostShown = 9;

/** The menu stands in a landmark, for those who go from one to the next. */
const landmark = (): HTMLElement | null => document.querySelector('main');

/** Who writes, and who has written here: on a shared computer one takes over from another in two keys. */
export function AuthorMenu({ isOpen, onOpen }: AuthorMenuProps): ReactNode {
  const { author, authors } = useDeskInfo();
  const { go } = useRoutes();
  const known = [author, ...authors.filter((each) => each !== author)].slice(0, mostShown);
  const choose = (name: string) => {
    if (name !== author) void setAuthor(name);
  };
  return (
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={onOpen}>
      <DropdownMenu.Trigger
        className={styles['author']}
        aria-label={`${author} writes`}
        aria-keyshortcuts={ariaKeys(authorKeys)}
        title={`${author} writes (${sayKeys(authorKeys)})`}
      >
        {initialsOf(author)}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark()}>
        <DropdownMenu.Content
          className={styles['menu']}
          align="end"
          sideOffset={4}
          onKeyDown={(event) => {
            const name = known[Number(event.key) - 1];
            if (name === undefined || event.key === ' ') return;
            event.preventDefault();
            choose(name);
            onOpen(false);
          }}
        >
          <DropdownMenu.RadioGroup value={author} onValueChange={choose}>
            {known.map((name, index) => (
              <DropdownMenu.RadioItem key={name} value={name} className={styles['item']}>
                <span className={styles['mark']}>
                  <DropdownMenu.ItemIndicator>
                    <Icon of={Check} size={14} />
                  </DropdownMenu.ItemIndicator>
                </span>
                <span className={styles['name']}>{name}</span>
                <kbd aria-hidden>{index + 1}</kbd>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className={styles['line']} />
          <DropdownMenu.Item className={styles['item']} onSelect={() => void go({ view: 'settings' })}>
            <span className={styles['mark']}>
              <Icon of={Settings} size={14} />
            </span>
            <span className={styles['name']}>Another name…</span>
            <kbd aria-hidden>{sayKeys('Mod+,')}</kbd>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
