import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionNotices } from '../edition-notices';
import type { PlacedPhoto } from '../photo-files';
import { storyFlow } from '../story-flow';
import { bodyMarkup } from './body-markup';
import { figureImage, figureMarkup } from './figure-markup';
import { markup, nothing, type Markup } from './markup';

/** The text of a story under its lead photo, what must be read first on top. `photos` as `storyBody` takes them. */
export function storyMarkup(edition: Edition, photos: readonly PlacedPhoto[]): Markup {
  return markup`${noticeMarkup(edition)}${storyBody(edition, photos)}`;
}

/** The text of a story under its lead photo. `photos` are those of `flowPhotos`, in that order, by their addresses. */
export function storyBody(edition: Edition, photos: readonly PlacedPhoto[]): Markup {
  const flow = storyFlow(edition.content.document);
  const figures = photos.map(placedFigure);
  const drawNext = () => figures.shift() ?? nothing; // figures are asked for in the order they stand in
  const lead = flow.lead ? drawNext() : nothing;
  const dateline = printedDateline(oneLine(edition.content.fields.dateline));
  return markup`${lead}${bodyMarkup(flow.blocks, dateline, drawNext)}`;
}

/** What must be read first: that a story may not be used, and until when it is under embargo. */
export function noticeMarkup(edition: Edition): Markup {
  return markup`${editionNotices(edition).map((notice) => markup`<p class="embargo">${notice}</p>\n`)}`;
}

/** A photo by the address of its file. */
export function placedFigure({ used, picture }: PlacedPhoto): Markup {
  return figureMarkup(used, picture && figureImage(used, picture, picture.address));
}
