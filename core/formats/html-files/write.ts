import { uncut } from '../../photo/crops';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { packageWarnings } from '../edition-packages';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { photoFileName, renditionFileName, storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { drawPage, pageUses } from '../html-page/draw-page';
import { pageFaults } from '../html-page/page-faults';
import { renditionFiles, wholeFiles } from '../rendition-files';
import { moves } from '../shown-picture';
import { filePicture } from './file-picture';
import { imageSources } from './image-sources';

/** A page and its photos as files beside it, so that a reader loads the width that fits and a site can use every crop. */
export const htmlFiles = {
  id: 'html-files',
  name: 'Page and photo files',
  description: 'A web page with its photos in a folder beside it, every crop in two widths, for a site',
  extension: 'html',
  group: 'Web and feeds',
  takes: 'one',
  showsSuggestions: true,
  needsRenditions: 'all',
  write: writeFiles,
  validate: pageFaults,
} satisfies StoryFormat;

function writeFiles(edition: Edition, tools: WriterTools): Export {
  const photos = pageUses(edition).map(photoFinder(edition, tools));
  const pictures = photos.map((used) =>
    filePicture(used, {
      whole: (photo) => encodeURI(photoFileName(edition, photo)),
      rendition: (rendition) => encodeURI(renditionFileName(edition, rendition)),
    }),
  );
  const page = {
    name: `${storyFileStem(edition)}.html`,
    mediaType: 'text/html',
    bytes: tools.utf8(drawPage(edition, pictures, { imageSources, newsroom: tools.newsroom })),
  };
  return {
    files: [page, ...renditionFiles(edition, photos), ...wholeFiles(edition, photos.filter(isShownAsItIs))],
    warnings: [
      ...editionWarnings(edition, photos),
      ...cutWarnings(photos, 'all'),
      ...packageWarnings(edition),
    ],
  };
}

/** What moves is shown whole as the file it is, and so is what could not be cut. */
function isShownAsItIs({ use, photo, renditions }: UsedPhoto): boolean {
  return renditions === null || (photo !== null && moves(photo, use.attrs.cuts ?? uncut));
}
