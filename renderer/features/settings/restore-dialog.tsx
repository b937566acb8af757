import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { Backup } from '#core/story/backup';
import { request } from '../../app/api';
import { useDeskInfo } from '../../app/desk-info';
import { flushAll } from '../../app/flush';
import { sayInFull } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { sayContents } from './say-backup';
import styles from './settings-view.module.css';
import { saidProblem, useBackupProgress } from './use-backups';

export interface BackupDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Says what putting the desk back means, and does it. */
export function RestoreDialog({ backup, onClose }: BackupDialogProps): ReactNode {
  const { zone } = useDeskInfo();
  const { mutate, isPending, error, isSuccess } = useMutation({ mutationFn: () => restore(backup.name) });
  const isAtWork = isPending || isSuccess;
  const part = useBackupProgress(isAtWork);
  const problem = saidProblem(error);
  const cancel = () => {
    if (isPending) void request('backup:cancel', {});
    else if (!isSuccess) onClose();
  };
  const footer = (
    <>
      {isAtWork && <Progress label="Restoring" part={part} />}
      <span className={styles['space']} />
      <Button size="large" disabled={isSuccess} onClick={cancel}>
        Cancel
      </Button>
      <Button size="large" tone="primary" busy={isAtWork} onClick={() => mutate()} data-first-focus>
        Put the desk back
      </Button>
    </>
  );
  return (
    <Dialog title="Restore a backup" size="small" footer={footer} onClose={cancel}>
      <div className={styles['asking']}>
        <p>
          The whole desk goes back to how it was on <b>{sayInFull(backup.at, zone)}</b>: {sayContents(backup)}
          .
        </p>
        <ul className={styles['points']}>
          <li>What is on the desk now becomes a backup first, so that it can be put back in its turn.</li>
          <li>Nothing goes out by itself afterwards: what waited to be published asks you.</li>
          <li>Nutgraf closes and starts again.</li>
        </ul>
        <p className={styles['help']}>To have one story back and leave the rest, use Bring back a story.</p>
        {problem !== '' && (
          <Notice tone="stop" role="alert" title="The desk was not put back.">
            {problem}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

async function restore(backup: string): Promise<void> {
  if (!(await flushAll()))
    throw new NewsroomError(
      'refused',
      'A story has changes that the disk did not take yet. Save a copy of it elsewhere, or make room, first.',
    );
  await request('backup:restore', { backup });
}
