import type { ReactNode } from 'react';
import { isOpen, needsSomebody } from '../../../newsroom/publication-mark';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TwoPressButton } from '../../../ui/two-press-button';
import styles from './rows.module.css';
import type { OutboxRow } from './outbox-row';
import { useRow, type RowDeeds } from './use-row';

/** What may be done about a row that is not over. */
export function RowActions({ row }: { readonly row: OutboxRow }): ReactNode {
  const deeds = useRow(row.id);
  if (!isOpen(row)) return null;
  const isOnItsWay = row.state === 'sending' && row.nextTry === null;
  return (
    <>
      <div className={styles['actions']}>
        {!isOnItsWay && <TryButton row={row} deeds={deeds} />}
        {row.isPaused ? (
          <Button busy={deeds.doing === 'pausing'} onClick={deeds.resume}>
            Resume
          </Button>
        ) : (
          !needsSomebody(row) && (
            <Button busy={deeds.doing === 'pausing'} onClick={deeds.pause}>
              Pause
            </Button>
          )
        )}
        {row.state !== 'sending' && <CallOff row={row} deeds={deeds} />}
      </div>
      {deeds.problem !== '' && (
        <Notice tone="stop" role="alert" title="That was not done.">
          {deeds.problem}
        </Notice>
      )}
    </>
  );
}

interface RowButtonProps {
  readonly row: OutboxRow;
  readonly deeds: RowDeeds;
}

/** What is under way already is tried again by one press; what readers do not expect yet takes two. */
function TryButton({ row, deeds }: RowButtonProps): ReactNode {
  const { action, nextTry, destination } = row;
  const isBusy = deeds.doing === 'trying';
  if (action === 'publish' && nextTry === null)
    return (
      <TwoPressButton
        name="Publish now"
        sure={`Publish to ${destination.name} now`}
        busy={isBusy}
        onSure={deeds.retry}
      />
    );
  if (nextTry !== null || needsSomebody(row))
    return (
      <Button busy={isBusy} onClick={deeds.retry}>
        Try now
      </Button>
    );
  return (
    <TwoPressButton
      name={action === 'kill' ? 'Kill now' : 'Take away now'}
      sure={action === 'kill' ? `Kill at ${destination.name} now` : `Take away from ${destination.name} now`}
      busy={isBusy}
      onSure={deeds.retry}
    />
  );
}

/** A plan is called off by one press; a story that stays where it was to go from, by two. */
function CallOff({ row: { action, destination }, deeds }: RowButtonProps): ReactNode {
  const isBusy = deeds.doing === 'cancelling';
  if (action === 'publish')
    return (
      <Button tone="bare" className={styles['callOff']} busy={isBusy} onClick={deeds.cancel}>
        Call off
      </Button>
    );
  return (
    <TwoPressButton
      tone="bare"
      name="Call off"
      back="Leave it"
      sure={`Let it stand at ${destination.name}`}
      busy={isBusy}
      onSure={deeds.cancel}
    />
  );
}
