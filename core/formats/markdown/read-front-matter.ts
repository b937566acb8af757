import { parse } from 'yaml';
import { z } from 'zod';
import { photo as photoSchema } from '../../contract/entities';
import { NewsroomError } from '../../newsroom-error';
import type { Photo } from '../../photo/photo';
import { emptyPhotoFields } from '../../photo/photo-fields';
import { noTerms } from '../../photo/terms';
import { frontMatterVersion } from './front-matter';
import { readInstantText } from './instant-text';

/** A photo of a Markdown file; `file` is where its bytes are, from the Markdown on, or null where nowhere. */
export interface MarkdownPhoto {
  readonly photo: Photo;
  readonly file: string | null;
}

/** What stands before the text: of a story of ours, or whatever another program wrote there. */
export interface FrontMatter {
  readonly isOurs: boolean;
  /** Texts by name, as they were written. */
  readonly texts: Readonly<Record<string, string>>;
  /** Headline and deck with marks, as Markdown. */
  readonly marked: { readonly headline?: string | undefined; readonly deck?: string | undefined };
  /** Details and comments, not yet proven. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly comments: readonly unknown[];
  readonly photos: readonly MarkdownPhoto[];
}

/** The parts of a Markdown file: YAML between lines of `---` at its start, and the text. */
export function partFrontMatter(text: string): { readonly yaml: string | null; readonly body: string } {
  const given = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const found = /^---[ \t]*\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(given);
  return found ? { yaml: found[1] ?? '', body: given.slice(found[0].length) } : { yaml: null, body: given };
}

const none: FrontMatter = { isOurs: false, texts: {}, marked: {}, details: {}, comments: [], photos: [] };

/**
 * Reads the front matter of a file that anybody may have written.
 * @throws NewsroomError `bad-request` saying what is wrong with it.
 */
export function readFrontMatter(name: string, yaml: string | null): FrontMatter {
  if (yaml === null) return none;
  const data = anyObject.safeParse(parseYaml(name, yaml));
  if (!data.success) return none;
  const texts = textsOf(data.data);
  if (data.data['nutgraf'] !== 'story') return { ...none, texts };
  const ours = story.safeParse(data.data);
  if (!ours.success) {
    const place = ours.error.issues[0]?.path.join('.') ?? '';
    throw unreadable(name, `Its front matter is damaged${place === '' ? '' : ` at “${place}”`}.`);
  }
  if (ours.data.version > frontMatterVersion)
    throw unreadable(name, 'It was written by a newer Nutgraf: bring it in with that one.');
  const { marked, comments, photos, ...rest } = ours.data;
  return { isOurs: true, texts, marked, details: rest, comments, photos };
}

function parseYaml(name: string, yaml: string): unknown {
  try {
    // No aliases: some lines of them make gigabytes.
    return parse(yaml, { maxAliasCount: 0, prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  } catch (error) {
    throw unreadable(name, 'Its front matter, between the lines of “---”, is not YAML.', error);
  }
}

/** Says that a file could not be brought in, and why. */
export function unreadable(name: string, why: string, cause?: unknown): NewsroomError {
  return new NewsroomError('bad-request', `${name} could not be brought in. ${why} Nothing was changed.`, {
    cause,
  });
}

const anyObject = z.record(z.string(), z.unknown());

function textsOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
    ),
  );
}

const at = z.union([z.string(), z.number()]).transform((value, context) => {
  const instant = readInstantText(String(value));
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: 'Not a time' });
  return z.NEVER;
});
const signed = z.looseObject({ at });

const photo = z
  .preprocess(
    filledUp,
    photoSchema.extend({ addedAt: at, file: z.string().max(400).nullable().default(null) }),
  )
  .transform(({ file, ...fields }): MarkdownPhoto => ({ photo: fields, file }));

function filledUp(value: unknown): unknown {
  const said = anyObject.safeParse(value);
  if (!said.success) return value;
  const fromFile = anyObject.safeParse(said.data['fromFile']);
  return {
    ...emptyPhotoFields,
    conflicts: [],
    terms: noTerms,
    keepsGps: false,
    original: null,
    ...said.data,
    fromFile: { ...emptyPhotoFields, ...(fromFile.success ? fromFile.data : {}) },
  };
}

const story = z.looseObject({
  version: z.number().int(),
  marked: z.object({ headline: z.string(), deck: z.string() }).partial().default({}),
  sources: z.array(signed).default([]),
  comments: z
    .array(z.looseObject({ remarks: z.array(signed), resolved: signed.nullable().default(null) }))
    .default([]),
  photos: z.array(photo).max(1_000).default([]),
});
