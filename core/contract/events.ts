import { z } from 'zod';
import * as entity from './entities';

/** Everything the main process tells the renderer unasked. Events carry names of things; the renderer asks for the rest. */
export const events = {
  'story:changed': z.object({ story: entity.storyId }),
  /** What somebody types in a story was saved: several times a second while they type. */
  'story:written': z.object({ story: entity.storyId }),
  'photo:changed': z.object({ photo: entity.photoId }),
  /** How far the taking in of photos is; `fileName` is the one at hand, '' at the end. */
  'photo:progress': z.object({ done: z.number(), total: z.number(), fileName: z.string() }),
  /** Photos were added, deleted or put back. */
  'library:changed': z.object({}),
  /** How far an export is, in parts of a story in a format; `name` is the one at hand, '' at the end. */
  'export:progress': z.object({ done: z.number(), total: z.number(), name: z.string() }),
  /** A preset of exports was kept or forgotten. */
  'preset:changed': z.object({}),
  /** The search read stories; how many it still has to read. */
  'search:progress': z.object({ left: z.number().int() }),
  /** A search was saved or forgotten. */
  'search:changed': z.object({}),
  /** Who writes now, or another fact of the desk. */
  'desk:changed': z.object({}),
  /** How far the making of a backup is, in steps of any size. */
  'backup:progress': z.object({ done: z.number(), total: z.number() }),
  'publication:changed': z.object({ story: entity.storyId }),
  /** The whole outbox was paused or resumed. */
  'outbox:changed': z.object({}),
  /** The window is about to close: write what is unsaved, then call `app:ready-to-close`. */
  'app:closing': z.object({}),
  /** A person wants a copy of what could not be saved before the window closes: `story:save-copy` for each. */
  'app:save-copies': z.object({}),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
