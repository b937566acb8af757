import type { Author } from '../../story/byline';
import { headlineUses, type Priority } from '../../story/details';
import { toUrlSlug } from '../../story/url-slug';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionAuthors, editionHeadline, editionTags } from '../edition-details';
import type { NinjsInfoSource, NinjsStory, NinjsSubject } from './ninjs';
import { texts } from './texts';

// 5 is the middle of the scale and goes without saying.
const urgencies: Readonly<Record<Priority, number | undefined>> = {
  flash: 1,
  bulletin: 2,
  urgent: 3,
  routine: undefined,
  advance: 7,
};

/** How soon a story is wanted, by the scale of the IPTC; undefined where it is routine. */
export function urgency({ content }: Edition): number | undefined {
  return urgencies[content.details.priority];
}

/** The main headline, and those of their own for a use, by role. */
export function headlines(edition: Edition): NinjsStory['headlines'] {
  const { fields, details } = edition.content;
  const own = headlineUses
    .filter((use) => details.headlines[use])
    .map((use) => [use, editionHeadline(edition, use)] as const);
  return texts({ main: oneLine(fields.headline), ...Object.fromEntries(own) });
}

/** Who wrote it and who contributed, each once, then the organisations they work for. */
export function infoSources(edition: Edition): NinjsStory['infoSources'] {
  const { authors, contributors } = editionAuthors(edition);
  const houses = new Set([...authors, ...contributors].map(({ organisation }) => organisation));
  const sources: NinjsInfoSource[] = [
    ...authors.map(writer),
    ...contributors.map(({ name }) => ({ name, role: 'contributor' })),
    ...[...houses].filter((name) => name !== '').map((name) => ({ name, role: 'affiliation' })),
  ];
  return sources.length > 0 ? sources : undefined;
}

function writer({ name, role }: Author): NinjsInfoSource {
  return { name, role: role || 'writer' };
}

/** The section and the tags. */
export function subjects(edition: Edition): NinjsStory['subjects'] {
  const section = oneLine(edition.content.details.section);
  const all: NinjsSubject[] = [
    ...(section === '' ? [] : [{ name: section, rel: 'section' } as const]),
    ...editionTags(edition).map((name) => ({ name, rel: 'keyword' }) as const),
  ];
  return all.length > 0 ? all : undefined;
}

/** The last part of the address, where it was given. */
export function altIds({ content }: Edition): NinjsStory['altIds'] {
  const value = toUrlSlug(content.details.urlSlug);
  return value === '' ? undefined : [{ role: 'urlSlug', value }];
}
