import slugify from '@sindresorhus/slugify';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readPlainText, type PlainTextStory } from '#core/formats/plain-text/read';
import { plainText } from '#core/formats/plain-text/write';
import { NewsroomError } from '#core/newsroom-error';
import { replaceBody, type Change } from '#core/story/change';
import type { Source } from '#core/story/details';
import { markdown } from '#core/formats/markdown/write';
import { bringIn, isBroughtIn } from '../../handlers/bring-in';
import { bringInMarkdown } from '../../handlers/bring-in-markdown';
import { decodeText } from '../../handlers/decode-text';
import type { BroughtIn } from '../../handlers/brought-in';
import { liveStories } from '../../handlers/live-stories';
import type { Ports } from '../../handlers/ports';
import { emptyStory } from '../../storage/read-story';
import { done, type Command } from '../command';

interface ReadFile extends PlainTextStory {
  readonly file: string;
  readonly slug: string;
}

const largestTextFile = 20 * 1024 * 1024;
const plainEndings = ['', '.txt', '.text'];

/** Makes stories from files of plain text, and from copies that were saved whole. */
export const importText: Command = {
  name: 'import',
  takes: 'FILE... [--format ID]',
  does:
    `Makes a story from each file: plain text (ID ${plainText.id}), Markdown with pictures beside it ` +
    `(ID ${markdown.id}, or named .md), a copy named .nutgraf.json, or a bundle named .zip.`,
  words: [1, Number.POSITIVE_INFINITY],
  options: ['format'],
  required: [],
  run: async ({ words, text, pathOf, ports }) => {
    const format = requireFormat(text('format'));
    const isPlain = (file: string) => format === plainText.id || (format === null && !isBroughtIn(file));
    const read = new Map(words.filter(isPlain).map((file) => [file, readStory(file, pathOf(file))])); // all are read before the first is written
    const made: unknown[] = [];
    for (const file of words) {
      const plain = read.get(file);
      const reader = format === markdown.id ? bringInMarkdown : bringIn;
      made.push(plain ? keepStory(ports, plain) : broughtIn(file, await reader(ports, pathOf(file))));
    }
    return done(made);
  },
};

function broughtIn(file: string, { story, warnings }: BroughtIn) {
  return { file, story: story.id, slug: story.slug, headline: story.headline, warnings };
}

const importFormats = [plainText.id, markdown.id];

/** The format that was asked for; null where the name of each file says it. */
function requireFormat(id: string | undefined): string | null {
  if (id === undefined || importFormats.includes(id)) return id ?? null;
  throw new NewsroomError(
    'not-found',
    `Stories cannot be imported from "${id}". There are: ${importFormats.join(', ')}.`,
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
  const sources: Change = { kind: 'detail', detail: 'sources', value: [sourceOf(ports, file)] };
  const story = liveStories(ports).create([...changes, replaceBody(emptyStory.body, document), sources]);
  return { file, story, slug, headline, warnings };
}

/** Where the text came from, kept with the story; a file's path is nobody else's business. */
function sourceOf({ newId, clock }: Ports, file: string): Source {
  return { id: newId(), kind: 'imported', name: basename(file), url: '', note: '', at: clock() };
}
