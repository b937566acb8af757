import { photoExtension, type Photo } from '../photo/photo';
import { longestUrlSlug, toUrlSlug } from '../story/url-slug';
import type { Edition } from './edition';
import type { PhotoRendition } from './rendition';

/** What stems are cut to where nobody chose them. */
const longestStem = 80;
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
// Windows forbids the signs; controls, formats and halves of characters let a name look like another one.
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"\\|?*]/u;

/** The name of a story's files without their ending: its URL slug, else from the slug, the headline, or its id. */
export function storyFileStem(edition: Edition): string {
  return stemOf(edition.content.details.urlSlug) || shortStem(edition);
}

function shortStem({ content, storyId }: Edition): string {
  const { slug, headline } = content.fields;
  const { urlSlug } = content.details;
  const first = [urlSlug, slug, headline]
    .map((text) => stemOf(text, longestStem))
    .find((stem) => stem !== '');
  return first ?? storyId;
}

/** Where a photo's file stands in an export: named by story and content, so that no other photo ever takes its name. */
export function photoFileName(edition: Edition, photo: Photo): string {
  return `photos/${shortStem(edition)}-${photo.id.slice(0, 12)}.${photoExtension[photo.mediaType]}`;
}

/** Where a rendition's file stands in an export: named by story, crop, width and content: `photos/ferry-16x9-1600-0a1b….jpg`. */
export function renditionFileName(
  edition: Edition,
  { crop, width, mediaType, sha256 }: PhotoRendition,
): string {
  const cut = `${crop.replace(':', 'x')}-${width}`;
  return `photos/${shortStem(edition)}-${cut}-${sha256.slice(0, 12)}.${photoExtension[mediaType]}`;
}

/**
 * Where the whole file of a photo stands beside a published page: `photos/ferry-0a1b….jpg`. `sign`, hex digits, tells
 * apart all photos and all that is written into them, so that in a whole site one name is one picture.
 */
export function siteFileName(edition: Edition, mediaType: Photo['mediaType'], sign: string): string {
  return `photos/${shortStem(edition)}-${sign.slice(0, 12)}.${photoExtension[mediaType]}`;
}

/** Whether a relative name with `/` between folders is safe to write on Linux, macOS and Windows. */
export function isSafeFileName(name: string): boolean {
  return name.length <= 400 && name.split('/').every(isSafePart);
}

function stemOf(text: string, longest = longestUrlSlug): string {
  const stem = toUrlSlug(text).slice(0, longest).replace(/-+$/, '');
  return deviceName.test(stem) ? `${stem}-story` : stem;
}

function isSafePart(part: string): boolean {
  if (part === '' || /^\.{1,2}$/.test(part) || /[. ]$/.test(part) || part.startsWith(' ')) return false;
  return part.length <= 200 && !forbidden.test(part) && !deviceName.test(part.replace(/\..*$/s, ''));
}
