import { heardAlt, inlineText } from '../../document/walk';
import type { PlacedPhoto } from '../photo-files';
import { printedCredit } from '../printed-credit';
import { inlineMarkup } from '../story-html/inline-markup';
import { markup, nothing, type Markup } from '../story-html/markup';
import { editorBlock } from './blocks';

/** A photo as an image block; its credit stands in the caption, even where the file is gone. `id` is its attachment's. */
export function imageBlock({ used, picture }: PlacedPhoto, id: number): Markup {
  const caption = captionWithCredit({ used, picture });
  const line =
    caption.source === '' ? nothing : markup`<figcaption class="wp-element-caption">${caption}</figcaption>`;
  if (!picture)
    return caption.source === '' ? nothing : editorBlock('html', null, markup`<figure>${line}</figure>`);
  const alt = heardAlt(used.use);
  return editorBlock(
    'image',
    { id, sizeSlug: 'large' },
    markup`<figure class="wp-block-image size-large"><img src="${picture.address}" alt="${alt}" class="wp-image-${id}"/>${line}</figure>`,
  );
}

/** The caption of a use and the whole credit of its photo, as one line. */
export function captionWithCredit({ used: { use, photo } }: PlacedPhoto): Markup {
  const credit = printedCredit(photo?.credit ?? '');
  const words = inlineText(use.content).trim() === '' ? nothing : inlineMarkup(use.content);
  const between = words === nothing || credit === '' ? nothing : markup` `;
  return markup`${words}${between}${credit}`;
}
