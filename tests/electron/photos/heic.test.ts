import { describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { putProfile } from '../../../electron/photos/put-profile';
import { kindOfOriginal, readOriginalFile, readPhotoFile } from '../../../electron/photos/read-photo-file';
import { makeHarbourJpeg, makeHarbourPng } from '../../helpers/make-photo';
import { exifBlock } from '../../helpers/metadata/exif';
import { rawXmp } from '../../helpers/metadata/raw-xmp';
import { encodeHeic, heicSize } from '../../helpers/pictures/encode-heic';
import { encodeProfile } from '../../helpers/pictures/encode-profile';
import { encodeTiff } from '../../helpers/pictures/encode-tiff';
import { emptyPicture } from '../../helpers/pictures/picture';

const xmp = rawXmp('', 'photoshop:City="Oslo" photoshop:Credit="A B/AFP"');
const exif = exifBlock({ caption: 'From EXIF' }, 6);
const profile = encodeProfile('green', 'red', 'blue');
const refusal = (bytes: Buffer): string => {
  try {
    readOriginalFile(bytes);
  } catch (error) {
    if (error instanceof NewsroomError) return error.message;
    throw error;
  }
  throw new Error('this file was not refused');
};

describe('HEIC', () => {
  test('is an original: size, metadata and the profile of its colours', () => {
    const heic = encodeHeic({ xmp, exif, profile });
    expect(kindOfOriginal(heic)).toBe('image/heic');
    expect(readOriginalFile(heic)).toMatchObject({
      mediaType: 'image/heic',
      ...heicSize,
      fromFile: { city: 'Oslo', credit: 'A B/AFP', description: 'From EXIF' },
      profile,
    });
    expect(readOriginalFile(encodeHeic())).toMatchObject({ ...heicSize, profile: null });
  });

  test('is turned by what stands beside its picture, and not once more by EXIF', () => {
    expect(readOriginalFile(encodeHeic({ turns: 1, exif }))).toMatchObject({ width: 64, height: 96 });
    expect(readOriginalFile(encodeHeic({ turns: 2, exif }))).toMatchObject({ width: 96, height: 64 });
    expect(readOriginalFile(encodeHeic({ exif }))).toMatchObject({ width: 96, height: 64 });
  });

  test.each(['heix', 'hevc', 'mif1', 'msf1'])('by the brand %s', (brand) => {
    expect(kindOfOriginal(encodeHeic({ brand }))).toBe('image/heic');
  });

  test('is not kept as it is', () => {
    expect(() => readPhotoFile(encodeHeic())).toThrow(
      'This file is a HEIC picture. Nothing was kept. Attach it in the window, where it is converted, or save it as JPEG.',
    );
  });

  test.each([1, 100, 400, 700])('cut off by %i bytes is said to be', (bytes) => {
    expect(refusal(encodeHeic({ xmp }).subarray(0, -bytes))).toContain('This HEIC file is cut off');
  });

  test('without a picture, and of a coding nobody knows', () => {
    expect(refusal(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toContain(
      'This HEIC file cannot be shown: there is no picture in it.',
    );
    expect(refusal(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1vvc1', 'latin1'))).toContain(
      'This file is a HEIF picture of a kind that is not known here.',
    );
  });
});

describe('the profile of an original', () => {
  const tiffWith = (content: Buffer) => encodeTiff(emptyPicture(6, 4), [{ tag: 34_675, type: 7, content }]);

  test('is read from TIFF too', () => {
    expect(readOriginalFile(tiffWith(profile)).profile).toEqual(profile);
  });

  test.each([
    ['cut off', profile.subarray(0, 140)],
    ['of greys', Buffer.from(profile).fill('GRAY', 16, 20)],
    ['that is none', Buffer.from(profile).fill('????', 36, 40)],
    ['of a length that cannot be', Buffer.concat([Buffer.from([0, 0, 0, 9]), profile.subarray(4)])],
  ])('%s is left out', (_name, damaged) => {
    expect(readOriginalFile(tiffWith(damaged)).profile).toBeNull();
  });

  test('goes into a JPEG in pieces, in the place of the one that was there', () => {
    const long = Buffer.concat([profile, Buffer.alloc(150_000, 7)]);
    long.writeUInt32BE(long.length, 0);
    const jpeg = makeHarbourJpeg({ width: 24, height: 16, credit: 'A B/AFP' });
    const first = Buffer.from(putProfile(jpeg, 'image/jpeg', long));
    expect(profileOf(first)).toEqual(long);
    const second = Buffer.from(putProfile(first, 'image/jpeg', profile));
    expect(profileOf(second)).toEqual(profile);
    expect(second.length).toBe(jpeg.length + profile.length + 18);
    expect(readPhotoFile(second)).toMatchObject({ width: 24, height: 16, fromFile: { credit: 'A B/AFP' } });
  });

  test('goes into a PNG once, and what else speaks of colours gives way', () => {
    const png = makeHarbourPng({ width: 24, height: 16, credit: 'A B/AFP' });
    const once = putProfile(png, 'image/png', profile);
    const twice = Buffer.from(putProfile(once, 'image/png', profile));
    expect(twice).toEqual(Buffer.from(once));
    expect(twice.toString('latin1').match(/iCCP/g)).toHaveLength(1);
    expect(readPhotoFile(twice)).toMatchObject({ width: 24, fromFile: { credit: 'A B/AFP' } });
  });
});

/** The profile in a JPEG, its pieces laid together. */
function profileOf(jpeg: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = jpeg.indexOf('ICC_PROFILE\0'); at !== -1; at = jpeg.indexOf('ICC_PROFILE\0', at + 1))
    pieces.push(jpeg.subarray(at + 14, at - 2 + jpeg.readUInt16BE(at - 2)));
  return Buffer.concat(pieces);
}
