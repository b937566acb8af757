import { zipSync, type Zippable } from 'fflate';
import { photoUses } from '#core/document/walk';
import { photoExtension, type Photo } from '#core/photo/photo';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { NewsroomError } from '#core/newsroom-error';
import { sha256Of } from '../../files/sha256-of';
import { carriedBatches } from '../../storage/carried-story';
import { milestonesOfStory } from '../../storage/milestones';
import { getPhotos } from '../../storage/photos';
import { readSnapshot, snapshotVersions } from '../../storage/snapshots';
import { getStory } from '../../storage/stories';
import { liveStories } from '../live-stories';
import type { Ports } from '../ports';
import { bundleNames, newestBundle, type BundledPhoto, type History, type Manifest } from './bundle-files';
import { deskOf } from './desk-of';

/** A bundle, and what did not go into it. */
export interface WrittenBundle {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

type Files = Map<string, Uint8Array>;

// The first day zip files know: the same story always gives the same bytes.
const noTime = new Date(1980, 0, 1);

/**
 * Everything of a story in one zip file: text, fields, comments, the journal, what the desk decided about it, and its
 * photos as they were taken in, with what they were converted from. Publications stay: they are of this desk. @throws NewsroomError `not-found`.
 */
export function writeBundle(ports: Ports, id: StoryId): WrittenBundle {
  const { db } = ports.desk;
  const { content, version } = liveStories(ports).open(id);
  const story = toStoryContent(content);
  const files: Files = new Map();
  const warnings: string[] = [];
  const used = getPhotos(
    db,
    photoUses(story.document).map(({ attrs }) => attrs.photo),
  );
  const bundled = used.map((photo) => bundlePhoto(ports, photo, files, warnings));
  files.set(bundleNames.content, json(story));
  files.set(bundleNames.history, json(historyOf(ports, id, version)));
  files.set(bundleNames.photos, json(bundled));
  files.set(bundleNames.desk, json(deskOf(db, id)));
  const manifest: Manifest = {
    nutgraf: 'bundle',
    version: newestBundle,
    appVersion: ports.appVersion,
    story: id,
    storyVersion: version,
    createdAt: getStory(db, id).createdAt,
    files: [...files].map(([name, bytes]) => ({
      name,
      sha256: sha256Of(bytes),
      byteLength: bytes.byteLength,
    })),
  };
  return { bytes: packed(new Map([[bundleNames.manifest, json(manifest)], ...files])), warnings };
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 1)}\n`, 'utf8');

function packed(files: Files): Uint8Array {
  const zip: Zippable = {};
  for (const [name, bytes] of files)
    zip[name] = [bytes, { mtime: noTime, level: name.endsWith('.json') ? 6 : 0 }];
  return zipSync(zip);
}

/** The journal as far as it is there; where it was thinned out, the story whole from where it begins. */
function historyOf({ desk: { db } }: Ports, id: StoryId, head: number): History {
  const all = carriedBatches(db, id, 0);
  const whole = unbroken(all, head);
  const above = head - whole.length;
  const version = above === 0 ? null : snapshotVersions(db, id).find((each) => each >= above && each <= head);
  if (above > 0 && version === undefined)
    throw new NewsroomError(
      'refused',
      'The history of this story is damaged, so it cannot be carried whole. Its words are safe: save a copy instead.',
    );
  const start = version == null ? null : startAt(db, id, version);
  const batches = whole
    .filter((batch) => batch.version > (start?.version ?? 0))
    .map((batch) => ({
      ...batch,
      changes: JSON.parse(batch.changes) as History['batches'][number]['changes'],
    }));
  const first = start?.version ?? 0;
  return { start, batches, milestones: milestonesOfStory(db, id).filter(({ version: of }) => of >= first) };
}

type Batches = ReturnType<typeof carriedBatches>;

/** The batches up to the head, as far back as none is missing or damaged. */
function unbroken(all: Batches, head: number) {
  const whole: NonNullable<Batches[number]>[] = [];
  for (const batch of [...all].reverse()) {
    if (batch?.version !== head - whole.length) break;
    whole.push(batch);
  }
  return whole.reverse();
}

function startAt(db: Ports['desk']['db'], id: StoryId, version: number): History['start'] {
  const snapshot = readSnapshot(db, id, version);
  if (!snapshot?.content)
    throw new NewsroomError(
      'refused',
      'The history of this story is damaged, so it cannot be carried whole. Its words are safe: save a copy instead.',
    );
  return { version, at: snapshot.recordedAt, content: snapshot.content };
}

/** A photo as it was taken in, and the file it was converted from. */
function bundlePhoto(ports: Ports, photo: Photo, files: Files, warnings: string[]): BundledPhoto {
  const put = (id: string, mediaType: keyof typeof photoExtension): string | null => {
    const bytes = ports.photos.read(id, mediaType);
    if (!bytes || sha256Of(bytes) !== id) return null;
    const name = `photos/${id}.${photoExtension[mediaType]}`;
    files.set(name, bytes);
    return name;
  };
  const file = put(photo.id, photo.mediaType);
  if (file === null)
    warnings.push(
      `The file of the photo “${photo.fileName}” is gone or damaged. All that is said of it was kept.`,
    );
  return { photo, file, original: photo.original && put(photo.original.id, photo.original.mediaType) };
}
