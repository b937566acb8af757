import type { Edition } from '#core/formats/edition';
import type { WriterTools } from '#core/formats/format';
import type { Photo } from '#core/photo/photo';
import { sha256Of } from '../files/sha256-of';
import type { PhotoStore } from './photo-store';

/** What the writers of formats need of this platform for one edition. A photo whose file is gone or damaged is null. */
export function editionTools(store: PhotoStore, edition: Edition, baseUrl: string): WriterTools {
  const known = new Map(edition.photos.map((photo) => [photo.id, photo]));
  return {
    utf8: (text) => Buffer.from(text, 'utf8'),
    base64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    photoBytes: (id) => wholePhoto(store, known.get(id)),
    baseUrl,
  };
}

function wholePhoto(store: PhotoStore, photo: Photo | undefined): Uint8Array | null {
  const bytes = photo ? store.read(photo.id, photo.mediaType) : null;
  return bytes && sha256Of(bytes) === photo?.id ? bytes : null;
}
