import { darkroomAnswer, type DarkroomJob, type DarkroomOutcome } from '#core/contract/darkroom';
import type { Darkroom } from './darkroom';
import { couldNotOpen, darkroomClosed, darkroomMissing } from './darkroom-failures';
import type { OpenRoom, Room } from './room';

/** How long and how much at once; milliseconds. */
export interface DarkroomLimits {
  readonly atOnce: number;
  readonly longestJob: number;
  /** How long an empty room stays open. */
  readonly idle: number;
}

const usualLimits: DarkroomLimits = { atOnce: 2, longestJob: 30_000, idle: 60_000 };

interface Waiting {
  readonly job: DarkroomJob;
  readonly resolve: (outcome: DarkroomOutcome) => void;
  readonly reject: (error: Error) => void;
  /** Whether it was there when a room died: it is tried once more with nothing beside it. */
  isSuspect: boolean;
}

interface Working extends Waiting {
  readonly timer: NodeJS.Timeout;
}

/**
 * A darkroom over rooms that may die: jobs one after another, a few at once. A job that takes too long or kills its room is
 * refused, and the others go on in a new room. What was in a room as it died is tried once more, each alone.
 */
export function createDarkroom(openRoom: OpenRoom, limits: DarkroomLimits = usualLimits): Darkroom {
  const waiting: Waiting[] = [];
  const working = new Map<number, Working>();
  let room: Promise<Room> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  const run = (job: DarkroomJob) =>
    new Promise<DarkroomOutcome>((resolve, reject) => {
      if (isClosed) reject(darkroomClosed());
      else waiting.push({ job, resolve, reject, isSuspect: false });
      next();
    });

  const next = (): void => {
    while (mayStart()) start(waiting.shift());
    clearTimeout(idle);
    if (room && working.size === 0) idle = setTimeout(leaveRoom, limits.idle).unref();
  };

  const mayStart = (): boolean => {
    const [first] = waiting;
    if (!first) return false;
    const isAlone = first.isSuspect || [...working.values()].some(({ isSuspect }) => isSuspect);
    return working.size < (isAlone ? 1 : limits.atOnce);
  };

  const start = (entry: Waiting | undefined): void => {
    if (!entry) return;
    const id = (lastId += 1);
    const timer = setTimeout(() => onLate(id), limits.longestJob);
    working.set(id, Object.assign(entry, { timer }));
    inRoom().then(
      (open) => working.has(id) && open.send({ id, job: entry.job }),
      (error: unknown) => finish(id)?.reject(darkroomMissing(error)),
    );
  };

  const inRoom = (): Promise<Room> => {
    if (room) return room;
    const opened: Promise<Room> = openRoom({
      onAnswer: (answer) => room === opened && onAnswer(answer),
      onGone: () => room === opened && onGone(),
    });
    room = opened;
    opened.catch(() => {
      if (room === opened) room = null;
    });
    return opened;
  };

  const leaveRoom = (): void => {
    const left = room;
    room = null;
    void left?.then((open) => open.close()).catch(() => undefined);
  };

  /** Takes a job from the table. */
  const finish = (id: number): Working | undefined => {
    const entry = working.get(id);
    working.delete(id);
    clearTimeout(entry?.timer);
    if (!isClosed) setImmediate(next);
    return entry;
  };

  const onAnswer = (answer: unknown): void => {
    const said = darkroomAnswer.safeParse(answer);
    // A room that does not keep to the contract is in somebody else's hands.
    if (!said.success) {
      onGone();
      return;
    }
    const { id, outcome } = said.data;
    if (outcome.kind === 'failed') finish(id)?.reject(couldNotOpen(outcome.why));
    else finish(id)?.resolve(outcome);
  };

  // Its room may have been dying before it came in, so each has one more chance, alone.
  const onGone = (): void => {
    const inside = takeAll();
    for (const entry of inside.filter(({ isSuspect }) => isSuspect)) entry.reject(couldNotOpen('died'));
    const others = inside.filter(({ isSuspect }) => !isSuspect);
    for (const entry of others) entry.isSuspect = true;
    goOn(others);
  };

  const onLate = (id: number): void => {
    finish(id)?.reject(couldNotOpen('too-slow'));
    goOn(takeAll());
  };

  const takeAll = (): Working[] => [...working.keys()].flatMap((id) => finish(id) ?? []);

  /** What was inside is first in line for a new room. */
  const goOn = (inside: readonly Waiting[]): void => {
    waiting.unshift(...inside);
    leaveRoom();
    next();
  };

  return {
    develop: async (bytes, mediaType) => {
      const outcome = await run({ kind: 'develop', bytes, mediaType });
      if (outcome.kind !== 'developed') throw couldNotOpen('damaged');
      const { width, height, thumbnail, converted } = outcome;
      return { width, height, thumbnail, converted };
    },
    print: async (bytes, mediaType, orders) => {
      const outcome = await run({ kind: 'print', bytes, mediaType, orders });
      if (outcome.kind !== 'printed' || outcome.prints.length !== orders.length)
        throw couldNotOpen('damaged');
      return outcome.prints;
    },
    close: () => {
      isClosed = true;
      clearTimeout(idle);
      const given = [...takeAll(), ...waiting.splice(0)];
      for (const { reject } of given) reject(darkroomClosed());
      leaveRoom();
    },
  };
}
