import { uncut, type CropName } from '../../photo/crops';
import type { Edition } from '../edition';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { renditionFileName, siteFileName, storyFileStem } from '../file-name';
import type { ExportFile, WriterTools } from '../format';
import { drawPage, pageUses } from '../html-page/draw-page';
import { filePicture, offeredCrops, type FileAddresses } from './file-picture';
import { imageSources } from './image-sources';

/** A page as it is published, with the photo files it shows. */
export interface SitePage {
  readonly page: ExportFile;
  readonly beside: readonly ExportFile[];
}

/**
 * A page with the photo files it shows beside it, and no others. Each is named by its photo and its content, so that in a
 * whole site one name is one picture. What a story cuts away stays on the desk: other crops, for search engines, go along
 * only with pictures that are shown whole. `sha256Of` answers 64 lower-case hex digits.
 */
export function sitePage(
  edition: Edition,
  tools: WriterTools,
  sha256Of: (content: Uint8Array | string) => string,
): SitePage {
  const beside = new Map<string, ExportFile>();
  const lay = (file: ExportFile): string => {
    beside.set(file.name, file);
    return encodeURI(file.name);
  };
  const addressesOf = ({ use }: UsedPhoto): FileAddresses => {
    const sign = (sha256: string) => sha256Of(`${use.attrs.photo} ${sha256}`);
    return {
      whole: ({ mediaType }, bytes) =>
        lay({ name: siteFileName(edition, mediaType, sign(sha256Of(bytes))), mediaType, bytes }),
      rendition: (rendition) => {
        const { mediaType, bytes, sha256 } = rendition;
        return lay({
          name: renditionFileName(edition, { ...rendition, sha256: sign(sha256) }),
          mediaType,
          bytes,
        });
      },
    };
  };
  const photos = pageUses(edition).map(photoFinder(edition, tools));
  const pictures = photos.map((used) => filePicture(used, addressesOf(used), offeredCrops(shownBy(used))));
  const page = {
    name: `${storyFileStem(edition)}.html`,
    mediaType: 'text/html',
    bytes: tools.utf8(drawPage(edition, pictures, { imageSources, newsroom: tools.newsroom })),
  };
  return { page, beside: [...beside.values()] };
}

const shownBy = ({ use }: UsedPhoto): CropName => (use.attrs.cuts ?? uncut).shown;
