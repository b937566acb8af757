import type { Mark } from '../../document/document';
import { inlineOf, photoUses, walkBlocks } from '../../document/walk';
import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionCorrections } from '../edition-corrections';
import { editionTags } from '../edition-details';
import { editionNotices } from '../edition-notices';
import { photoFinder } from '../edition-photos';
import { readersTimes } from '../edition-times';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { withOptions } from '../format-options';
import { storyFlow } from '../story-flow';
import { bodyText } from '../story-text/body-text';
import { photoText } from '../story-text/photo-text';
import { stack } from '../story-text/stack';
import { foldToAscii, type Folded } from './ascii-fold';
import { textFaults } from './faults';
import { textOptions, type TextOptions } from './options';
import { wrapLines } from './wrap-lines';

/**
 * The story as wires send it: slug, keywords, headline, byline and time, notes to editors, the text, photos as caption
 * and credit, and the end mark.
 */
export const plainText = {
  id: 'text',
  name: 'Plain text',
  description: 'Text alone, as wires send it, with slug, notes to editors, captions, credits and an end mark',
  extension: 'txt',
  group: 'Documents',
  takes: 'one',
  showsSuggestions: false,
  ...withOptions(textOptions, writeText),
  validate: textFaults,
} satisfies StoryFormat;

function writeText(edition: Edition, tools: WriterTools, options: TextOptions): Export {
  const photos = photoUses(edition.content.document).map(photoFinder(edition, tools));
  const whole = textOf(edition, tools, options);
  const folded = options.ascii ? foldToAscii(whole) : { text: whole, bared: [], numbered: [] };
  const text = options.width === 0 ? folded.text : wrapLines(folded.text, options.width);
  const file = {
    name: `${storyFileStem(edition)}.txt`,
    mediaType: 'text/plain',
    bytes: tools.utf8(`${text}\n`),
  };
  return {
    files: [file],
    warnings: [...editionWarnings(edition, photos), ...lossWarnings(edition), ...foldWarnings(folded)],
  };
}

function textOf(edition: Edition, tools: WriterTools, options: TextOptions): string {
  const { fields, document } = edition.content;
  const find = photoFinder(edition, tools);
  const { lead, blocks } = storyFlow(document);
  return stack([
    ...editionNotices(edition),
    lines([oneLine(fields.slug), oneLine(options.keyword) || editionTags(edition).join(', ')]),
    header(edition),
    lines(notesToEditors(edition, options)),
    lead ? photoText(find(lead)) : '',
    bodyText(blocks, printedDateline(oneLine(fields.dateline)), (use) => photoText(find(use))),
    options.end === 'none' ? '' : options.end,
  ]);
}

/** What a person tells other editors, and what the story itself puts right. */
function notesToEditors(edition: Edition, { note }: TextOptions): string[] {
  const corrections = editionCorrections(edition).map(({ label, text }) => oneLine(`${label} ${text}`));
  return [oneLine(note), ...corrections].filter((text) => text !== '').map((text) => `Eds: ${text}`);
}

function header(edition: Edition): string {
  const { headline, deck, byline } = edition.content.fields;
  const times = readersTimes(edition).map(({ label, printed }) => `${label} ${printed}`);
  return lines([oneLine(headline), oneLine(deck), printedByline(oneLine(byline)), ...times]);
}

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function lossWarnings({ content, photos }: Edition): string[] {
  const marks = [...walkBlocks(content.document.content)]
    .flatMap(inlineOf)
    .flatMap((node) => node.marks ?? []);
  const has = (...types: readonly Mark['type'][]) => marks.some(({ type }) => types.includes(type));
  return [
    ...(has('bold', 'italic') ? ['Plain text has no bold or italic. The words were kept.'] : []),
    ...(has('underline', 'code') ? ['Plain text has no underline and no code. The words were kept.'] : []),
    ...(has('strike')
      ? ['Plain text strikes nothing out. The words that are struck out stand as they are.']
      : []),
    ...(photos.length > 0 ? ['Plain text has no pictures. Captions and credits were kept.'] : []),
  ];
}

function foldWarnings({ bared, numbered }: Pick<Folded, 'bared' | 'numbered'>): string[] {
  return [
    ...(bared.length > 0
      ? [`ASCII has no ${listed(bared)}. The nearest letters were written in their place.`]
      : []),
    ...(numbered.length > 0
      ? [`ASCII has no form of ${listed(numbered)}. Each stands as its number, as in [U+20AC].`]
      : []),
  ];
}

const mostNamed = 12;

function listed(signs: readonly string[]): string {
  const named = signs.slice(0, mostNamed).join(' ');
  return signs.length > mostNamed ? `${named} and ${signs.length - mostNamed} more` : named;
}
