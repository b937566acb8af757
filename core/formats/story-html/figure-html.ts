import { inlineText } from '../../document/walk';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import { html, nothing, type Html } from './html';
import { inlineHtml } from './inline-html';

/**
 * A photo with caption and credit. The credit stands even where the caption is empty, and both stand even where the
 * file is gone (`source` null). `anchor` names the figure in its page.
 */
export function figureHtml({ use, photo }: UsedPhoto, source: string | null, anchor?: string): Html {
  const size = photo ? html` width="${photo.width}" height="${photo.height}"` : nothing;
  const image = source === null ? nothing : html`<img src="${source}" alt="${use.attrs.alt}" ${size} /> `;
  const id = anchor === undefined ? nothing : html` id="${anchor}"`;
  return html`<figure class="photo" ${id}>${image}${figcaption({ use, photo })}</figure> `;
}

function figcaption({ use, photo }: Pick<UsedPhoto, 'use' | 'photo'>): Html {
  const words = inlineText(use.content).trim() !== '';
  const credit = printedCredit(photo?.credit ?? '');
  const parts = [
    ...(words ? [html`<span class="caption">${inlineHtml(use.content)}</span>`] : []),
    ...(credit === '' ? [] : [html`<span class="credit">${credit}</span>`]),
  ];
  if (parts.length === 0) return nothing;
  return html`<figcaption dir="auto">
    ${parts[0] ?? nothing}${parts[1] ? html` ${parts[1]}` : nothing}
  </figcaption> `;
}
