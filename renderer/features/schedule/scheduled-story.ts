import type { CallOutput } from '#core/contract/calls';

/** A publication with the slug and headline of its story. */
export type ScheduledStory = CallOutput<'schedule:list'>['publications'][number];
