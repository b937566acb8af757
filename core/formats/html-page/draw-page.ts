import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { flowPhotos, storyFlow } from '../story-flow';
import { bodyMarkup } from '../story-html/body-markup';
import { figureMarkup } from '../story-html/figure-markup';
import { markup, nothing } from '../story-html/markup';
import { pageHead, type PagePlace } from './page-head';
import { pageHeader } from './page-header';
import type { PagePicture } from './page-picture';
import { relatedLinks } from './related-links';

/** The uses of an edition's photos in the order its page shows them. */
export const pageUses = (edition: Edition) => flowPhotos(storyFlow(edition.content.document));

/** A page as text. `pictures` are those of `pageUses`, in that order. */
export function drawPage(edition: Edition, pictures: readonly PagePicture[], place: PagePlace): string {
  const flow = storyFlow(edition.content.document);
  const figures = pictures.map(({ used, image }, index) =>
    figureMarkup(used, image, { anchor: `photo-${index + 1}` }),
  );
  const drawNext = () => figures.shift() ?? nothing; // figures are asked for in the order they stand in
  const leadFigure = flow.lead ? drawNext() : nothing;
  const body = bodyMarkup(flow.blocks, printedDateline(oneLine(edition.content.fields.dateline)), drawNext);
  return markup`${pageHead(edition, pictures, place)}<body>
<article>
${pageHeader(edition)}${leadFigure}${body}${relatedLinks(edition)}</article>
</body>
</html>
`.source;
}
