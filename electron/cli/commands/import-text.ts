import slugify from '@sindresorhus/slugify';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readPlainText, type PlainTextStory } from '#core/formats/plain-text/read';
import { plainText } from '#core/formats/plain-text/write';
import { NewsroomError } from '#core/newsroom-error';
import { replaceBody, type Change } from '#core/story/change';
import { liveStories } from '../../handlers/live-stories';
import type { Ports } from '../../handlers/ports';
import { emptyStory } from '../../storage/read-story';
import { done, type Command } from '../command';
import { decodeText } from '../decode-text';

interface ReadFile extends PlainTextStory {
  readonly file: string;
  readonly slug: string;
}

const largestTextFile = 20 * 1024 * 1024;
const plainEndings = ['', '.txt', '.text'];

/** Makes stories from files of plain text. */
export const importText: Command = {
  name: 'import',
  takes: 'FILE... [--format ID]',
  does: `Makes a story from each file. ID is ${plainText.id} (plain text).`,
  words: [1, Number.POSITIVE_INFINITY],
  options: ['format'],
  required: [],
  run: ({ words, text, pathOf, ports }) => {
    requireFormat(text('format') ?? plainText.id);
    const files = words.map((file) => readStory(file, pathOf(file))); // all are read before the first is written
    return done(files.map((file) => keepStory(ports, file)));
  },
};

function requireFormat(id: string): void {
  if (id !== plainText.id)
    throw new NewsroomError(
      'not-found',
      `Stories cannot be imported from "${id}". There is: ${plainText.id}.`,
    );
}

function readStory(file: string, path: string): ReadFile {
  const { text, warnings } = decodeText(file, readBytes(path));
  const story = readPlainText(text);
  const ending = extname(file).toLowerCase();
  const slug = slugify(basename(file, extname(file)), { decamelize: false });
  return {
    ...story,
    file,
    slug,
    warnings: [
      ...warnings,
      ...story.warnings,
      ...(plainEndings.includes(ending)
        ? []
        : [`The file was read as plain text, whatever ${ending} means.`]),
      ...(slug === '' ? ['The name of the file makes no slug; the story has none yet.'] : []),
    ],
  };
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > largestTextFile)
      throw new NewsroomError('bad-request', `${path} is larger than 20 MB. Nothing was imported.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NewsroomError) throw error;
    throw new NewsroomError(
      'not-found',
      `${path} could not be read (${String(error)}). Nothing was imported.`,
      {
        cause: error,
      },
    );
  }
}

function keepStory(ports: Ports, { file, slug, headline, document, warnings }: ReadFile) {
  const fields = { slug, headline };
  const changes = (['slug', 'headline'] as const)
    .filter((field) => fields[field] !== '')
    .map((field): Change => ({ kind: 'field', field, value: fields[field] }));
  const story = liveStories(ports).create([...changes, replaceBody(emptyStory.body, document)]);
  return { file, story, slug, headline, warnings };
}
