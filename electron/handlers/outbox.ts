import type { CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import type { PublicationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { publishNow } from '../publish/publish-now';
import { requirePublication } from '../publish/require-publication';
import type { ListedPublication } from '../storage/publications';
import { isOutboxPaused, listOutbox, setOutboxPaused, setPaused } from '../storage/publications-waking';
import type { Ports } from './ports';
import { cancelPublication } from './schedule';

type OutboxCalls = 'outbox:list' | 'outbox:pause' | 'outbox:resume' | 'outbox:cancel' | 'outbox:retry';
type Away = CallOutput<'outbox:list'>['away'][number];

/** Of rows that are over, so many are listed. */
const finished = 200;

/** Looking at what leaves the desk, holding it, and trying again. */
export function outboxHandlers(ports: Ports): Pick<Handlers, OutboxCalls> {
  return {
    'outbox:list': ({ story }) => listRows(ports, story ?? null),
    'outbox:pause': ({ publication }) => hold(ports, publication, true),
    'outbox:resume': ({ publication }) => hold(ports, publication, false),
    'outbox:cancel': ({ publication }) => cancelPublication(ports, publication),
    'outbox:retry': ({ publication }) => publishNow(ports, publication),
  };
}

function listRows({ desk }: Ports, story: StoryId | null): CallOutput<'outbox:list'> {
  const rows = listOutbox(desk.db, { story, finished });
  return { isPaused: isOutboxPaused(desk.db), rows: [...rows], away: awayIn(rows) };
}

/** Destinations whose last answer was trouble, with the next try there. */
function awayIn(rows: readonly ListedPublication[]): Away[] {
  const away = new Map<string, Away>();
  for (const { destination, nextTry, reason } of rows) {
    if (nextTry === null) continue;
    const known = away.get(destination.id);
    const isSooner = known === undefined || nextTry < known.nextTry;
    away.set(destination.id, {
      destination,
      rows: (known?.rows ?? 0) + 1,
      nextTry: isSooner ? nextTry : known.nextTry,
      says: isSooner ? reason : known.says,
    });
  }
  return [...away.values()];
}

function hold(ports: Ports, id: PublicationId | null, isPaused: boolean): Record<string, never> {
  if (id === null) {
    setOutboxPaused(ports.desk.db, isPaused);
    ports.emit('outbox:changed', {});
    return {};
  }
  const { storyId, state } = requirePublication(ports.desk, id);
  const isOpen = state === 'waiting' || state === 'sending';
  if (isPaused && !isOpen) throw new NewsroomError('refused', 'It does not wait: there is nothing to pause.');
  if (setPaused(ports.desk.db, id, isPaused)) ports.emit('publication:changed', { story: storyId });
  return {};
}
