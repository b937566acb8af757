import type { PhotoNode } from '#core/document/document';
import type { PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import type { StoryId } from '#core/story/story';
import type { Darkroom } from '../../electron/darkroom/darkroom';
import { keepPhotoFile } from '../../electron/handlers/attach-photo';
import type { Ports } from '../../electron/handlers/ports';
import { readyUnopened } from '../../electron/handlers/ready-photo';
import { makeHarbourJpeg, makeHarbourWebp } from './make-photo';
import { plainDarkroom } from './plain-darkroom';
import { newStory, rewrite } from './publishing-desk';

/** A darkroom whose prints are real pictures of the kind that is ordered, small, each order another one. */
export function printingDarkroom(): Darkroom {
  return {
    ...plainDarkroom(),
    print: (_bytes, _mediaType, orders) => Promise.resolve(orders.map(printOf)),
  };
}

function printOf({ mediaType, width, frame }: Parameters<Darkroom['print']>[2][number]): Buffer {
  const size = {
    width: 8 + (width % 23),
    height: 6 + Math.round(frame.width * 9),
    xmp: false,
    iim: false,
  } as const;
  return mediaType === 'image/jpeg'
    ? makeHarbourJpeg({ ...size, exif: false })
    : makeHarbourWebp({ ...size, exif: false });
}

/** What a photo's file says, as it comes to the desk. */
export interface FileWords {
  readonly caption?: string;
  readonly credit?: string;
}

/** Takes a photo in as from a camera. Files that say the same are the same photo. */
export function takeIn(
  ports: Ports,
  { caption = 'Cranes at dusk', credit = 'A B/AFP' }: FileWords = {},
): Photo {
  const bytes = makeHarbourJpeg({ width: 60, height: 40, caption, credit });
  return keepPhotoFile(ports, 'harbour.jpg', readyUnopened(bytes));
}

/** A use of a photo in a text. */
export const useOf = (photo: Photo, cuts: PhotoCuts | null = null): PhotoNode => ({
  type: 'photo',
  attrs: { photo: photo.id, alt: 'Cranes', lead: false, cuts },
});

/** Puts a text and photos in the place of the whole body of a story. */
export function photograph(ports: Ports, story: StoryId, ...uses: readonly PhotoNode[]): void {
  rewrite(ports, story, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The night ferry sails.' }] }, ...uses],
  });
}

/** A story with photos, ready to go out. */
export function photographedStory(ports: Ports, slug: string, ...uses: readonly PhotoNode[]): StoryId {
  const story = newStory(ports, { slug });
  photograph(ports, story, ...uses);
  return story;
}
