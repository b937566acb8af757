import { uncut } from '../../photo/crops';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { photoFileName, renditionFileName } from '../file-name';
import type { PhotoRendition } from '../rendition';
import type { NinjsRendition } from './ninjs';

/**
 * The files of a use: the whole picture as `original`, with the point of interest in it, then every crop that was cut, by
 * crop, width and kind: `16x9-1600-jpeg`. Undefined where the file is gone.
 */
export function renditionList(
  edition: Edition,
  used: UsedPhoto,
  baseUrl: string,
): readonly NinjsRendition[] | undefined {
  const { photo, bytes, renditions, use } = used;
  if (!photo || !bytes) return undefined;
  const { focus, shown } = use.attrs.cuts ?? uncut;
  const original: NinjsRendition = {
    name: 'original',
    href: fileAddress(baseUrl, photoFileName(edition, photo)),
    contentType: photo.mediaType,
    width: photo.width,
    height: photo.height,
    sizeInBytes: bytes.byteLength,
    poi: { x: Math.round(focus.x * photo.width), y: Math.round(focus.y * photo.height) },
  };
  const cut = (renditions ?? []).map((rendition) =>
    cutRendition(rendition, fileAddress(baseUrl, renditionFileName(edition, rendition)), shown),
  );
  return [original, ...cut];
}

/** Where a file of the export stands, as an absolute address. */
export const fileAddress = (baseUrl: string, name: string): string =>
  `${baseUrl.replace(/\/*$/, '/')}${name}`;

function cutRendition(
  { crop, mediaType, width, height, bytes }: PhotoRendition,
  href: string,
  shown: string,
): NinjsRendition {
  return {
    name: `${crop.replace(':', 'x')}-${width}-${mediaType.replace('image/', '')}`,
    href,
    contentType: mediaType,
    title: crop === shown ? 'Shown in the story' : undefined,
    width,
    height,
    sizeInBytes: bytes.byteLength,
  };
}
