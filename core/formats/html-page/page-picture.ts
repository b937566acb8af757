import type { UsedPhoto } from '../edition-photos';
import type { PhotoRendition } from '../rendition';
import type { FigureImage } from '../story-html/figure-markup';

/** A rendition as a file beside a page. */
export interface RenditionFile {
  readonly address: string;
  readonly rendition: PhotoRendition;
}

/** A use of a photo as a page has it. */
export interface PagePicture {
  readonly used: UsedPhoto;
  /** What is shown; null where the file is gone. */
  readonly image: FigureImage | null;
  /** What is shown, where it is a file beside the page. */
  readonly address: string | null;
  readonly mediaType: string | null;
  /** SHA-256 of what is shown, where it was cut for this page. */
  readonly sha256: string | null;
  /** The crops that search engines choose from, as files beside the page. */
  readonly crops: readonly RenditionFile[];
}
