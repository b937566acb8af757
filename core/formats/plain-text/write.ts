import type { Mark } from '../../document/document';
import { heardAlt, inlineOf, photoUses, walkBlocks } from '../../document/walk';
import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionNotices } from '../edition-notices';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { readersTimes } from '../edition-times';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { printedCredit } from '../printed-credit';
import { storyFlow } from '../story-flow';
import { bodyText } from '../story-text/body-text';
import { inlineTextLine } from '../story-text/inline-text-line';
import { stack } from '../story-text/stack';

/** The story as wires send it: slug, headline, byline and time, the text, photos as caption and credit, and -30-. */
export const plainText = {
  id: 'text',
  name: 'Plain text',
  description: 'Text alone, as wires send it, with captions and credits and -30- at the end',
  extension: 'txt',
  group: 'Documents',
  takes: 'one',
  showsSuggestions: false,
  write: writeText,
} satisfies StoryFormat;

function writeText(edition: Edition, tools: WriterTools): Export {
  const { fields, document } = edition.content;
  const find = photoFinder(edition, tools);
  const { lead, blocks } = storyFlow(document);
  const text = stack([
    ...editionNotices(edition),
    oneLine(fields.slug),
    header(edition),
    lead ? photoText(find(lead)) : '',
    bodyText(blocks, printedDateline(oneLine(fields.dateline)), (use) => photoText(find(use))),
    '-30-',
  ]);
  const file = {
    name: `${storyFileStem(edition)}.txt`,
    mediaType: 'text/plain',
    bytes: tools.utf8(`${text}\n`),
  };
  return {
    files: [file],
    warnings: [...editionWarnings(edition, photoUses(document).map(find)), ...lossWarnings(edition)],
  };
}

function header(edition: Edition): string {
  const { headline, deck, byline } = edition.content.fields;
  const times = readersTimes(edition).map(({ label, printed }) => `${label} ${printed}`);
  return [oneLine(headline), oneLine(deck), printedByline(oneLine(byline)), ...times]
    .filter((line) => line !== '')
    .join('\n');
}

function photoText({ use, photo }: UsedPhoto): string {
  const caption = [inlineTextLine(use.content), printedCredit(photo?.credit ?? '')].filter(
    (part) => part !== '',
  );
  const alt = oneLine(heardAlt(use));
  return ['PHOTO:', ...caption].join(' ') + (alt === '' ? '' : `\nALT TEXT: ${alt}`);
}

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
