import type { ReactNode } from 'react';
import { StatusBar } from '../../ui/status-bar';

export interface SearchStatusProps {
  readonly shown: number;
  readonly total: number | null;
  readonly isWeighed: boolean;
  readonly unread: number;
}

/** How many stories were found, and how many the search still has to read. */
export function SearchStatus({ shown, total, isWeighed, unread }: SearchStatusProps): ReactNode {
  const count = (number: number) => number.toLocaleString('en');
  return (
    <StatusBar
      end={unread > 0 ? <span>{count(unread)} stories still to be read, the newest first</span> : undefined}
    >
      <span role="status" aria-label="Stories found">
        {total === null ? 'Counting' : total === 1 ? '1 story' : `${count(total)} stories`}
      </span>
      {total !== null && total > shown && <span>{count(shown)} shown</span>}
      {!isWeighed && <span>Slugs and headlines first, then the newest: too many to weigh</span>}
    </StatusBar>
  );
}
