import { photoUses } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import { htmlPage } from '#core/formats/html-page/write';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import type { RenditionsOf } from '#core/formats/rendition';
import { prepareRenditions } from '../darkroom/prepare-renditions';
import { editionTools } from '../photos/edition-tools';
import type { LeavingFile } from './destination-driver';
import type { PublishPorts } from './publish-ports';
import { sha256Of } from '../files/sha256-of';

/**
 * The self-contained page of an edition, its photos cut as they are shown where there is a darkroom. The same edition
 * always gives the same bytes. Readers see no stamp of an embargo that was lifted.
 * @throws NewsroomError `refused` where the file of a photo is gone or damaged, so that no page goes out with a hole in it;
 * and where a darkroom cannot cut a photo, because what was cut away is not meant to be published.
 */
export async function renderPage(
  { photos, darkroom }: Pick<PublishPorts, 'photos' | 'darkroom'>,
  edition: Edition,
  baseUrl: string,
): Promise<LeavingFile> {
  const renditions = await prepareRenditions({ photos, darkroom }, edition, htmlPage.needsRenditions);
  const tools = editionTools(photos, edition, baseUrl);
  const photoBytes = (id: PhotoId) => tools.photoBytes(id) ?? refuseHole(edition, id);
  const [page] = htmlPage.write(
    { ...edition, embargo: null },
    {
      ...tools,
      photoBytes,
      renditions: darkroom ? requireCut(edition, renditions) : renditions,
    },
  ).files;
  if (!page) throw new NewsroomError('internal', 'The page could not be written.');
  return { ...page, sha256: sha256Of(page.bytes) };
}

/** Refuses before anything is written where a photo that is shown cut could not be. */
function requireCut(edition: Edition, renditions: RenditionsOf): RenditionsOf {
  const known = new Set(edition.photos.map(({ id }) => id));
  for (const use of photoUses(edition.content.document)) {
    const isCut = (use.attrs.cuts?.shown ?? 'full') !== 'full';
    if (isCut && known.has(use.attrs.photo) && renditions(use) === null)
      refuseUncut(edition, use.attrs.photo);
  }
  return renditions;
}

function refuseUncut(edition: Edition, id: PhotoId): never {
  throw new NewsroomError(
    'refused',
    `The photo “${nameOf(edition, id)}” could not be cut to its crop, so its whole picture would have gone out. ` +
      'Publish again, or attach the photo once more.',
  );
}

const nameOf = ({ photos }: Edition, id: PhotoId): string =>
  photos.find((photo) => photo.id === id)?.fileName ?? id;

function refuseHole(edition: Edition, id: PhotoId): never {
  throw new NewsroomError(
    'refused',
    `The file of the photo “${nameOf(edition, id)}” is gone from the desk or damaged. ` +
      'Attach the photo again, or take it out of the story.',
  );
}
