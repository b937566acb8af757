import { z } from 'zod';
import { storyContent } from '#core/contract/entities';
import { NewsroomError } from '#core/newsroom-error';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import type { Photo } from '#core/photo/photo';
import type { StoryContent } from '#core/story/story';
import { sha256Of } from '../../files/sha256-of';
import { readOriginalFile, readPhotoFile } from '../../photos/read-photo-file';
import {
  appendCarried,
  batchNames,
  insertCarriedStory,
  type CarriedStory,
} from '../../storage/carried-story';
import { giveOriginal } from '../../storage/photos';
import { emptyStory } from '../../storage/read-story';
import { getStory, hasStory } from '../../storage/stories';
import { addStory, type BroughtIn } from '../brought-in';
import { keepPhoto } from '../keep-photo';
import { liveStories } from '../live-stories';
import { shownName } from '../name-the-file';
import type { Ports } from '../ports';
import { readChosenFile } from '../read-beside';
import { bundleNames, history, photos, type BundledPhoto } from './bundle-files';
import { largestBundle, readJson, refused, unpackBundle, type Unpacked } from './unpack';

/** A photo of a bundle with the bytes of its file and of its original, as far as they came along. */
interface OpenedPhoto {
  readonly photo: Photo;
  readonly bytes: Uint8Array | null;
  readonly original: Uint8Array | null;
}

/** A bundle that was read whole and fits together. */
interface ReadBundle {
  readonly carried: CarriedStory;
  readonly content: StoryContent;
  readonly photos: readonly OpenedPhoto[];
}

/**
 * Brings a story in that another desk bundled, with all its past, under its own name. One this desk has already is
 * not changed, or gets what was written since; where both desks went on writing, it becomes a story of its own.
 * @throws NewsroomError `bad-request` where the file is not whole; then nothing of it is kept.
 */
export async function bringInBundle(ports: Ports, path: string): Promise<BroughtIn> {
  const name = shownName(path);
  const bundle = readBundle(name, unpackBundle(name, await readChosenFile(path, largestBundle)));
  for (const photo of bundle.photos) await keepOpened(ports, photo);
  return keepStory(ports, bundle);
}

function readBundle(name: string, { manifest, files }: Unpacked): ReadBundle {
  const part = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> => {
    const bytes = files.get(file);
    const read = bytes ? schema.safeParse(readJson(name, bytes)) : null;
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
  return { carried, content, photos: bundled.map((each) => openPhoto(name, each, files)) };
}

/** The history must lead to the story: batch after batch, without a gap. */
function requireSameStory(name: string, story: CarriedStory, content: StoryContent, head: number): void {
  const first = story.start?.version ?? 0;
  const isInOrder = story.batches.every(({ version }, index) => version === first + index + 1);
  if (!isInOrder || first + story.batches.length !== head) throw refused(name, 'Its history has gaps.');
  const start = story.start ? toLiveContent(story.start.content) : emptyStory;
  const end = replayed(name, start, story);
  if (JSON.stringify(toStoryContent(end)) !== JSON.stringify(toStoryContent(toLiveContent(content))))
    throw refused(name, 'Its history does not lead to its text.');
}

function replayed(name: string, start: ReturnType<typeof toLiveContent>, { batches }: CarriedStory) {
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

async function keepOpened(ports: Ports, { photo, bytes, original }: OpenedPhoto): Promise<void> {
  await keepPhoto(ports, photo, bytes);
  if (!original || !photo.original) return;
  ports.photos.keep(original, photo.original.mediaType);
  giveOriginal(ports.desk.db, photo.id, photo.original);
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

function keepStory(ports: Ports, { carried, content }: ReadBundle): BroughtIn {
  const { db } = ports.desk;
  if (!hasStory(db, carried.id)) {
    insertCarriedStory(db, carried);
    return settled(ports, carried.id, []);
  }
  const own = batchNames(db, carried.id);
  const theirs = carried.batches.map(({ batch }) => batch);
  const known = theirs.filter((batch) => own.includes(batch)).length;
  if (known === theirs.length)
    return {
      story: getStory(db, carried.id),
      warnings: ['This desk has the story already. Nothing was changed.'],
    };
  const { version } = getStory(db, carried.id);
  const isBehind = own.at(-1) === theirs[known - 1] && version === carried.batches[known - 1]?.version;
  if (!isBehind)
    return {
      story: addStory(ports, content),
      warnings: [
        'This desk has the story already and went on writing it. What was brought in is a story of its own.',
      ],
    };
  appendCarried(db, carried, version);
  return settled(ports, carried.id, ['The story was brought up to what was written elsewhere.']);
}

/** What lists show is read from the story, and everybody who looks at it is told. */
function settled(ports: Ports, id: string, warnings: readonly string[]): BroughtIn {
  liveStories(ports).forget(id);
  liveStories(ports).settle();
  ports.emit('story:changed', { story: id });
  return { story: getStory(ports.desk.db, id), warnings };
}
