import { createHash } from 'node:crypto';
import type { Edition } from '#core/formats/edition';
import type { Export } from '#core/formats/format';
import { findFormat, formats } from '#core/formats/registry';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import type { Ports } from './ports';

/**
 * An edition as the files of a format. `baseUrl` is where they will stand, an absolute URL ending in `/`. The same
 * edition always gives the same bytes; a photo whose file is gone or damaged is warned of.
 * @throws NewsroomError `not-found` where there is no such format.
 */
export function writeEdition(
  { photos }: Pick<Ports, 'photos'>,
  edition: Edition,
  formatId: string,
  baseUrl: string,
): Export {
  const known = new Map(edition.photos.map((photo) => [photo.id, photo]));
  return requireFormat(formatId).write(edition, {
    utf8: (text) => Buffer.from(text, 'utf8'),
    base64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    photoBytes: (id) => wholePhoto(photos, known.get(id)),
    baseUrl,
  });
}

function requireFormat(id: string) {
  const format = findFormat(id);
  if (format) return format;
  const known = formats.map((each) => each.id).join(', ');
  throw new NewsroomError('not-found', `There is no format “${id}”. There are: ${known}.`);
}

function wholePhoto(store: Ports['photos'], photo: Photo | undefined): Uint8Array | null {
  const bytes = photo ? store.read(photo.id, photo.mediaType) : null;
  return bytes && createHash('sha256').update(bytes).digest('hex') === photo?.id ? bytes : null;
}
