import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { kindOfOriginal, readOriginalFile, readPhotoFile } from '../../../electron/photos/read-photo-file';
import { stripGps, writeMetadata } from '../../../electron/photos/write-metadata';
import { makeHarbourGif, makeHarbourJpeg, makeHarbourPng, makeHarbourWebp } from '../../helpers/make-photo';
import { exifBlock } from '../../helpers/metadata/exif';
import { rawIim, rawIimSets } from '../../helpers/metadata/raw-iim';
import { rawXmp } from '../../helpers/metadata/raw-xmp';
import { wholePhotoFields } from '../../helpers/metadata/whole-photo-fields';
import { encodeAvifFrame } from '../../helpers/pictures/encode-avif';
import { encodeHeic } from '../../helpers/pictures/encode-heic';
import { encodeTiff, short, text } from '../../helpers/pictures/encode-tiff';
import { emptyPicture } from '../../helpers/pictures/picture';

const xmp = rawXmp('', 'photoshop:City="Oslo" photoshop:Credit="A B/AFP"');
const exif = exifBlock({ caption: 'From EXIF' }, 6);
const picture = emptyPicture(6, 4);
const bytesTag = (tag: number, content: Buffer) => ({ tag, type: 1, content });
const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof NewsroomError) return error.message;
    throw error;
  }
  throw new Error('this file was not refused');
};

describe('GIF', () => {
  const gif = makeHarbourGif({ width: 24, height: 16, xmp });

  test('size and XMP', () => {
    const photo = readPhotoFile(gif);
    expect(photo).toMatchObject({ mediaType: 'image/gif', width: 24, height: 16 });
    expect(photo.fromFile).toMatchObject({ city: 'Oslo', credit: 'A B/AFP' });
  });

  test('without the mark of its end, as some programs leave it', () => {
    expect(readPhotoFile(gif.subarray(0, -1))).toMatchObject({ width: 24 });
  });

  test.each([3, 40, 400])('cut off by %i bytes', (bytes) => {
    expect(refusal(() => readPhotoFile(gif.subarray(0, -bytes)))).toContain('cut off');
  });

  test('without a picture, or with a part of no known kind', () => {
    const bare = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1');
    expect(refusal(() => readPhotoFile(bare))).toContain('no picture');
    expect(refusal(() => readPhotoFile(Buffer.from('GIF87a\x01\0\x01\0\0\0\0\x99\0\0', 'latin1')))).toContain(
      'no known kind',
    );
  });
});

describe('AVIF', () => {
  const frame = { width: 60, height: 40, exif, xmp };

  test('size and metadata, wherever they stand', () => {
    for (const isXmpBeside of [false, true]) {
      const photo = readPhotoFile(encodeAvifFrame({ ...frame, isXmpBeside }));
      expect(photo).toMatchObject({ mediaType: 'image/avif', width: 60, height: 40 });
      expect(photo.fromFile).toMatchObject({ city: 'Oslo', description: 'From EXIF' });
    }
  });

  test.each([
    [0, 60],
    [1, 40],
    [2, 60],
    [3, 40],
  ])('turned %i times: %i wide', (turns, width) => {
    expect(readPhotoFile(encodeAvifFrame({ ...frame, turns })).width).toBe(width);
  });

  test('known by any of its brands; pictures of phones are not', () => {
    expect(readPhotoFile(encodeAvifFrame({ ...frame, brand: 'mif1' })).mediaType).toBe('image/avif');
    expect(readPhotoFile(encodeAvifFrame({ ...frame, brand: 'avis' })).mediaType).toBe('image/avif');
  });

  test('cut off, or without a picture', () => {
    const whole = encodeAvifFrame(frame);
    expect(refusal(() => readPhotoFile(whole.subarray(0, -1)))).toContain('cut off');
    expect(refusal(() => readPhotoFile(whole.subarray(0, 28)))).toContain('no picture');
  });
});

