import { z } from 'zod';
import { correctionKinds } from '../document/schema';
import { carriedVersions, notePositions } from '../publication/correction';
import { killNoticeSchema } from '../publication/kill-notice';
import { call, nothing, occurrence } from './call';
import * as entity from './entities';

const correctionWanted = z.object({
  story: entity.storyId,
  kind: z.enum(correctionKinds),
  text: z.string().max(5_000),
  position: z.enum(notePositions),
  carries: z.enum(carriedVersions),
});

/** Calls about what has left the desk or is about to: the outbox, taking away, killing, correcting. */
export const outboxCalls = {
  /**
   * Rows of the outbox: all that are open, in the order they are due, then the newest that are over. `away` are the
   * destinations that cannot be reached now: a state, not an error; what waits for them is tried again by itself.
   */
  'outbox:list': call(
    z.object({ story: entity.storyId.optional() }),
    z.object({
      isPaused: z.boolean(),
      rows: z.array(entity.outboxRow),
      away: z.array(
        z.object({
          destination: entity.namedDestination,
          rows: z.number().int(),
          nextTry: entity.instant,
          says: z.string(),
        }),
      ),
    }),
  ),
  /** Holds one row, or with null the whole outbox: nothing leaves the desk, whatever falls due, until it is resumed. */
  'outbox:pause': call(z.object({ publication: entity.publicationId.nullable() }), nothing),
  /** Lets it go on. What is late by more than the grace by then is missed, and asks. */
  'outbox:resume': call(z.object({ publication: entity.publicationId.nullable() }), nothing),
  /** Calls a row off. @throws `refused` where it is being sent, may have arrived, or is over. */
  'outbox:cancel': call(z.object({ publication: entity.publicationId }), entity.publicationSummary),
  /** Tries a row at once that waits, asks, or was never answered, because a person said so. */
  'outbox:retry': call(z.object({ publication: entity.publicationId }), entity.publicationSummary),

  /**
   * Takes a story away from the places it stands at: all, or those that are named. What waits to go out there is called
   * off (`calledOff` counts it). Answers a row for each place, with its answer where it was done at once.
   */
  'story:unpublish': call(
    z.object({
      story: entity.storyId,
      destinations: z.array(entity.destinationId).min(1).optional(),
      at: z.union([
        z.literal('now'),
        z.object({ wall: z.string(), zone: z.string(), occurrence: occurrence.optional() }),
      ]),
    }),
    entity.takenDown,
  ),
  /**
   * Kills a story for ever: everywhere it went a mandatory notice takes its place, what waits is called off, and the
   * desk shows it as killed. Answers the kill list: a row for each place, with its answer.
   */
  'story:kill': call(
    z.object({ story: entity.storyId, reason: killNoticeSchema.shape.reason, substitute: z.boolean() }),
    entity.takenDown,
  ),

  /**
   * Puts a note into a story that went out: into its text on the desk, unless it stands there already, and into the
   * words that go out to every place it stands at. With `published`, those are the words readers have, and edits that
   * are under way stay on the desk. What waits for its time is planned anew with the note. The note is logged.
   */
  'story:correct': call(
    correctionWanted,
    z.object({ correction: entity.correction, rows: z.array(entity.outboxRow) }),
  ),
  /** What correcting would send to each place, how that differs from what stands there, and rules the wording breaks. */
  'correction:dry-run': call(
    correctionWanted,
    z.object({ places: z.array(entity.dryRun), wording: z.array(entity.wordingProblem) }),
  ),
  /** The corrections log, newest first, each with the places it went to and their answers. */
  'corrections:list': call(
    z.object({ story: entity.storyId.optional() }),
    z.object({ corrections: z.array(entity.loggedCorrection) }),
  ),
} as const;
