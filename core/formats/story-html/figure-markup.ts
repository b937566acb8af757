import { inlineText } from '../../document/walk';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import { inlineMarkup } from './inline-markup';
import { markup, nothing, type Markup } from './markup';

/**
 * A photo with caption and credit. The credit stands even where the caption is empty, and both stand even where the
 * file is gone (`source` null). `anchor` names the figure in its page.
 */
export function figureMarkup(used: UsedPhoto, source: string | null, anchor?: string): Markup {
  const id = anchor === undefined ? nothing : markup` id="${anchor}"`;
  const image = source === null ? nothing : imageMarkup(used, source);
  return markup`<figure class="photo"${id}>\n${image}${captionMarkup(used)}</figure>\n`;
}

function imageMarkup({ use, photo }: UsedPhoto, source: string): Markup {
  const size = photo ? markup` width="${photo.width}" height="${photo.height}"` : nothing;
  return markup`<img src="${source}" alt="${use.attrs.alt}"${size}>\n`;
}

function captionMarkup({ use, photo }: UsedPhoto): Markup {
  const credit = printedCredit(photo?.credit ?? '');
  const hasWords = inlineText(use.content).trim() !== '';
  if (!hasWords && credit === '') return nothing;
  const words = hasWords ? markup`<span class="caption">${inlineMarkup(use.content)}</span>` : nothing;
  const between = hasWords && credit !== '' ? markup` ` : nothing;
  const line = credit === '' ? nothing : markup`<span class="credit">${credit}</span>`;
  return markup`<figcaption dir="auto">${words}${between}${line}</figcaption>\n`;
}
