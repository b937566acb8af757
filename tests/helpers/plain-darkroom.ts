import type { Developed, Darkroom } from '../../electron/darkroom/darkroom';
import { couldNotOpen } from '../../electron/darkroom/darkroom-failures';
import { kindOfOriginal, readPhotoFile } from '../../electron/photos/read-photo-file';
import { makeHarbourJpeg } from './make-photo';

/** The smallest WebP there is. */
export const tinyWebp = new Uint8Array(
  Buffer.from('UklGRhwAAABXRUJQVlA4TA8AAAAvAAAAAAcQ/Y/+ByKi/wEA', 'base64').subarray(0, 36),
);

/** A darkroom without a window: it opens no picture, but refuses what says of itself that it is none. */
export function plainDarkroom(): Darkroom {
  return {
    develop: async (bytes) => {
      await Promise.resolve();
      return kindOfOriginal(bytes) === null
        ? asItIs(bytes)
        : convertedTo(makeHarbourJpeg({ width: 32, height: 24 }));
    },
    print: (bytes, _mediaType, orders) => {
      readPhotoFile(bytes);
      return Promise.resolve(orders.map(() => bytes));
    },
    close: () => undefined,
  };
}

function asItIs(bytes: Uint8Array): Developed {
  try {
    const { width, height } = readPhotoFile(bytes);
    return { width, height, thumbnail: tinyWebp, converted: null };
  } catch {
    throw couldNotOpen('damaged');
  }
}

const convertedTo = (jpeg: Buffer): Developed => ({
  width: 32,
  height: 24,
  thumbnail: tinyWebp,
  converted: { mediaType: 'image/jpeg', bytes: new Uint8Array(jpeg) },
});
