import type { Edition } from '#core/formats/edition';
import { htmlPage } from '#core/formats/html-page/write';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import type { PhotoStore } from '../photos/photo-store';
import type { Page } from './destination-driver';
import { sha256Of } from './sha256-of';

/**
 * The self-contained page of an edition. The same edition always gives the same bytes.
 * @throws NewsroomError `refused` where the file of a photo is gone or damaged: no page goes out with a hole in it.
 */
export function renderPage(photos: PhotoStore, edition: Edition, baseUrl: string): Page {
  const files = new Map(edition.photos.map((photo) => [photo.id, photo]));
  const written = htmlPage.write(edition, {
    utf8: (text) => new TextEncoder().encode(text),
    base64: (bytes) => Buffer.from(bytes).toString('base64'),
    photoBytes: (id) => wholePhoto(photos, files.get(id), id),
    baseUrl,
  });
  const [page] = written.files;
  if (!page) throw new NewsroomError('internal', 'The page could not be written.');
  return { ...page, sha256: sha256Of(page.bytes) };
}

function wholePhoto(
  photos: PhotoStore,
  photo: Edition['photos'][number] | undefined,
  id: PhotoId,
): Uint8Array {
  const bytes = photo ? photos.read(photo.id, photo.mediaType) : null;
  if (bytes && sha256Of(bytes) === id) return bytes;
  throw new NewsroomError(
    'refused',
    `The file of the photo “${photo?.fileName ?? id}” is gone from the desk or damaged. ` +
      'Attach the photo again, or take it out of the story.',
  );
}
