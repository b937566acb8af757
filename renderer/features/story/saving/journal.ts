import { NewsroomError } from '#core/newsroom-error';
import type { Change } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { createPendingChanges } from './pending-changes';
import { createPump } from './pump';
import type { SaveState } from './save-state';
import type { Timers } from './timers';

/** Changes written together, with a name of their own: sent twice under it, they are written once. */
export interface Batch {
  readonly story: StoryId;
  readonly batch: string;
  /** The version they were made on. */
  readonly base: number;
  readonly changes: readonly Change[];
}

/** A new, empty story, and all that is to be written in it. */
export interface Refuge {
  readonly story: StoryId;
  readonly version: number;
  /** The whole text as it is at the moment of the call, as changes to an empty story. */
  readonly changes: () => readonly Change[];
}

export interface JournalPorts {
  readonly timers: Timers;
  readonly newId: () => string;
  /** Writes a batch. @throws NewsroomError; without one, it is not known whether it was written. */
  readonly append: (batch: Batch) => Promise<{ readonly version: number }>;
  /** Starts a new story for a text that its own story cannot take any more. */
  readonly seekRefuge: (reason: NewsroomError) => Promise<Refuge>;
  readonly onState: (state: SaveState) => void;
}

/** Writes every change to one story to its journal, in order, each once, however often it has to be sent. */
export interface Journal {
  readonly record: (change: Change) => void;
  readonly flush: () => Promise<boolean>;
  readonly state: () => SaveState;
  /** The story that is written to: the one opened, or its refuge. */
  readonly story: () => StoryId;
  /** The last version known to be on disk. */
  readonly version: () => number;
}

export interface Head {
  readonly story: StoryId;
  readonly version: number;
  readonly savedAt: Instant;
}

export function createJournal(head: Head, ports: JournalPorts): Journal {
  let { story, version } = head;
  const pending = createPendingChanges();
  let sending: Batch | null = null;
  let refusal: NewsroomError | null = null;
  let moves = 0;

  let turn = 0;

  /** An attempt that was given up on may still get its answer; only the last one begun may act on it. */
  const attempt = async () => {
    const mine = (turn += 1);
    if (refusal) {
      const refuge = await ports.seekRefuge(refusal);
      if (mine !== turn) return;
      moveTo(refuge);
    }
    sending ??= nextBatch();
    if (sending) await write(sending, () => mine === turn);
  };
  const nextBatch = (): Batch | null =>
    pending.isEmpty() ? null : { story, batch: ports.newId(), base: version, changes: pending.take() };
  const write = async (batch: Batch, isCurrent: () => boolean) => {
    try {
      const written = await ports.append(batch);
      if (!isCurrent()) return;
      version = written.version;
      sending = null;
      moves = 0;
    } catch (error) {
      if (!isCurrent() || !isRefusal(error) || moves >= mostMoves[error.code]) throw error;
      refusal = error;
      await attempt();
    }
  };
  /** Nothing that was written there is overwritten, and nothing typed here is given up: all of it goes to a new story. */
  const moveTo = (refuge: Refuge) => {
    ({ story, version } = refuge);
    pending.clear();
    refuge.changes().forEach(pending.add);
    sending = null;
    refusal = null;
    moves += 1;
  };
  const pump = createPump({
    timers: ports.timers,
    savedAt: head.savedAt,
    hasWork: () => sending !== null || refusal !== null || !pending.isEmpty(),
    attempt,
    onState: ports.onState,
  });
  return {
    record: (change) => {
      pending.add(change);
      pump.nudge();
    },
    flush: pump.flush,
    state: pump.state,
    story: () => story,
    version: () => version,
  };
}

// How often in a row a text moves on: somebody else may have written in its refuge too, but a fault of ours would only
// fill the desk with stories.
const mostMoves = { conflict: 3, 'not-found': 1, 'bad-request': 1 } as const;

type Refusal = NewsroomError & { readonly code: keyof typeof mostMoves };

/** Whether sending the same again can never help: somebody else wrote, the story is gone, or it does not fit. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof NewsroomError && Object.hasOwn(mostMoves, error.code);
}
