import { flowPhotos, storyFlow } from '../story-flow';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionAuthors, editionLanguage, editionTags, editionTitle } from '../edition-details';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionNotices } from '../edition-notices';
import { modifiedTime, publishedTime } from '../edition-times';
import { namedWarnings } from '../edition-warnings';
import type { Export, ExportFile, FormatFacts, SelectionFormat, WriterTools } from '../format';
import { placedFiles, placedWarnings, placePhotos, type PlacedPhoto } from '../photo-files';
import { storyMarkup } from '../story-html/story-markup';
import type { Markup } from '../story-html/markup';

/** A story as every kind of feed has it. Times are ISO 8601 with their offset. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Lead photo and text, the photos by their addresses. */
  readonly body: Markup;
  readonly published: string | null;
  readonly modified: string;
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly section: string;
  readonly tags: readonly string[];
  readonly language: string;
  readonly photos: readonly PlacedPhoto[];
}

/** A selection of stories as a feed, in the order given. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The site the feed is of; where the newsroom has none, the place of the files. */
  readonly home: string;
  /** Where the feed itself will stand. */
  readonly address: string;
  /** When the newest story of it changed; ISO 8601. */
  readonly updated: string;
  /** The language all stories share; '' where they do not. */
  readonly language: string;
  readonly items: readonly FeedItem[];
}

/** What is a format's own among those of feeds. */
interface FeedFacts extends Pick<SelectionFormat, 'id' | 'name' | 'description' | 'extension'> {
  readonly fileName: string;
  readonly draw: (feed: Feed, fileName: string, tools: WriterTools) => ExportFile;
  readonly validate: NonNullable<FormatFacts['validate']>;
}

/** A format of feeds: a selection of stories drawn into one file, with the photos as they are shown beside it. */
export function feedFormat({ fileName, draw, ...facts }: FeedFacts) {
  return {
    ...facts,
    group: 'Web and feeds',
    takes: 'many',
    showsSuggestions: false,
    needsRenditions: 'shown',
    write: (editions: readonly Edition[], tools: WriterTools) =>
      feedExport(editions, tools, fileName, (feed) => draw(feed, fileName, tools)),
  } as const satisfies SelectionFormat;
}

/** A story of a feed with its photos, and where they will stand. */
interface FeedStory {
  readonly edition: Edition;
  readonly photos: readonly UsedPhoto[];
  readonly placed: readonly PlacedPhoto[];
  readonly item: FeedItem;
}

async function feedExport(
  editions: readonly Edition[],
  tools: WriterTools,
  fileName: string,
  draw: (feed: Feed) => ExportFile,
): Promise<Export> {
  const stories: FeedStory[] = [];
  for (const edition of editions) {
    await tools.nextTurn();
    const photos = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
    const placed = placePhotos(edition, photos, tools.baseUrl);
    stories.push({ edition, photos, placed, item: feedItem(edition, placed) });
  }
  const files = stories.flatMap(({ placed }) => placedFiles(placed));
  const items = stories.map(({ item }) => item);
  return {
    files: [
      draw(feedOf(items, fileName, tools)),
      ...new Map(files.map((file) => [file.name, file])).values(),
    ],
    warnings: stories.flatMap(({ edition, photos }) =>
      namedWarnings(edition, placedWarnings(edition, photos), editions.length),
    ),
  };
}

function feedOf(items: readonly FeedItem[], fileName: string, { newsroom, baseUrl }: WriterTools): Feed {
  const base = baseUrl.replace(/\/*$/, '/');
  const languages = new Set(items.map(({ language }) => language));
  const newsroomName = oneLine(newsroom.name);
  return {
    title: newsroomName || 'Stories',
    description: newsroomName === '' ? 'A selection of stories' : `Stories of ${newsroomName}`,
    home: newsroom.site || base,
    address: `${base}${fileName}`,
    updated: newest(items.map(({ modified }) => modified)),
    language: languages.size === 1 ? ([...languages][0] ?? '') : '',
    items,
  };
}

// Offsets differ, so times are compared as instants.
function newest(times: readonly string[]): string {
  const [first = '1970-01-01T00:00:00+00:00', ...others] = times;
  return others.reduce((latest, time) => (Date.parse(time) > Date.parse(latest) ? time : latest), first);
}

function feedItem(edition: Edition, photos: readonly PlacedPhoto[]): FeedItem {
  const { fields, details } = edition.content;
  const { authors, contributors } = editionAuthors(edition);
  return {
    id: `urn:uuid:${edition.storyId}`,
    title: editionTitle(edition),
    // Readers of feeds list summaries apart from the stories.
    summary: [...editionNotices(edition), cleanText(fields.deck)].join(' ').trim(),
    body: storyMarkup(edition, photos),
    published: publishedTime(edition)?.iso ?? null,
    modified: modifiedTime(edition).iso,
    authors: authors.map(({ name }) => name),
    contributors: contributors.map(({ name }) => name),
    section: oneLine(details.section),
    tags: editionTags(edition),
    language: editionLanguage(edition),
    photos,
  };
}
