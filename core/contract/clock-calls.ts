import { z } from 'zod';
import { call, nothing, occurrence } from './call';
import * as entity from './entities';

const publicationMove = z.object({
  publications: z.array(entity.publicationId).min(1).max(100),
  at: z.object({ wall: z.string(), zone: z.string(), occurrence: occurrence.optional() }),
});

/** Calls about the clock: the newsroom's zone, what goes on without a window, and moving what waits. */
export const clockCalls = {
  /** Says which IANA zone the newsroom is in; '' is wherever this computer is. Plans keep the zone they were made in. */
  'desk:set-zone': call(z.object({ zone: z.string().max(100) }), nothing),

  /** What goes on without a window, and what of it this computer can do. */
  'background:settings': call(nothing, entity.backgroundSettings),
  /** Changes it; what is left out stays. */
  'background:set': call(entity.backgroundChoices.partial(), entity.backgroundSettings),

  /** What moving publications that wait to another time would do. Nothing is written. */
  'schedule:try-move': call(publicationMove, entity.moveEffect),
  /** Moves them, all or none; what was frozen stays. @throws `refused` where an embargo or a check says no then. */
  'schedule:move': call(publicationMove, z.object({ publications: z.array(entity.publicationSummary) })),
} as const;
