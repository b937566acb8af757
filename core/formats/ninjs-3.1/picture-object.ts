import { inlineText } from '../../document/walk';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { photoFileName } from '../file-name';
import { printedCredit } from '../printed-credit';
import type { NinjsPicture, NinjsRendition } from './ninjs';
import { texts } from './texts';

/** One use of a photo as a ninjs picture: the caption of this use, the whole credit, and where its file is. */
export function pictureObject(
  edition: Edition,
  used: UsedPhoto,
  { number, isLead }: { readonly number: number; readonly isLead: boolean },
  baseUrl: string,
): NinjsPicture {
  const { use, photo } = used;
  const credit = printedCredit(photo?.credit ?? '').slice(1, -1);
  const rendition = renditionOf(edition, used, baseUrl);
  return {
    name: `photo-${number}`,
    uri: `urn:sha256:${use.attrs.photo}`,
    type: 'picture',
    rel: isLead ? 'lead' : 'body',
    pubStatus: 'usable',
    by: oneLine(photo?.creator ?? '') || credit || undefined,
    copyrightNotice: oneLine(photo?.copyright ?? '') || undefined,
    infoSources: credit === '' ? undefined : [{ name: credit, role: 'creditLine' }],
    descriptions: texts({
      caption: cleanText(inlineText(use.content)).trim(),
      altText: oneLine(use.attrs.alt),
    }),
    renditions: rendition && [rendition],
  };
}

/** Where the file of a photo stands, as an absolute address; undefined where the file is gone. */
export function photoHref(
  edition: Edition,
  { photo, bytes }: UsedPhoto,
  baseUrl: string,
): string | undefined {
  return photo && bytes ? `${baseUrl.replace(/\/*$/, '/')}${photoFileName(edition, photo)}` : undefined;
}

function renditionOf(edition: Edition, used: UsedPhoto, baseUrl: string): NinjsRendition | undefined {
  const href = photoHref(edition, used, baseUrl);
  if (!used.photo || href === undefined) return undefined;
  const { mediaType, width, height, byteLength } = used.photo;
  return { name: 'original', href, contentType: mediaType, width, height, sizeInBytes: byteLength };
}
