import { NewsroomError } from '../../newsroom-error';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, Format, WriterTools } from '../format';
import { flowPhotos, storyFlow } from '../story-flow';
import { bodyMarkup } from '../story-html/body-markup';
import { figureMarkup } from '../story-html/figure-markup';
import { markup, nothing } from '../story-html/markup';
import { pageHead } from './page-head';
import { pageHeader } from './page-header';

/** All photos of one page, in bytes. In base64 they must stay well under the longest text there can be. */
const largestPhotos = 256 * 1024 * 1024;

/** One HTML page with everything in it: text, photos, style, and the story as data for search engines. */
export const htmlPage: Format = {
  id: 'html',
  name: 'Web page',
  description: 'One page with its photos inside, ready to open, print or put on a site',
  extension: 'html',
  write: writePage,
};

function writePage(edition: Edition, tools: WriterTools): Export {
  const flow = storyFlow(edition.content.document);
  const photos = flowPhotos(flow).map(photoFinder(edition, tools));
  requireFitting(photos);
  const figures = photos.map((photo, index) =>
    figureMarkup(photo, dataUri(photo, tools), `photo-${index + 1}`),
  );
  const drawNext = () => figures.shift() ?? nothing; // figures are asked for in the order they stand in
  const leadFigure = flow.lead ? drawNext() : nothing;
  const body = bodyMarkup(flow.blocks, printedDateline(oneLine(edition.content.fields.dateline)), drawNext);
  const page = markup`${pageHead(edition, photos)}<body>
<article>
${pageHeader(edition)}${leadFigure}${body}</article>
</body>
</html>
`;
  const file = {
    name: `${storyFileStem(edition)}.html`,
    mediaType: 'text/html',
    bytes: tools.utf8(page.source),
  };
  return { files: [file], warnings: editionWarnings(edition, photos) };
}

function dataUri({ photo, bytes }: UsedPhoto, tools: WriterTools): string | null {
  return photo && bytes ? `data:${photo.mediaType};base64,${tools.base64(bytes)}` : null;
}

function requireFitting(photos: readonly UsedPhoto[]): void {
  const total = photos.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
  if (total <= largestPhotos) return;
  throw new NewsroomError(
    'refused',
    `The photos of this story come to ${Math.round(total / 1024 / 1024)} MB, and one page holds at most 256 MB. The ` +
      'story is untouched. Use smaller photos, or export as ninjs, which keeps photos in files of their own.',
  );
}
