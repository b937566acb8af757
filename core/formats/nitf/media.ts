import { heardAlt, inlineText } from '../../document/walk';
import { oneLine } from '../clean-text';
import type { PlacedPhoto } from '../photo-files';
import { printedCredit } from '../printed-credit';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { attribute } from '../xml/xml-file';
import { nitfInline } from './inline';

const name = (text: string): Markup => trustedMarkup(text);

/**
 * A photo with its caption; the whole credit stands with the reference and under the caption, even where the file is
 * gone and there is nothing to refer to.
 */
export function nitfMedia({ used: { use, photo }, picture }: PlacedPhoto): Markup {
  const credit = printedCredit(photo?.credit ?? '');
  const reference = [
    attribute(name('source'), picture?.address),
    attribute(name('mime-type'), picture?.mediaType),
    attribute(name('width'), picture?.width),
    attribute(name('height'), picture?.height),
    attribute(name('alternate-text'), oneLine(heardAlt(use))),
    attribute(name('source-credit'), credit.slice(1, -1)),
    attribute(name('copyright'), oneLine(photo?.copyright ?? '')),
  ];
  const words = inlineText(use.content).trim() === '' ? nothing : markup`<p>${nitfInline(use.content)}</p>`;
  const line = credit === '' ? nothing : markup`<p class="credit">${credit}</p>`;
  const caption =
    words === nothing && line === nothing
      ? nothing
      : markup`<media-caption>${words}${line}</media-caption>\n`;
  const creator = oneLine(photo?.creator ?? '');
  const producer = creator === '' ? nothing : markup`<media-producer>${creator}</media-producer>\n`;
  return markup`<media media-type="image">\n<media-reference${reference}/>\n${caption}${producer}</media>\n`;
}
