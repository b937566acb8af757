import { z } from 'zod';
import * as entity from './entities';

/** Everything the main process tells the renderer unasked. Events carry names of things; the renderer asks for the rest. */
export const events = {
  'story:changed': z.object({ story: entity.storyId }),
  'photo:changed': z.object({ photo: entity.photoId }),
  'publication:changed': z.object({ story: entity.storyId }),
  /** The window is about to close: write what is unsaved, then call `app:ready-to-close`. */
  'app:closing': z.object({}),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
