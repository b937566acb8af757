import { photoUses } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import { sitePage } from '#core/formats/html-files/site-page';
import type { ExportFile } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import type { RenditionsOf } from '#core/formats/rendition';
import { prepareRenditions } from '../darkroom/prepare-renditions';
import { editionTools } from '../photos/edition-tools';
import { readNewsroom } from '../storage/newsroom';
import type { LeavingFile } from './destination-driver';
import type { PublishPorts } from './publish-ports';
import { sha256Of } from '../files/sha256-of';

/** A page with the photo files it shows, ready to leave. */
export interface LeavingPage {
  readonly page: LeavingFile;
  readonly beside: readonly LeavingFile[];
}

/**
 * The page of an edition and its photos as they are shown, their credits in the files. The
 * same edition always gives the same page. Readers see no stamp of an embargo that was lifted.
 * @throws NewsroomError `refused` where the file of a photo is gone or damaged, so that no page goes out with a hole in it;
 * and where a photo cannot be cut, because what was cut away is not meant to be published.
 */
export async function renderPage(
  { desk, photos, darkroom }: Pick<PublishPorts, 'desk' | 'photos' | 'darkroom'>,
  edition: Edition,
  baseUrl: string,
): Promise<LeavingPage> {
  const renditions = await prepareRenditions({ photos, darkroom }, edition, 'site');
  const tools = editionTools(photos, edition, baseUrl, readNewsroom(desk.db));
  const { page, beside } = sitePage(
    { ...edition, embargo: null },
    {
      ...tools,
      photoBytes: (id) => tools.photoBytes(id) ?? refuseHole(edition, id),
      renditions: requireCut(edition, renditions),
    },
    sha256Of,
  );
  return { page: leaving(page), beside: beside.map(leaving) };
}

const leaving = (file: ExportFile): LeavingFile => ({ ...file, sha256: sha256Of(file.bytes) });

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
      'Publish again from Nutgraf’s window, or attach the photo once more.',
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
