import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FailedNotice } from '../../../ui/failed-notice';
import { Notice } from '../../../ui/notice';
import styles from './dialogs.module.css';

export interface PlainDialogProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that has something to say and nothing to do but to be closed. */
export function PlainDialog({ title, about, onClose, children }: PlainDialogProps): ReactNode {
  return (
    <Dialog
      title={title}
      about={about}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" data-first-focus onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles['form']}>{children}</div>
    </Dialog>
  );
}

/** Says that no reader has the story anywhere. */
export function StandingNowhere({ way }: { readonly way: string }): ReactNode {
  return (
    <Notice tone="warn" title="This story stands nowhere.">
      {way}
    </Notice>
  );
}

/** Says that the places could not be read, and offers to ask again. */
export function UnknownPlaces(props: { readonly message: string; readonly onRetry: () => void }): ReactNode {
  return <FailedNotice title="Where the story stands could not be read." {...props} />;
}
