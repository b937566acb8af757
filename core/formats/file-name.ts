import slugify from '@sindresorhus/slugify';
import { photoExtension, type Photo } from '../photo/photo';
import type { Edition } from './edition';

const longestStem = 80;
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
// Windows forbids the signs; controls, formats and halves of characters let a name look like another one.
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"\\|?*]/u;

/** The name of a story's files without their ending: from the slug, else the headline, else the story's id. */
export function storyFileStem(edition: Edition): string {
  const { slug, headline } = edition.content.fields;
  return stemOf(slug) || stemOf(headline) || edition.storyId;
}

/** Where a photo's file stands in an export: named by story and content, so that no other photo ever takes its name. */
export function photoFileName(edition: Edition, photo: Photo): string {
  return `photos/${storyFileStem(edition)}-${photo.id.slice(0, 12)}.${photoExtension[photo.mediaType]}`;
}

/** Whether a relative name with `/` between folders is safe to write on Linux, macOS and Windows. */
export function isSafeFileName(name: string): boolean {
  return name.length <= 400 && name.split('/').every(isSafePart);
}

function stemOf(text: string): string {
  const stem = slugify(text, { decamelize: false }).slice(0, longestStem).replace(/-+$/, '');
  return deviceName.test(stem) ? `${stem}-story` : stem;
}

function isSafePart(part: string): boolean {
  if (part === '' || /^\.{1,2}$/.test(part) || /[. ]$/.test(part) || part.startsWith(' ')) return false;
  return part.length <= 200 && !forbidden.test(part) && !deviceName.test(part.replace(/\..*$/s, ''));
}
