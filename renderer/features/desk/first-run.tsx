import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useDeskInfo } from '../../app/desk-info';
import { ariaKeys, sayKeys } from '../../app/keys';
import { useNewStory } from '../../app/new-story';
import { Icon } from '../../ui/icon';
import styles from './first-run.module.css';
import { homely } from './homely';

/** The desk of somebody who has written nothing yet. */
export function FirstRun(): ReactNode {
  const { start, isStarting } = useNewStory();
  const { folder } = useDeskInfo();
  const help = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <div className={styles['first']}>
      <div className={styles['page']}>
        <h1>The desk is clear.</h1>
        <p className={styles['deck']}>
          Stories, photos and every change are kept on this computer. Nothing is sent anywhere until you
          publish or export.
        </p>
        <button
          ref={button}
          type="button"
          className={styles['start']}
          disabled={isStarting}
          aria-label="New story"
          aria-describedby={help}
          aria-keyshortcuts={ariaKeys('Mod+N')}
          onClick={start}
        >
          <Icon of={Plus} size={20} />
          <b>New story</b>
          <small id={help}>Slug first, the rest when you have it</small>
          <kbd aria-hidden>{sayKeys('Mod+N')}</kbd>
        </button>
        <p className={styles['kept']} title={folder}>
          Kept in {homely(folder)}.
        </p>
      </div>
    </div>
  );
}
