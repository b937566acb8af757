import type { ReactNode } from 'react';
import { useBringIn } from '../../app/bring-in';
import { sayKeys } from '../../app/keys';
import { Button } from '../../ui/button';
import styles from './settings-view.module.css';

/** Copies of single stories, saved where there was no other disk. */
export function CopiesSection(): ReactNode {
  const { bringIn, isBringingIn } = useBringIn();
  return (
    <section className={styles['section']} aria-labelledby="settings-copies">
      <h2 id="settings-copies">Copies of stories</h2>
      <p className={styles['help']}>
        In a story, {sayKeys('Mod+Shift+O')} saves a copy in any folder, whatever this computer’s disk does: a
        text to read, and a file that brings the whole story in again on any desk.
      </p>
      <div className={styles['line']}>
        <Button busy={isBringingIn} keys={sayKeys('Mod+O')} onClick={bringIn}>
          Bring in a copy…
        </Button>
      </div>
    </section>
  );
}
