import { decode } from 'tiff';
import { mostPixels } from '#core/photo/picture-limits';
import { PictureFailure } from './picture-failure';
import { layUpright } from './tiff-orientation';

/** The first picture of a TIFF, as it is stored. */
export interface TiffPicture {
  readonly pixels: ImageData;
  readonly isSeenThrough: boolean;
  /** 1 to 8. */
  readonly orientation: number;
}

type Page = ReturnType<typeof decode>[number];

/** Reads the first picture of a TIFF: grey, palette or RGB, 1, 8, 16 or 32 bits, with alpha or without. */
export function readTiff(file: Uint8Array): TiffPicture {
  const { bytes, orientation } = layUpright(file);
  const [head] = decode(bytes, { pages: [0], ignoreImageData: true });
  if (!head || !(head.width > 0 && head.height > 0)) throw new PictureFailure('damaged');
  if (head.width * head.height > mostPixels) throw new PictureFailure('too-large');
  const page = decodeFirst(bytes);
  return { pixels: toPixels(page), isSeenThrough: page.alpha, orientation };
}

function decodeFirst(bytes: Uint8Array): Page {
  try {
    const [page] = decode(bytes, { pages: [0] });
    if (page) return page;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Unsupported'))
      throw new PictureFailure('unknown-kind');
    throw error;
  }
  throw new PictureFailure('damaged');
}

/** Red, green, blue and alpha of a sample's place, 0 to 255. */
type Colour = (at: number) => readonly [number, number, number];

function toPixels(page: Page): ImageData {
  const pixels = new ImageData(page.width, page.height);
  const { data } = pixels;
  const count = page.width * page.height;
  const colourAt = colourOf(page);
  const alphaAt = page.alpha ? page.components - 1 : null;
  const level = levelOf(page);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * page.components;
    const [red, green, blue] = colourAt(at);
    data[pixel * 4] = red;
    data[pixel * 4 + 1] = green;
    data[pixel * 4 + 2] = blue;
    data[pixel * 4 + 3] = alphaAt === null ? 255 : level(at + alphaAt);
  }
  return pixels;
}

function colourOf(page: Page): Colour {
  const level = levelOf(page);
  const { palette, data } = page;
  if (page.type === 3 && palette)
    return (at) => {
      const [red, green, blue] = palette[data[at] ?? 0] ?? [0, 0, 0];
      return [red / 257, green / 257, blue / 257];
    };
  if (page.components < 3)
    return (at) => {
      const grey = level(at);
      return [grey, grey, grey];
    };
  return (at) => [level(at), level(at + 1), level(at + 2)];
}

/** How a sample becomes 0 to 255; samples of floating point are 0 to 1. */
function levelOf({ data, bitsPerSample }: Page): (at: number) => number {
  const most = bitsPerSample >= 32 ? 1 : 2 ** bitsPerSample - 1;
  const scale = 255 / most;
  return (at) => (data[at] ?? 0) * scale;
}
