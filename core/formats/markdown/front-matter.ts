import { stringify } from 'yaml';
import { lineNames, storyFieldNames } from '../../story/story';
import type { CommentThread } from '../../story/comments';
import { emptyDetails, type StoryDetails } from '../../story/details';
import { emptyPhotoFields, fieldsOf, type PhotoFields } from '../../photo/photo-fields';
import type { Photo } from '../../photo/photo';
import { noTerms } from '../../photo/terms';
import { isoWithOffset } from '../../time/wall-time';
import { cleanText } from '../clean-text';
import type { Edition } from '../edition';
import { editionNotices } from '../edition-notices';
import { writeInstant } from './instant-text';
import { phrasingToText } from './markdown-text';
import { writeInline } from './write-inline';

type Entry = readonly [string, unknown];

/** The form of the front matter; raised when an older Nutgraf could not read it. */
export const frontMatterVersion = 1;

/** Where the file of a photo stands from the Markdown on; null where there is none. */
export type FileOf = (photo: Photo) => string | null;

/**
 * Everything of a story that is not its body, as YAML between two lines of `---`: what must be read first, fields, headline
 * and deck with their marks, details, comments, and the fields of its photos. What is empty is left out, but for the fields.
 */
export function frontMatter(edition: Edition, fileOf: FileOf): string {
  const { fields, details, comments } = edition.content;
  const entries: Entry[] = [
    ...given('notice', editionNotices(edition).join(' ')),
    ['nutgraf', 'story'],
    ['version', frontMatterVersion],
    ...storyFieldNames.map((name): Entry => [name, fields[name]]),
    ...given('marked', markedLines(edition)),
    ...detailEntries(details),
    ...given('comments', comments.map(threadEntry)),
    ...given(
      'photos',
      edition.photos.map((photo) => photoEntry(photo, fileOf(photo))),
    ),
    ['story', edition.storyId],
    ['savedAs', edition.version],
    ['saved', writeInstant(edition.savedAt)],
    ...(edition.published
      ? [['published', isoWithOffset(edition.published.instant, edition.published.zone)] as const]
      : []),
  ];
  const yaml = stringify(cleaned(Object.fromEntries(entries)), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n`;
}

const isGiven = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length > 0
      : value !== '' && value !== null && value !== undefined;

const given = (name: string, value: unknown): Entry[] => (isGiven(value) ? [[name, value]] : []);

/** Headline and deck as Markdown, where marks stand on them. */
function markedLines({ content }: Edition): object {
  const lines = lineNames.flatMap((name) => {
    const line = content.lines[name];
    return line ? [[name, phrasingToText(writeInline(line.content))] as const] : [];
  });
  return Object.fromEntries(lines);
}

function detailEntries(details: StoryDetails): Entry[] {
  const { headlines, sources, ...plain } = details;
  const ownHeadlines = Object.entries(headlines).filter(([, variant]) => variant !== null);
  const kept = Object.entries(plain).filter(
    ([name, value]) => isGiven(value) && value !== emptyDetails[name as keyof StoryDetails],
  );
  return [
    ...kept,
    ...given('headlines', Object.fromEntries(ownHeadlines)),
    ...given(
      'sources',
      sources.map((source) => ({ ...source, at: writeInstant(source.at) })),
    ),
  ];
}

function threadEntry({ id, quote, remarks, resolved }: CommentThread): object {
  const signed = <Signed extends { readonly at: number }>(each: Signed) => ({
    ...each,
    at: writeInstant(each.at),
  });
  return { id, quote, remarks: remarks.map(signed), ...(resolved ? { resolved: signed(resolved) } : {}) };
}

/** What the desk knows of a photo. The place of its camera leaves only where it may. */
function photoEntry(photo: Photo, file: string | null): object {
  const { id, fileName, mediaType, byteLength, width, height, conflicts, terms, keepsGps, original } = photo;
  const mayLeave = (fields: PhotoFields) => givenFields(keepsGps ? fields : { ...fields, gps: '' });
  return {
    id,
    ...(file === null ? {} : { file }),
    fileName,
    mediaType,
    byteLength,
    width,
    height,
    ...mayLeave(fieldsOf(photo)),
    ...Object.fromEntries([
      ...given('fromFile', mayLeave(photo.fromFile)),
      ...given(
        'conflicts',
        conflicts.filter(({ field }) => keepsGps || field !== 'gps'),
      ),
    ]),
    ...(JSON.stringify(terms) === JSON.stringify(noTerms) ? {} : { terms }),
    ...(keepsGps ? { keepsGps } : {}),
    ...(original ? { original } : {}),
    addedAt: writeInstant(photo.addedAt),
  };
}

function givenFields(fields: PhotoFields): object {
  const names = Object.keys(emptyPhotoFields) as (keyof PhotoFields)[];
  return Object.fromEntries(
    names.filter((name) => isGiven(fields[name])).map((name) => [name, fields[name]]),
  );
}

/** The same without what cannot be printed, in every text of it. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
}
