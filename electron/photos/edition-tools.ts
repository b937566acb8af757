import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Edition } from '#core/formats/edition';
import { unnamedNewsroom, type Newsroom, type WriterTools } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { sha256Of } from '../files/sha256-of';
import type { PhotoStore } from './photo-store';
import { writeMetadata } from './write-metadata';

/**
 * What the writers of formats need of this platform for the photos of one edition or several. A photo leaves with what the desk says of it written
 * into its file, and without the place of its camera unless that is kept. One whose file is gone or damaged is null. There
 * are no renditions: those are made beforehand, where there is a darkroom.
 */
export function editionTools(
  store: PhotoStore,
  { photos }: Pick<Edition, 'photos'>,
  baseUrl: string,
  newsroom: Newsroom = unnamedNewsroom,
): WriterTools {
  const known = new Map(photos.map((photo) => [photo.id, photo]));
  return {
    utf8: (text) => Buffer.from(text, 'utf8'),
    readUtf8: (bytes) => new TextDecoder().decode(bytes),
    base64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    photoBytes: (id) => leavingPhoto(store, known.get(id)),
    renditions: () => null,
    printPdf: null,
    baseUrl,
    newsroom,
    nextTurn: () => nextTurn(),
  };
}

function leavingPhoto(store: PhotoStore, photo: Photo | undefined): Uint8Array | null {
  const bytes = photo ? store.read(photo.id, photo.mediaType) : null;
  if (!photo || !bytes || sha256Of(bytes) !== photo.id) return null;
  try {
    return writeMetadata(bytes, photo.mediaType, photo, { keepsGps: photo.keepsGps });
  } catch (error) {
    // Taken in before files were looked through as they are now: nothing in it can be read, so nothing can be written.
    if (error instanceof NewsroomError) return bytes;
    throw error;
  }
}
