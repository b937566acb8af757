import { blockTexts, inlineText, photoUses, walkBlocks } from '../document/walk';
import type { PhotoFields } from '../photo/photo-fields';
import type { PhotoId } from '../photo/photo';
import { headlineUses } from '../story/details';
import type { StoryContent } from '../story/story';
import type { SearchField } from './question';

/** Everything a story can be found by, field by field, as it was written; parts of a field are parted by a new line. */
export type StoryWords = Readonly<Record<SearchField, string>>;

/** What is searched of a story and of the photos in it; a photo that is not given has no words of its own. */
export function storyWords(
  { fields, document, details, comments }: StoryContent,
  photos: ReadonlyMap<PhotoId, PhotoFields>,
): StoryWords {
  const shown = photoUses(document);
  const used = shown.flatMap(({ attrs }) => photos.get(attrs.photo) ?? []);
  return {
    slug: fields.slug,
    headline: lines(fields.headline, ...headlineUses.map((use) => details.headlines[use]?.text ?? '')),
    section: details.section,
    tags: lines(...details.tags),
    people: lines(
      fields.byline,
      ...details.authors.flatMap(({ name, role, organisation }) => [name, role, organisation]),
      ...used.flatMap(({ persons }) => persons),
    ),
    captions: lines(
      ...shown.flatMap(({ content, attrs }) => [inlineText(content), attrs.alt]),
      ...used.flatMap(({ description, altText }) => [description, altText]),
    ),
    credits: lines(
      ...used.flatMap(({ credit, creator, source, copyright }) => [credit, creator, source, copyright]),
    ),
    notes: lines(
      details.noteToDesk,
      ...details.sources.flatMap(({ name, note, url }) => [name, note, url]),
      ...comments.flatMap(({ quote, remarks }) =>
        remarks.length === 0 ? [] : [quote, ...remarks.map(({ text }) => text)],
      ),
    ),
    text: lines(fields.deck, fields.dateline, ...textOf(document)),
  };
}

function textOf({ content }: StoryContent['document']): readonly string[] {
  return [...walkBlocks(content)].filter(({ type }) => type !== 'photo').flatMap(blockTexts);
}

const lines = (...texts: readonly string[]): string =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '').join('\n');
