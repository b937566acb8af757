import type { Photo, PhotoId } from '#core/photo/photo';
import type { Change } from '#core/story/change';
import type { StorySummary } from '#core/story/story';
import { request } from '../../../app/api';
import type { Batch } from '../saving/journal';
import type { OpenedStory } from './story-session';

/** What a story needs of the desk while it is written. */
export interface StoryDesk {
  readonly open: (story: string) => Promise<OpenedStory>;
  readonly create: (slug: string, headline: string) => Promise<StorySummary>;
  readonly append: (batch: Batch) => Promise<{ readonly version: number }>;
  readonly getPhoto: (photo: PhotoId) => Promise<Photo>;
  readonly writeCredit: (photo: PhotoId, credit: string) => Promise<Photo>;
}

export const storyDesk: StoryDesk = {
  open: (story) => request('story:open', { story }),
  create: (slug, headline) => request('story:create', { slug, headline }),
  append: (batch) => request('story:append', { ...batch, changes: batch.changes.map(forCall) }),
  getPhoto: (photo) => request('photo:get', { photo }),
  writeCredit: (photo, credit) => request('photo:edit', { photo, fields: { credit } }),
};

/** The contract's types can be written to; a copy may be. */
const forCall = (change: Change) =>
  change.kind === 'field' ? change : { ...change, steps: [...change.steps] };
