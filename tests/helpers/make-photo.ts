import { deflateSync } from 'node:zlib';
import { exifBlock, type ExifOptions } from './metadata/exif';
import { iimResources, type IimOptions } from './metadata/iim';
import { creatorsOf, type PhotoText } from './metadata/photo-text';
import { xmpPacket, type XmpOptions } from './metadata/xmp';
import { drawHarbour } from './pictures/draw-harbour';
import { encodeAvifFrame } from './pictures/encode-avif';
import { encodeGif, gifExtension } from './pictures/encode-gif';
import { encodeJpeg, jpegSegment } from './pictures/encode-jpeg';
import { encodePng, pngChunk } from './pictures/encode-png';
import { encodeWebp, webpChunk } from './pictures/encode-webp';
import type { Picture } from './pictures/picture';
import { turnPicture } from './pictures/turn-picture';

/** A photo to be made. The texts go into every block the format has, unless a block has texts of its own. */
export interface PhotoOptions extends PhotoText {
  /** Pixels as shown; 1,600 by 1,067 unless said. */
  readonly width?: number;
  readonly height?: number;
  /** How the camera was held, 1 to 8; the picture is stored so that it is shown upright. */
  readonly orientation?: number;
  /** `false` leaves the block out; a buffer is put in as it is. */
  readonly xmp?: (PhotoText & XmpOptions) | Buffer | false;
  readonly iim?: (PhotoText & IimOptions) | Buffer | false;
  readonly exif?: (PhotoText & ExifOptions) | Buffer | false;
  /** PNG only: whether the XMP packet is compressed. */
  readonly compressXmp?: boolean;
}

/** A JPEG of the harbour at dusk, with IIM, XMP and EXIF. */
export function makeHarbourJpeg(options: PhotoOptions = {}): Buffer {
  const named = (name: string, block: Buffer | null) =>
    block === null ? [] : [Buffer.concat([Buffer.from(name, 'latin1'), block])];
  return encodeJpeg(harbour(options), [
    ...named('Exif\0\0', exifOf(options)).map((content) => jpegSegment(0xe1, content)),
    ...named('http://ns.adobe.com/xap/1.0/\0', blockOf(options.xmp, options, xmpPacket)).map((content) =>
      jpegSegment(0xe1, content),
    ),
    ...named('Photoshop 3.0\0', blockOf(options.iim, options, iimResources)).map((content) =>
      jpegSegment(0xed, content),
    ),
  ]);
}

/** A PNG of the harbour at dusk, with XMP and EXIF. */
export function makeHarbourPng(options: PhotoOptions = {}): Buffer {
  const exif = exifOf(options);
  const xmp = blockOf(options.xmp, options, xmpPacket);
  const isPacked = options.compressXmp === true;
  const heading = Buffer.from(`XML:com.adobe.xmp\0${isPacked ? '\x01' : '\0'}\0\0\0`, 'latin1');
  return encodePng(harbour(options), [
    ...(exif ? [pngChunk('eXIf', exif)] : []),
    ...(xmp ? [pngChunk('iTXt', Buffer.concat([heading, isPacked ? deflateSync(xmp) : xmp]))] : []),
  ]);
}

/** A lossless WebP of the harbour at dusk, with XMP and EXIF. */
export function makeHarbourWebp(options: PhotoOptions = {}): Buffer {
  const exif = exifOf(options);
  const xmp = blockOf(options.xmp, options, xmpPacket);
  return encodeWebp(harbour(options), [
    ...(exif ? [webpChunk('EXIF', exif)] : []),
    ...(xmp ? [webpChunk('XMP ', xmp)] : []),
  ]);
}

/** A GIF of the harbour at dusk in a few greys, with XMP. */
export function makeHarbourGif(options: PhotoOptions = {}): Buffer {
  const xmp = blockOf(options.xmp, options, xmpPacket);
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, place) => 255 - place)]);
  const body = xmp && Buffer.concat([xmp, trailer]);
  return encodeGif(harbour({ ...options, orientation: 1 }), body ? [gifExtension('XMP DataXMP', body)] : []);
}

/** The frame of an AVIF, with XMP and EXIF; no window shows its picture. */
export function makeAvifFrame(options: PhotoOptions = {}): Buffer {
  const { width = 1600, height = 1067 } = options;
  return encodeAvifFrame({
    width,
    height,
    exif: exifOf(options),
    xmp: blockOf(options.xmp, options, xmpPacket),
  });
}

const drawn = new Map<string, Picture>();

function harbour({ width = 1600, height = 1067, orientation = 1 }: PhotoOptions): Picture {
  const key = `${width}x${height}`;
  const picture = drawn.get(key) ?? drawHarbour(width, height);
  drawn.set(key, picture);
  return turnPicture(picture, orientation);
}

function saysSomething(text: PhotoText): boolean {
  return (
    creatorsOf(text).length > 0 ||
    [text.caption, text.credit, text.copyright].some((one) => one !== undefined)
  );
}

function blockOf<Own extends PhotoText>(
  own: Own | Buffer | false | undefined,
  options: PhotoOptions,
  write: (text: PhotoText, own?: Own) => Buffer,
): Buffer | null {
  if (own === false) return null;
  if (Buffer.isBuffer(own)) return own;
  const text = own ?? options;
  return saysSomething(text) ? write(text, own) : null;
}

function exifOf(options: PhotoOptions): Buffer | null {
  const { exif, orientation = 1 } = options;
  const block = blockOf(exif, options, (text, own) => exifBlock(text, orientation, own));
  return block === null && orientation !== 1 ? exifBlock({}, orientation) : block;
}
