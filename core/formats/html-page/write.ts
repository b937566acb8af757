import { NewsroomError } from '../../newsroom-error';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { packageWarnings } from '../edition-packages';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { shownPicture } from '../shown-picture';
import { figureImage } from '../story-html/figure-markup';
import { drawPage, pageUses } from './draw-page';
import { pageFaults } from './page-faults';
import type { PagePicture } from './page-picture';

/** All photos of one page, in bytes. In base64 they must stay well under the longest text there can be. */
const largestPhotos = 256 * 1024 * 1024;

/** One HTML page with everything in it: text, photos as they are shown, style, and the story as data for search engines. */
export const htmlPage = {
  id: 'html',
  name: 'Web page',
  description: 'One page with its photos inside, ready to open, print or put on a site',
  extension: 'html',
  group: 'Web and feeds',
  takes: 'one',
  showsSuggestions: true,
  needsRenditions: 'shown',
  write: writePage,
  validate: pageFaults,
} satisfies StoryFormat;

function writePage(edition: Edition, tools: WriterTools): Export {
  const photos = pageUses(edition).map(photoFinder(edition, tools));
  requireFitting(photos);
  const page = drawPage(
    edition,
    photos.map((used) => pictureInside(used, tools)),
    { imageSources: 'data:', newsroom: tools.newsroom },
  );
  const file = {
    name: `${storyFileStem(edition)}.html`,
    mediaType: 'text/html',
    bytes: tools.utf8(page),
  };
  return {
    files: [file],
    warnings: [
      ...editionWarnings(edition, photos),
      ...cutWarnings(photos, 'shown'),
      ...packageWarnings(edition),
    ],
  };
}

/** What a use shows, as part of the page itself. */
function pictureInside(used: UsedPhoto, tools: WriterTools): PagePicture {
  const shown = shownPicture(used);
  const source = shown && `data:${shown.mediaType};base64,${tools.base64(shown.bytes)}`;
  return {
    used,
    image: shown && source !== null ? figureImage(used, shown, source) : null,
    address: null,
    mediaType: shown?.mediaType ?? null,
    sha256: shown?.rendition?.sha256 ?? null,
    crops: [],
  };
}

function requireFitting(photos: readonly UsedPhoto[]): void {
  const total = photos.reduce((sum, used) => sum + (shownPicture(used)?.bytes.byteLength ?? 0), 0);
  if (total <= largestPhotos) return;
  throw new NewsroomError(
    'refused',
    `The photos of this story come to ${Math.round(total / 1024 / 1024)} MB, and one page holds at most 256 MB. The ` +
      'story is untouched. Use smaller photos, or export as ninjs, which keeps photos in files of their own.',
  );
}
