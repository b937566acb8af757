import { heardAlt, inlineOf, inlineText, walkBlocks } from '../../document/walk';
import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import {
  editionAuthors,
  editionHeadline,
  editionLanguage,
  editionTags,
  editionTitle,
} from '../edition-details';
import { editionNotices } from '../edition-notices';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { createdTime, modifiedTime, publishedTime, readersTimes } from '../edition-times';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, ExportFile, StoryFormat, WriterTools } from '../format';
import { withOptions } from '../format-options';
import { printedCredit } from '../printed-credit';
import { flowPhotos, storyFlow, type StoryFlow } from '../story-flow';
import { inlineMarkup } from '../story-html/inline-markup';
import { markup, nothing } from '../story-html/markup';
import { articleLook, type Component } from './article';
import { bodyComponents, html } from './components';
import { articleFaults } from './faults';
import { appleNewsOptions, type AppleNewsOptions } from './options';
import { jpegPicture } from '../jpeg-picture';

/** A story as an article of Apple News Format: a folder with article.json and its pictures. */
export const appleNews = {
  id: 'apple-news',
  name: 'Apple News',
  description: 'An article of Apple News Format with its pictures, as a folder to send in',
  extension: 'json',
  group: 'Web and feeds',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'jpegs',
  ...withOptions(appleNewsOptions, writeArticle),
  validate: articleFaults,
} satisfies StoryFormat;

/** A use of a photo with the file it is in the bundle; null where it is gone. */
interface BundledPhoto {
  readonly used: UsedPhoto;
  readonly file: ExportFile | null;
}

function writeArticle(edition: Edition, tools: WriterTools, options: AppleNewsOptions): Export {
  const flow = storyFlow(edition.content.document);
  const folder = `${storyFileStem(edition)}-${edition.storyId.slice(0, 8)}`;
  const photos = flowPhotos(flow)
    .map(photoFinder(edition, tools))
    .map((used): BundledPhoto => ({ used, file: jpegPicture(edition, used) }));
  const article = {
    name: `${folder}/article.json`,
    mediaType: 'application/json',
    bytes: tools.utf8(`${JSON.stringify(articleOf(edition, flow, photos, options), null, 2)}\n`),
  };
  const pictures = photos.flatMap(({ file }) =>
    file ? [{ ...file, name: `${folder}/${baseName(file)}` }] : [],
  );
  const used = photos.map((photo) => photo.used);
  return {
    files: [
      article,
      ...new Map(pictures.map(({ name, mediaType, bytes }) => [name, { name, mediaType, bytes }])).values(),
    ],
    warnings: [...editionWarnings(edition, used), ...cutWarnings(used, 'shown'), ...lossWarnings(edition)],
  };
}

const baseName = ({ name }: ExportFile): string => name.slice(name.lastIndexOf('/') + 1);
const bundled = (file: ExportFile): string => `bundle://${baseName(file)}`;

function articleOf(
  edition: Edition,
  flow: StoryFlow,
  photos: readonly BundledPhoto[],
  options: AppleNewsOptions,
) {
  return {
    version: '1.7',
    identifier: edition.storyId,
    language: editionLanguage(edition),
    title: editionTitle(edition),
    ...articleLook,
    metadata: metadata(edition, photos, options),
    components: components(edition, flow, photos).map(withLayout),
  };
}

function metadata(edition: Edition, photos: readonly BundledPhoto[], { address }: AppleNewsOptions) {
  const deck = oneLine(edition.content.fields.deck);
  const authors = editionAuthors(edition).authors.map(({ name }) => name);
  const tags = editionTags(edition).slice(0, mostKeywords);
  const [first] = photos.flatMap(({ file }) => file ?? []);
  return {
    ...(authors.length > 0 ? { authors } : {}),
    ...(address === '' ? {} : { canonicalURL: address }),
    dateCreated: createdTime(edition).iso,
    dateModified: modifiedTime(edition).iso,
    datePublished: publishedTime(edition)?.iso,
    ...(deck === '' ? {} : { excerpt: deck }),
    ...(tags.length > 0 ? { keywords: tags } : {}),
    ...(first ? { thumbnailURL: bundled(first) } : {}),
    generatorName: 'Nutgraf',
  };
}

/** The most keywords an article takes. */
const mostKeywords = 50;

function components(edition: Edition, flow: StoryFlow, photos: readonly BundledPhoto[]): Component[] {
  const { fields } = edition.content;
  const waiting = [...photos];
  const drawNext = () => photoComponents(waiting.shift()); // asked for in the order they stand in
  const line = (role: Component['role'], text: string): Component[] =>
    text === '' ? [] : [{ role, format: 'none', text }];
  const times = readersTimes(edition).map(({ label, printed }) => `${label} ${printed}`);
  return [
    ...editionNotices(edition).map((text): Component => ({
      role: 'body',
      format: 'none',
      text,
      textStyle: 'notice',
    })),
    ...line('title', editionHeadline(edition, 'web')),
    ...line('intro', oneLine(fields.deck)),
    ...line('byline', printedByline(oneLine(fields.byline))),
    ...line('byline', times.join(' | ')),
    ...(flow.lead ? drawNext() : []),
    ...bodyComponents(flow.blocks, printedDateline(oneLine(fields.dateline)), drawNext),
  ];
}

/** A photo, and under it its caption with the credit, which stand even where the file is gone. */
function photoComponents(photo: BundledPhoto | undefined): Component[] {
  if (!photo) return [];
  const { use, photo: known } = photo.used;
  const credit = printedCredit(known?.credit ?? '');
  const words = oneLine(inlineText(use.content));
  const printed = [words, credit].filter((text) => text !== '').join(' ');
  const alt = oneLine(heardAlt(use));
  const shown: Component[] = photo.file
    ? [
        {
          role: 'photo',
          URL: bundled(photo.file),
          ...(printed === '' ? {} : { caption: printed }),
          ...(alt === '' ? {} : { accessibilityCaption: alt }),
        },
      ]
    : [];
  const caption = words === '' ? nothing : inlineMarkup(use.content);
  const between = words !== '' && credit !== '' ? ' ' : '';
  return printed === '' ? shown : [...shown, html('caption', markup`${caption}${between}${credit}`)];
}

function withLayout(component: Component): Component {
  const { components: inside } = component;
  const layout = component.layout ?? (component.role === 'photo' ? 'photo' : 'text');
  return { ...component, layout, ...(inside ? { components: inside.map(withLayout) } : {}) };
}

function lossWarnings({ content }: Edition): string[] {
  const isUnderlined = [...walkBlocks(content.document.content)]
    .flatMap(inlineOf)
    .some(({ marks = [] }) => marks.some(({ type }) => type === 'underline'));
  return [
    ...(isUnderlined ? ['Apple News has no underline. The words were kept.'] : []),
    ...(content.details.tags.length > mostKeywords
      ? [`Apple News takes ${mostKeywords} keywords; the tags after them were left out.`]
      : []),
  ];
}
