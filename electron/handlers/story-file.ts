import { z } from 'zod';
import * as entity from '#core/contract/entities';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import type { Embargo } from '#core/story/embargo';
import type { StoryContent } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { storedPhoto } from '../storage/stored-photo';

/** The end of the name of a file that holds a whole story. */
export const storyFileEnding = '.nutgraf.json';

/** The largest story file that is read, in bytes: some 100 times the longest story. */
export const largestStoryFile = 64 * 1024 * 1024;

const newestVersion = 1;
const anyVersion = z.object({ nutgraf: z.literal('story'), version: z.number().int() });
const storyFile = z.object({
  nutgraf: z.literal('story'),
  version: z.literal(newestVersion),
  savedAt: z.number().int(),
  appVersion: z.string().max(100),
  content: entity.storyContent,
  embargo: entity.embargo.nullable().default(null),
  photos: z
    .array(z.object({ photo: storedPhoto, file: z.string().max(400).nullable() }))
    .max(1_000)
    .readonly(),
});

/** A photo of a story file; `file` is where its bytes are, from the file's own folder on, or null where nowhere. */
export interface FiledPhoto {
  readonly photo: Photo;
  readonly file: string | null;
}

/** A whole story outside any desk: everything that is written in it, and what is known of its photos. */
export interface StoryFile {
  readonly savedAt: Instant;
  readonly appVersion: string;
  readonly content: StoryContent;
  /** What its words were under when it was saved. */
  readonly embargo: Embargo | null;
  readonly photos: readonly FiledPhoto[];
}

/** A story file as text, without loss. */
export function writeStoryFile(file: StoryFile): string {
  return `${JSON.stringify({ nutgraf: 'story', version: newestVersion, ...file }, null, 1)}\n`;
}

/** Reads a story file that anybody may have written. @throws NewsroomError `bad-request` saying what is wrong with it. */
export function readStoryFile(name: string, text: string): StoryFile {
  const json = parseJson(name, text);
  const kind = anyVersion.safeParse(json);
  if (!kind.success) throw unreadable(name, 'It is not a story of Nutgraf.');
  if (kind.data.version > newestVersion)
    throw unreadable(name, 'It was written by a newer Nutgraf: bring it in with that one.');
  const parsed = storyFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw unreadable(name, `It is damaged${place === '' ? '' : ` at “${place}”`}.`);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(name, 'It is not a story of Nutgraf, or it was cut off.', error);
  }
}

function unreadable(name: string, why: string, cause?: unknown): NewsroomError {
  return new NewsroomError('bad-request', `${name} could not be brought in. ${why} Nothing was changed.`, {
    cause,
  });
}
