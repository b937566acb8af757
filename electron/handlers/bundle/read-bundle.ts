import { z } from 'zod';
import { storyContent } from '#core/contract/entities';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { applyChanges, toLiveContent, toStoryContent, type LiveContent } from '#core/story/change';
import type { StoryContent } from '#core/story/story';
import { sha256Of } from '../../files/sha256-of';
import { readOriginalFile, readPhotoFile } from '../../photos/read-photo-file';
import type { CarriedStory } from '../../storage/carried-story';
import { emptyStory } from '../../storage/read-story';
import {
  bundleNames,
  desk,
  firstWithDesk,
  history,
  photos,
  type BundledDesk,
  type BundledPhoto,
} from './bundle-files';
import { readJson, refused, unpackBundle } from './unpack';

/** A photo of a bundle with the bytes of its file and of its original, as far as they came along. */
export interface OpenedPhoto {
  readonly photo: Photo;
  readonly bytes: Uint8Array | null;
  readonly original: Uint8Array | null;
}

/** A bundle that was read whole and fits together. */
export interface ReadBundle {
  readonly carried: CarriedStory;
  readonly content: StoryContent;
  readonly photos: readonly OpenedPhoto[];
  /** What the desk it comes from decided; null where it was written before bundles carried that. */
  readonly desk: BundledDesk | null;
}

/** Reads a bundle that anybody may have made. @throws NewsroomError `bad-request` saying what is wrong with it. */
export function readBundle(name: string, bytes: Uint8Array): ReadBundle {
  const { manifest, files } = unpackBundle(name, bytes);
  const part = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> => {
    const text = files.get(file);
    const read = text ? schema.safeParse(readJson(name, text)) : null;
    if (!read?.success) throw refused(name, `${file} in it is missing or damaged.`);
    return read.data;
  };
  const content = part(bundleNames.content, storyContent);
  const past = part(bundleNames.history, history);
  const bundled = part(bundleNames.photos, photos);
  const carried: CarriedStory = {
    id: manifest.story,
    createdAt: manifest.createdAt,
    headline: content.fields.headline,
    ...past,
  };
  requireSameStory(name, carried, content, manifest.storyVersion);
  return {
    carried,
    content,
    photos: bundled.map((each) => openPhoto(name, each, files)),
    desk: manifest.version < firstWithDesk ? null : part(bundleNames.desk, desk),
  };
}

/** Whether a story is the same as one of a bundle, to the letter. */
export const readsAs = (story: LiveContent, content: StoryContent): boolean =>
  JSON.stringify(toStoryContent(story)) === JSON.stringify(toStoryContent(toLiveContent(content)));

/** The history must lead to the story: batch after batch, without a gap. */
function requireSameStory(name: string, story: CarriedStory, content: StoryContent, head: number): void {
  const first = story.start?.version ?? 0;
  const isInOrder = story.batches.every(({ version }, index) => version === first + index + 1);
  if (!isInOrder || first + story.batches.length !== head) throw refused(name, 'Its history has gaps.');
  const start = story.start ? toLiveContent(story.start.content) : emptyStory;
  const end = replayed(name, start, story);
  if (!readsAs(end, content)) throw refused(name, 'Its history does not lead to its text.');
}

function replayed(name: string, start: LiveContent, { batches }: CarriedStory): LiveContent {
  try {
    return batches.reduce((story, { changes }) => applyChanges(story, changes), start);
  } catch (error) {
    if (error instanceof NewsroomError) throw refused(name, 'Its history does not fit together.', error);
    throw error;
  }
}

/** A photo whose files were looked through before anything is kept; null where the bundle has none. */
function openPhoto(
  name: string,
  { photo, file, original }: BundledPhoto,
  files: ReadonlyMap<string, Uint8Array>,
): OpenedPhoto {
  const opened = (of: string | null, id: string | undefined, read: (bytes: Uint8Array) => unknown) => {
    if (of === null) return null;
    const bytes = files.get(of);
    if (bytes && sha256Of(bytes) === id && isWhole(bytes, read)) return bytes;
    throw refused(name, `${of} in it is not the photo it should be.`);
  };
  return {
    photo,
    bytes: opened(file, photo.id, readPhotoFile),
    original: opened(original, photo.original?.id, readOriginalFile),
  };
}

function isWhole(bytes: Uint8Array, read: (bytes: Uint8Array) => unknown): boolean {
  try {
    read(bytes);
    return true;
  } catch (error) {
    if (error instanceof NewsroomError) return false;
    throw error;
  }
}
