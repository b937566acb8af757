import type { Photo, PhotoId } from '#core/photo/photo';
import type { StoryId, StorySummary } from '#core/story/story';
import { request } from '../../../app/api';
import type { Batch } from '../saving/journal';
import type { OpenedStory } from './story-session';

/** What a story needs of the desk while it is written. */
export interface StoryDesk {
  readonly open: (story: string) => Promise<OpenedStory>;
  /** Makes a story under a name of ours; asked for twice, it is the same story. */
  readonly create: (story: {
    readonly story: StoryId;
    readonly slug: string;
    readonly wordsOf: StoryId;
  }) => Promise<StorySummary>;
  readonly append: (batch: Batch) => Promise<{ readonly version: number }>;
  readonly getPhoto: (photo: PhotoId) => Promise<Photo>;
  readonly writeCredit: (photo: PhotoId, credit: string) => Promise<Photo>;
}

export const storyDesk: StoryDesk = {
  open: (story) => request('story:open', { story }),
  create: (story) => request('story:create', story),
  append: (batch) => request('story:append', batch),
  getPhoto: (photo) => request('photo:get', { photo }),
  writeCredit: (photo, credit) => request('photo:edit', { photo, fields: { credit } }),
};
