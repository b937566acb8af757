import type { CheckId } from '../checks/problem';
import { countWords } from '../document/count-words';
import { blockTexts, walkBlocks } from '../document/walk';
import { editionName } from '../publication/edition-name';
import { losesCharacters } from './clean-text';
import type { Edition } from './edition';
import { publishedDetails } from './edition-details';
import type { UsedPhoto } from './edition-photos';

/** What is told here of photos by their names, and so need not be told again as a problem a check found. */
export const toldByWriters: readonly CheckId[] = ['headline', 'photo-credit', 'photo-on-desk'];

/** What whoever receives an export of this edition should know, in any format. */
export function editionWarnings(edition: Edition, photos: readonly UsedPhoto[]): string[] {
  return [
    ...storyWarnings(edition),
    ...new Set(photos.flatMap(photoWarnings)),
    ...characterWarnings(edition),
  ];
}

/** Warnings of one edition of several, each with the name of its story; of a single one as they are. */
export function namedWarnings(edition: Edition, warnings: readonly string[], editions: number): string[] {
  return warnings.map((warning) => (editions === 1 ? warning : `${editionName(edition)}: ${warning}`));
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
  if (use.attrs.decorative !== true && countWords(use.attrs.alt) === 0)
    warnings.push(`The photo “${photo.fileName}” has no alt text.`);
  return warnings;
}

function characterWarnings(edition: Edition): string[] {
  return everyText(edition).some(losesCharacters)
    ? ['Characters that cannot be printed were left out. Every letter was kept.']
    : [];
}

function everyText(edition: Edition): string[] {
  const { content, photos } = edition;
  const ofPhotos = photos.flatMap(({ credit, creator, copyright }) => [credit, creator, copyright]);
  return [
    ...Object.values(content.fields),
    ...publishedDetails(edition),
    ...ofPhotos,
    ...[...walkBlocks(content.document.content)].flatMap(blockTexts),
  ];
}