describe('TIFF', () => {
  const tiff = encodeTiff(
    picture,
    [
      bytesTag(700, xmp),
      bytesTag(33_723, rawIimSets([[101, 'Norway']])),
      bytesTag(
        34_377,
        rawIim([
          [101, 'Sweden'],
          [103, 'job'],
        ]),
      ),
      text(0x013b, 'A B'),
      short(0x0112, 6),
    ],
    { 0x8769: [text(0x9003, '2026:06:09 20:47:05')] },
  );

  test('is an original: size as shown, and metadata of all kinds', () => {
    expect(kindOfOriginal(tiff)).toBe('image/tiff');
    const photo = readOriginalFile(tiff);
    expect(photo).toMatchObject({ mediaType: 'image/tiff', width: 4, height: 6 });
    expect(photo.fromFile).toMatchObject({
      city: 'Oslo',
      country: 'Norway',
      creator: 'A B',
      takenAt: '2026-06-09T20:47:05',
    });
  });

  test('is no photo to be kept as it is', () => {
    expect(refusal(() => readPhotoFile(tiff))).toContain('This file is a TIFF picture.');
    expect(kindOfOriginal(makeHarbourGif({ width: 8, height: 8 }))).toBeNull();
    expect(refusal(() => readOriginalFile(makeHarbourGif({ width: 8, height: 8 })))).toContain(
      'needs no conversion',
    );
  });

  test('raw pictures of cameras are none, nor is one cut off', () => {
    const raw = encodeTiff(picture, [bytesTag(50_706, Buffer.from([1, 4, 0, 0, 0]))]);
    expect(refusal(() => readOriginalFile(raw))).toContain('a raw camera picture');
    expect(refusal(() => readOriginalFile(tiff.subarray(0, 60)))).toContain('cut off');
    expect(refusal(() => readOriginalFile(Buffer.from('II*\0\x08\0\0\0', 'latin1')))).toContain('cut off');
  });
});

test('a file is what its content says, whatever it is called', () => {
  const drawing = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(refusal(() => readPhotoFile(drawing))).toContain('an SVG drawing');
});

const told = {
  width: 24,
  height: 16,
  caption: 'Words',
  creator: 'A B',
  credit: 'AFP',
  copyright: 'C',
  orientation: 6,
};
const valid = {
  'image/jpeg': makeHarbourJpeg(told),
  'image/png': makeHarbourPng(told),
  'image/webp': makeHarbourWebp(told),
  'image/gif': makeHarbourGif(told),
  'image/avif': encodeAvifFrame({ width: 24, height: 16, exif, xmp }),
} as const;
const tiff = encodeTiff(picture, [bytesTag(700, xmp), bytesTag(34_377, rawIim([[103, 'job']]))], {
  0x8769: [text(0x9003, '2026:06:09 20:47:05')],
});

type Damage = (bytes: Buffer) => Buffer;
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (part: number, bytes: Buffer) => Math.floor(part * bytes.length);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  share.map<Damage>((part) => (bytes) => bytes.subarray(0, at(part, bytes))),
  fc.tuple(share, fc.nat(7)).map<Damage>(([part, bit]) => (bytes) => {
    const copy = Buffer.from(bytes);
    copy[at(part, bytes)] = (copy[at(part, bytes)] ?? 0) ^ (1 << bit);
    return copy;
  }),
  fc
    .tuple(share, fc.constantFrom([0, 0, 0, 0], [255, 255, 255, 255], [0, 0, 0, 1], [127, 255], [0]))
    .map<Damage>(([part, lie]) => (bytes) => {
      const copy = Buffer.from(bytes);
      lie.forEach((value, next) => (copy[at(part, bytes) + next] = value));
      return copy;
    }),
  fc.tuple(share, fc.nat(60)).map<Damage>(([part, length]) => (bytes) => {
    const copy = Buffer.from(bytes);
    return copy.fill(0, at(part, bytes), Math.min(bytes.length, at(part, bytes) + length));
  }),
);

/** What a reader does with a damaged file: it reads, or refuses in words. */
function isAnswered(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    expect(error.message).toContain('Nothing was kept.');
    return false;
  }
}

const originals = { 'image/tiff': tiff, 'image/heic': encodeHeic({ xmp, exif }) };

describe.each(Object.entries({ ...valid, ...originals }))('%s, damaged', (kind, whole) => {
  const isOriginal = kind in originals;
  // Damage in the head and in metadata does most, so half of it is done there.
  const heads = fc.boolean().chain((isHead) => damage.map((one) => ({ isHead, one })));

  test('is read or refused, and can be written where it is read', () => {
    let read = 0;
    fc.assert(
      fc.property(heads, ({ isHead, one }) => {
        const head = isHead ? Math.min(whole.length, 900) : whole.length;
        const bytes = Buffer.concat([one(Buffer.from(whole.subarray(0, head))), whole.subarray(head)]);
        if (isOriginal) return void isAnswered(() => readOriginalFile(bytes));
        if (!isAnswered(() => readPhotoFile(bytes))) return;
        read += 1;
        const { mediaType } = readPhotoFile(bytes);
        for (const written of [
          writeMetadata(bytes, mediaType, wholePhotoFields, { keepsGps: false }),
          stripGps(bytes, mediaType),
        ])
          expect(readPhotoFile(written).mediaType).toBe(mediaType);
      }),
      { numRuns: 300, seed: 20_261_205 },
    );
    if (!isOriginal) expect(read).toBeGreaterThan(20);
  });
});
