import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog';
import { sayKeys } from './keys';
import { shortcutGroups, type ShortcutGroup } from './shortcuts';
import styles from './shortcuts-dialog.module.css';

/** The keys that exist, by where they work. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title="Shortcuts" onClose={onClose}>
      <div className={styles['groups']}>
        {shortcutGroups.map((group) => (
          <Group key={group.where} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group }: { readonly group: ShortcutGroup }): ReactNode {
  return (
    <section>
      <h2>{group.where}</h2>
      <dl>
        {group.shortcuts.map(({ does, keys }) => (
          <div key={does} className={styles['line']}>
            <dt>{does}</dt>
            <dd>
              {keys.map((each) => (
                <kbd key={each}>{sayKeys(each)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
