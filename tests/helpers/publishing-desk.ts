import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { documentFromPlainText } from '#core/document/from-plain-text';
import type { StoryDocument } from '#core/document/document';
import type { PhotoFields } from '#core/photo/photo-fields';
import type { Destination, PublicationId } from '#core/publication/publication';
import { replaceBody } from '#core/story/change';
import type { StoryFields, StoryId } from '#core/story/story';
import { addFolderDestination } from '../../electron/handlers/destinations';
import { liveStories } from '../../electron/handlers/live-stories';
import type { Ports } from '../../electron/handlers/ports';
import { feedNames, listNames } from '../../electron/publish/destinations/folder/list-files';
import { insertPhoto } from '../../electron/storage/photos';
import { getPublication, type Publication } from '../../electron/storage/publications';
import { photoBytes, testPhoto } from './edition';
import { portsOf } from './ports-of';
import { temporaryDesk, temporaryFolder, testClock, type TestClock } from './temporary-desk';

/** A real desk with photos, a clock that is moved by hand, and folders to publish to. */
export interface PublishingDesk {
  readonly ports: Ports;
  readonly clock: TestClock;
  /** The payloads of every event told so far, as `name story`. */
  readonly told: string[];
  /** What the dialog answers when a folder is asked for. */
  readonly chosen: { folder: string | null };
  readonly newFolder: (name: string) => string;
  readonly newDestination: (name: string) => Destination;
  readonly newStory: (fields?: Partial<StoryFields>, text?: string) => StoryId;
  readonly write: (story: StoryId, text: string | StoryDocument) => void;
  readonly rename: (story: StoryId, field: keyof StoryFields, value: string) => void;
  /** Attaches a photo at the head of a story and answers its id. */
  readonly addPhoto: (story: StoryId, number: number, fields: Partial<PhotoFields>) => string;
}

/** A publishing desk in folders of its own, gone when the test is over. Its clock stands at noon UTC of 1 December 2026. */
export function publishingDesk(clock: TestClock = testClock()): PublishingDesk {
  const told: string[] = [];
  const chosen: { folder: string | null } = { folder: null };
  const root = realpathSync.native(temporaryFolder());
  const plain = portsOf(temporaryDesk(clock), clock, (name, payload) => {
    told.push(`${name} ${'story' in payload ? payload.story : ''}`);
  });
  const dialogs = { ...plain.dialogs, chooseFolder: () => Promise.resolve(chosen.folder) };
  const ports: Ports = { ...plain, dialogs };
  const newFolder = (name: string) => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  return {
    ports,
    clock,
    told,
    chosen,
    newFolder,
    newDestination: (name) => addFolderDestination(ports, name, newFolder(name)),
    newStory: (fields, text) => newStory(ports, fields, text),
    write: (story, text) => rewrite(ports, story, text),
    rename: (story, field, value) => append(ports, story, [{ kind: 'field', field, value }]),
    addPhoto: (story, number, fields) => addPhoto(ports, story, number, fields),
  };
}

/** A story with a headline and text, ready to go out; what is given takes the place of what it would be. */
export function newStory(
  ports: Ports,
  fields: Partial<StoryFields> = {},
  text = 'The night ferry sails again.\n\nFares stay as they were.',
): StoryId {
  const all = { slug: 'ferry-fares', headline: 'Night ferry sails again', byline: 'Ana Roth', ...fields };
  const changes = (['slug', 'headline', 'byline', 'deck', 'dateline'] as const).flatMap((field) =>
    all[field] === undefined ? [] : [{ kind: 'field', field, value: all[field] } as const],
  );
  const story = liveStories(ports).create(changes);
  rewrite(ports, story, text);
  return story;
}

/** Puts a text in the place of the whole body of a story. */
export function rewrite(ports: Ports, story: StoryId, text: string | StoryDocument): void {
  const document = typeof text === 'string' ? documentFromPlainText(text) : text;
  append(ports, story, [replaceBody(liveStories(ports).open(story).content.body, document)]);
}

function append(
  ports: Ports,
  storyId: StoryId,
  changes: Parameters<ReturnType<typeof liveStories>['append']>[0]['changes'],
): void {
  const stories = liveStories(ports);
  stories.append({ storyId, batch: randomUUID(), base: stories.open(storyId).version, changes });
}

function addPhoto(ports: Ports, story: StoryId, number: number, fields: Partial<PhotoFields>): string {
  ports.photos.keep(photoBytes(number), 'image/jpeg');
  const photo = insertPhoto(ports.desk.db, testPhoto(number, fields));
  rewrite(ports, story, {
    type: 'doc',
    content: [
      { type: 'photo', attrs: { photo: photo.id, alt: 'The quay', lead: true } },
      { type: 'paragraph', content: [{ type: 'text', text: 'The night ferry sails again.' }] },
    ],
  });
  return photo.id;
}

/** Everything in a folder and in those inside it, hidden files too: name and content. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !lstatSync(join(folder, name)).isDirectory())
    .sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What a folder holds but for its lists of stories. */
export function pagesIn(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(filesIn(folder));
  return Object.fromEntries(files.filter(([name]) => ![...listNames, ...feedNames].includes(name)));
}

/** A publication that must be there. */
export function publicationOf(ports: Pick<Ports, 'desk'>, id: PublicationId): Publication {
  const publication = getPublication(ports.desk.db, id);
  if (!publication) throw new Error(`No publication ${id}`);
  return publication;
}
