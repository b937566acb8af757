import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionAuthors } from '../edition-details';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { namedWarnings } from '../edition-warnings';
import type { Export, SelectionFormat, WriterTools } from '../format';
import { placedFiles, placedWarnings, placePhotos, type PlacedPhoto } from '../photo-files';
import { flowPhotos, storyFlow } from '../story-flow';
import { markup, type Markup } from '../story-html/markup';
import { lines, xmlFile } from '../xml/xml-file';
import { wxrFaults } from './faults';
import { attachmentItem, cdata, loginOf, postItem, type Attachment } from './wxr-item';

/** Stories as WXR 1.2, which WordPress takes in with Tools, Import; the photos in files beside it. */
export const wordpress = {
  id: 'wxr',
  name: 'WordPress import',
  description: 'Stories as drafts for the importer of WordPress (WXR 1.2), with photos to be put on a server',
  extension: 'xml',
  group: 'Web and feeds',
  takes: 'many',
  showsSuggestions: false,
  needsRenditions: 'shown',
  write: writeWxr,
  validate: wxrFaults,
} satisfies SelectionFormat;

/** A story with its photos and the items it is in the file. */
interface WxrStory {
  readonly edition: Edition;
  readonly used: readonly UsedPhoto[];
  readonly photos: readonly PlacedPhoto[];
  readonly items: readonly Markup[];
}

async function writeWxr(editions: readonly Edition[], tools: WriterTools): Promise<Export> {
  let lastId = 0;
  const next = () => (lastId += 1);
  const stories: WxrStory[] = [];
  for (const edition of editions) {
    await tools.nextTurn();
    const used = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
    const photos = placePhotos(edition, used, tools.baseUrl);
    const id = next();
    const attachments = photos.map((photo): Attachment => ({ id: next(), photo }));
    const items = [
      postItem(edition, id, attachments),
      ...attachments.map((attachment) => attachmentItem(edition, id, attachment)),
    ];
    stories.push({ edition, used, photos, items });
  }
  const items = stories.flatMap((story) => story.items);
  await tools.nextTurn();
  const files = stories.flatMap(({ photos }) => placedFiles(photos));
  return {
    files: [
      xmlFile('wordpress.xml', 'application/rss+xml', channel(editions, items, tools), tools),
      ...new Map(files.map((file) => [file.name, file])).values(),
    ],
    warnings: [
      ...stories.flatMap(({ edition, used }) =>
        namedWarnings(edition, placedWarnings(edition, used), editions.length),
      ),
      ...(files.length > 0 && !/^https?:/u.test(tools.baseUrl) ? [fetchWarning] : []),
    ],
  };
}

const fetchWarning =
  'WordPress fetches photos over the web. Put the photos folder on a server and their addresses in the file, or add them by hand.';

function channel(editions: readonly Edition[], items: readonly Markup[], { newsroom, baseUrl }: WriterTools) {
  const names = editions.flatMap((edition) => editionAuthors(edition).authors.map(({ name }) => name));
  const authors = new Map(names.map((name) => [loginOf(name), name]));
  const site = newsroom.site || baseUrl;
  const parts = [
    markup`<title>${oneLine(newsroom.name) || 'Stories'}</title>`,
    markup`<link>${site}</link>`,
    markup`<description>Stories written with Nutgraf</description>`,
    markup`<wp:wxr_version>1.2</wp:wxr_version>`,
    markup`<wp:base_site_url>${site}</wp:base_site_url>`,
    markup`<wp:base_blog_url>${site}</wp:base_blog_url>`,
    ...[...authors].map(([login, name], index) => authorElement(index + 1, login, name)),
    ...items,
  ];
  return markup`<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${lines(parts)}
</channel>
</rss>`;
}

function authorElement(id: number, login: string, name: string): Markup {
  return markup`<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`;
}
