import type { DarkroomFailure } from '#core/contract/darkroom';
import { mostPixels } from '#core/photo/picture-limits';
import type { OpenLibheif, HeifImage } from './libheif';
import { PictureFailure } from './picture-failure';

/** The main picture of a HEIC, turned upright: red, green, blue and alpha of each pixel, 0 to 255. */
export interface HeicPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly isSeenThrough: boolean;
}

/** What this thread answers: the pixels, or why there are none. */
export type HeicAnswer = HeicPixels | { readonly why: DarkroomFailure };

// Beside the page as it came, and never a part of ours: see the README.
const library = new URL('../libheif/libheif.js', self.location.href).href;

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  void pixelsOf(data).then(
    (pixels) => answer(pixels, [pixels.data.buffer]),
    (error: unknown) => answer({ why: error instanceof PictureFailure ? error.why : 'damaged' }, []),
  );
};

function answer(said: HeicAnswer, given: readonly ArrayBuffer[]): void {
  self.postMessage(said, { transfer: [...given] });
}

async function pixelsOf(file: Uint8Array): Promise<HeicPixels> {
  const { default: open } = (await import(/* @vite-ignore */ library)) as { readonly default: OpenLibheif };
  const images = new (open().HeifDecoder)().decode(file);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new PictureFailure('damaged');
  const [width, height] = [image.get_width(), image.get_height()];
  if (!(width > 0 && height > 0)) throw new PictureFailure('damaged');
  if (width * height > mostPixels) throw new PictureFailure('too-large');
  const data = await decode(image, width, height);
  return { width, height, data, isSeenThrough: image.has_alpha_channel() };
}

function decode(image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, (shown) => {
      if (shown) resolve(data);
      else reject(new PictureFailure('damaged'));
    });
  });
}
