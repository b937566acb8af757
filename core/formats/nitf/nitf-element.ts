import type { Edition } from '../edition';
import { editionLanguage } from '../edition-details';
import { editionNotices } from '../edition-notices';
import type { Newsroom } from '../format';
import type { PlacedPhoto } from '../photo-files';
import { storyFlow } from '../story-flow';
import { markup, nothing, type Markup } from '../story-html/markup';
import { nitfBlocks } from './body-content';
import { nitfBodyHead } from './body-head';
import { nitfHead } from './head';
import { nitfMedia } from './media';

/** A whole story as one NITF 3.6 element, the lead photo first. `photos` are those of `flowPhotos`, in that order. */
export function nitfElement(edition: Edition, photos: readonly PlacedPhoto[], newsroom: Newsroom): Markup {
  const flow = storyFlow(edition.content.document);
  const drawn = photos.map(nitfMedia);
  const drawNext = () => drawn.shift() ?? nothing; // media are asked for in the order they stand in
  const lead = flow.lead ? drawNext() : nothing;
  const notices = editionNotices(edition).map((notice) => markup`<p class="notice">${notice}</p>\n`);
  return markup`<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" baselang="${editionLanguage(edition)}">
${nitfHead(edition, newsroom)}
<body>
${nitfBodyHead(edition, newsroom)}
<body.content>
${notices}${lead}${nitfBlocks(flow.blocks, drawNext)}</body.content>
</body>
</nitf>`;
}
