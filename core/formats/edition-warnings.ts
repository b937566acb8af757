import { countWords } from '../document/count-words';
import type { BlockNode } from '../document/document';
import { inlineText, walkBlocks } from '../document/walk';
import { losesCharacters } from './clean-text';
import type { Edition } from './edition';
import type { UsedPhoto } from './edition-photos';
import { inlineOf } from './inline-of';

/** What whoever receives an export of this edition should know, in any format. */
export function editionWarnings(edition: Edition, photos: readonly UsedPhoto[]): string[] {
  return [
    ...storyWarnings(edition),
    ...new Set(photos.flatMap(photoWarnings)),
    ...characterWarnings(edition),
  ];
}

function storyWarnings({ content, published }: Edition): string[] {
  const warnings: string[] = [];
  if (countWords(content.fields.headline) === 0) warnings.push('The story has no headline.');
  if (countWords(content.fields.byline) === 0) warnings.push('The story has no byline.');
  if (!published)
    warnings.push('The story has no publication time yet. The time it was last changed stands in its place.');
  return warnings;
}

function photoWarnings({ use, photo, bytes }: UsedPhoto): string[] {
  if (!photo)
    return ['A photo in the text is not on this desk. Its caption was kept; its credit is unknown.'];
  const warnings: string[] = [];
  if (countWords(photo.credit) === 0)
    warnings.push(`The photo “${photo.fileName}” has no credit. It may not be published like this.`);
  if (!bytes)
    warnings.push(
      `The file of the photo “${photo.fileName}” is gone or damaged. Its caption and credit were kept.`,
    );
  if (countWords(use.attrs.alt) === 0) warnings.push(`The photo “${photo.fileName}” has no alt text.`);
  return warnings;
}

function characterWarnings(edition: Edition): string[] {
  return everyText(edition).some(losesCharacters)
    ? ['Characters that cannot be printed were left out. Every letter was kept.']
    : [];
}

function everyText({ content, photos }: Edition): string[] {
  const ofPhotos = photos.flatMap(({ credit, creator, copyright }) => [credit, creator, copyright]);
  return [
    ...Object.values(content.fields),
    ...ofPhotos,
    ...[...walkBlocks(content.document.content)].flatMap(textsOf),
  ];
}

function textsOf(block: BlockNode): string[] {
  const own = inlineText(inlineOf(block));
  if (block.type === 'pullQuote') return [own, block.attrs.attribution];
  return block.type === 'photo' ? [own, block.attrs.alt] : [own];
}
