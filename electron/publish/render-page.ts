import type { Edition } from '#core/formats/edition';
import { htmlPage } from '#core/formats/html-page/write';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import { editionTools } from '../photos/edition-tools';
import type { PhotoStore } from '../photos/photo-store';
import type { Page } from './destination-driver';
import { sha256Of } from '../files/sha256-of';

/**
 * The self-contained page of an edition. The same edition always gives the same bytes.
 * @throws NewsroomError `refused` where the file of a photo is gone or damaged: no page goes out with a hole in it.
 */
export function renderPage(photos: PhotoStore, edition: Edition, baseUrl: string): Page {
  const tools = editionTools(photos, edition, baseUrl);
  const photoBytes = (id: PhotoId) => tools.photoBytes(id) ?? refuseHole(edition, id);
  const [page] = htmlPage.write(edition, { ...tools, photoBytes }).files;
  if (!page) throw new NewsroomError('internal', 'The page could not be written.');
  return { ...page, sha256: sha256Of(page.bytes) };
}

function refuseHole({ photos }: Edition, id: PhotoId): never {
  const name = photos.find((photo) => photo.id === id)?.fileName ?? id;
  throw new NewsroomError(
    'refused',
    `The file of the photo “${name}” is gone from the desk or damaged. ` +
      'Attach the photo again, or take it out of the story.',
  );
}
