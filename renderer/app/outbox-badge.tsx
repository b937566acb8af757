import { useQuery } from '@tanstack/react-query';
import { CloudOff, Pause, Send, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { Icon } from '../ui/icon';
import { callQuery } from './call-query';
import { useRoutes } from './routes';
import styles from './outbox-badge.module.css';

/** What of the outbox everybody should know wherever they are: that it is held, that a place is away, that it sends. */
export function OutboxBadge(): ReactNode {
  const { go } = useRoutes();
  const { data } = useQuery(callQuery('outbox:list', {}));
  const fact = data ? factOf(data) : null;
  return (
    <span role="status" aria-label="Outbox" className={styles['place']}>
      {fact && (
        <button
          type="button"
          className={[styles['badge'], styles[fact.tone]].join(' ')}
          onClick={() => void go({ view: 'outbox', shows: 'rows' })}
        >
          <Icon of={fact.icon} size={14} />
          {fact.words}
        </button>
      )}
    </span>
  );
}

interface Fact {
  readonly words: string;
  readonly icon: LucideIcon;
  readonly tone: 'warn' | 'plain';
}

function factOf({ isPaused, rows, away }: CallOutput<'outbox:list'>): Fact | null {
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  const sending = rows.filter(({ state, nextTry }) => state === 'sending' && nextTry === null).length;
  if (isPaused)
    return {
      words: ['Outbox paused', sayWaiting(waiting)].filter(Boolean).join(', '),
      icon: Pause,
      tone: 'warn',
    };
  const [first, ...others] = away;
  if (first) {
    const who = others.length === 0 ? `${first.destination.name} is away` : `${away.length} places are away`;
    const count = away.reduce((sum, each) => sum + each.rows, 0);
    return { words: `${who}, ${sayWaiting(count)}`, icon: CloudOff, tone: 'warn' };
  }
  return sending > 0 ? { words: `Sending ${sending}`, icon: Send, tone: 'plain' } : null;
}

function sayWaiting(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 waits' : `${count.toLocaleString('en')} wait`;
}
