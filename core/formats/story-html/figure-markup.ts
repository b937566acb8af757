import { cutInCss, shownCut, type CutPlace } from '../../document/cut-place';
import { heardAlt, inlineText } from '../../document/walk';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import type { ShownPicture } from '../shown-picture';
import { inlineMarkup } from './inline-markup';
import { markup, nothing, type Markup } from './markup';

/** One width of a picture, as a file beside the page. */
export interface ImageWidth {
  readonly address: string;
  /** Pixels. */
  readonly width: number;
}

/** The picture of a figure, and where it is found. */
export interface FigureImage {
  /** An address or a data URI. */
  readonly source: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The same picture in other widths, by media type; empty where there is one file. */
  readonly widths: Readonly<Partial<Record<'image/jpeg' | 'image/webp', readonly ImageWidth[]>>>;
  /** How the whole picture lies behind the window of its crop, where it could not be cut itself. */
  readonly behind: CutPlace | null;
}

export interface FigureOptions {
  /** Names the figure in its page. */
  readonly anchor?: string;
}

/** What a use shows, found at an address; a picture that was not cut shows its crop alone all the same. */
export function figureImage({ use }: UsedPhoto, picture: ShownPicture, source: string): FigureImage {
  const { width, height, rendition, photo } = picture;
  return {
    source,
    width,
    height,
    widths: {},
    behind: rendition ? null : shownCut(photo, use.attrs.cuts),
  };
}

/**
 * A photo with caption and credit. The credit stands even where the caption is empty, and both stand even where the
 * file is gone (`image` null).
 */
export function figureMarkup(
  used: UsedPhoto,
  image: FigureImage | null,
  { anchor }: FigureOptions = {},
): Markup {
  const id = anchor === undefined ? nothing : markup` id="${anchor}"`;
  const shown = image === null ? nothing : pictureMarkup(used, image);
  return markup`<figure class="photo"${id}>\n${shown}${captionMarkup(used)}</figure>\n`;
}

function pictureMarkup(used: UsedPhoto, image: FigureImage): Markup {
  if (image.behind) return cutMarkup(used, image, image.behind);
  const { 'image/webp': webp = [], 'image/jpeg': jpeg = [] } = image.widths;
  const drawn = imageMarkup(used, image, jpeg.length > 0 ? markup` ${widthsMarkup(jpeg)}` : nothing);
  if (webp.length === 0) return drawn;
  return markup`<picture>\n<source type="image/webp" ${widthsMarkup(webp)}>\n${drawn}</picture>\n`;
}

// As wide as the text stands on the page; see the style of the page.
const sizes = '(max-width: 42rem) calc(100vw - 2.5rem), 39.5rem';

function widthsMarkup(widths: readonly ImageWidth[]): Markup {
  const set = widths.map(({ address, width }) => `${address} ${width}w`).join(', ');
  return markup`srcset="${set}" sizes="${sizes}"`;
}

/** The crop of this use; the whole picture lies behind it, in the page as in the file. */
function cutMarkup(used: UsedPhoto, image: FigureImage, cut: CutPlace): Markup {
  const { aspectRatio, width, transform } = cutInCss(cut);
  const drawn = imageMarkup(used, image, markup` style="width: ${width}; transform: ${transform}"`);
  return markup`<div class="cut" style="aspect-ratio: ${aspectRatio}">\n${drawn}</div>\n`;
}

function imageMarkup({ use }: UsedPhoto, { source, width, height }: FigureImage, more = nothing): Markup {
  return markup`<img src="${source}" alt="${heardAlt(use)}" width="${width}" height="${height}"${more}>\n`;
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
