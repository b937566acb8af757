import type { PhotoNode, StoryDocument } from '../document/document';
import { inlineText, photoUses, walkBlocks } from '../document/walk';
import type { Photo } from '../photo/photo';
import type { Check } from './check';
import type { Place, Problem } from './problem';

// "TK" stands for "to come": a word of its own in capitals, once or repeated. TK Maxx is a shop.
const toCome = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}]|\s+Maxx)/u;

const fields = ['headline', 'deck', 'byline', 'dateline'] as const;

/** Nothing goes out with a gap that somebody meant to fill. Each place is named once, however many gaps it has. */
export const placeholder: Check = ({ content, photos }) => [
  ...fields.flatMap((field) =>
    found(content.fields[field], `The ${field} still says TK.`, { in: 'field', field }),
  ),
  ...found(bodyText(content.document), 'The text still says TK.', { in: 'body' }),
  ...distinct(photoUses(content.document).flatMap(inUse)),
  ...photos.flatMap(inPhoto),
];

function found(text: string, message: string, place: Place): Problem[] {
  return toCome.test(text) ? [{ check: 'placeholder', grade: 'must-fix', message, place }] : [];
}

function inUse({ attrs, content }: PhotoNode): Problem[] {
  const place = { in: 'photo', photo: attrs.photo } as const;
  return [
    ...found(inlineText(content), 'A caption still says TK.', { ...place, part: 'caption' }),
    ...found(attrs.alt, 'An alt text still says TK.', { ...place, part: 'alt' }),
  ];
}

function inPhoto(photo: Photo): Problem[] {
  return found(`${photo.credit}\n${photo.creator}\n${photo.copyright}`, 'A credit still says TK.', {
    in: 'photo',
    photo: photo.id,
    part: 'credit',
  });
}

function bodyText(document: StoryDocument): string {
  const parts: string[] = [];
  for (const block of walkBlocks(document.content)) {
    if (block.type === 'paragraph' || block.type === 'heading') parts.push(inlineText(block.content));
    if (block.type === 'pullQuote') parts.push(inlineText(block.content), block.attrs.attribution);
  }
  return parts.join('\n');
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
