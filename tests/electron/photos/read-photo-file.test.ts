import { describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { emptyPhotoFields as empty } from '#core/photo/photo-fields';
import { readPhotoFile } from '../../../electron/photos/read-photo-file';
import {
  makeHarbourJpeg,
  makeHarbourPng,
  makeHarbourWebp,
  type PhotoOptions,
} from '../../helpers/make-photo';
import { exifBlock } from '../../helpers/metadata/exif';
import { nightShiftStory } from '../../helpers/night-shift-story';
import { encodeJpeg, jpegSegment } from '../../helpers/pictures/encode-jpeg';
import { encodePng, pngChunk } from '../../helpers/pictures/encode-png';
import { encodeWebp, webpChunk } from '../../helpers/pictures/encode-webp';
import { emptyPicture } from '../../helpers/pictures/picture';

const small = { width: 60, height: 40 };
const { caption, creator, creditInFile: credit, copyright } = nightShiftStory;
const text = { caption, creator, credit, copyright };
const asRead = { ...empty, description: caption, creator, credit: nightShiftStory.credit, copyright };

const makers = {
  'image/jpeg': makeHarbourJpeg,
  'image/png': makeHarbourPng,
  'image/webp': makeHarbourWebp,
} as const;
type Kind = keyof typeof makers;
const kinds: readonly Kind[] = ['image/jpeg', 'image/png', 'image/webp'];

function read(kind: Kind, options: PhotoOptions) {
  return readPhotoFile(makers[kind]({ ...small, ...options })).fromFile;
}

function refusal(bytes: Uint8Array): string {
  try {
    readPhotoFile(bytes);
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'bad-request') return error.message;
    throw error;
  }
  throw new Error('this file was not refused');
}

describe.each(kinds)('%s', (kind) => {
  test('kind and size', () => {
    expect(readPhotoFile(makers[kind](small))).toEqual({
      mediaType: kind,
      ...small,
      fromFile: empty,
      conflicts: [],
    });
  });

  test('all four fields, the credit as a whole line', () => {
    expect(read(kind, text)).toEqual(asRead);
  });

  test.each(['attribute', 'element'] as const)('XMP alone, the credit as an %s', (creditAs) => {
    expect(read(kind, { xmp: { ...text, creditAs }, iim: false, exif: false })).toEqual(asRead);
  });

  test('EXIF alone has no credit', () => {
    const fields = { ...empty, description: caption, creator, credit: `Photo by ${creator}`, copyright };
    expect(read(kind, { ...text, xmp: false, iim: false })).toEqual(fields);
    expect(read(kind, { exif: { ...text, byteOrder: 'MM' } })).toEqual(fields);
  });

  test.each(['utf-8', 'latin-1'] as const)('EXIF with letters beyond ASCII in %s', (encoding) => {
    const fields = read(kind, { exif: { caption: 'Fähre in Zürich', creator: 'José Muñoz', encoding } });
    expect(fields).toMatchObject({ description: 'Fähre in Zürich', creator: 'José Muñoz' });
  });

  test('XMP over EXIF, field by field', () => {
    const fields = read(kind, {
      xmp: { caption: 'From XMP' },
      iim: false,
      exif: { ...text, caption: 'From EXIF' },
    });
    expect(fields).toMatchObject({ description: 'From XMP', creator, copyright });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i: the size as shown', (orientation) => {
    // No browser turns a WebP by its EXIF.
    const stored = orientation >= 5 && kind === 'image/webp' ? { width: 40, height: 60 } : small;
    expect(readPhotoFile(makers[kind]({ ...small, orientation }))).toMatchObject(stored);
  });

  test('several creators, each once', () => {
    expect(
      read(kind, { xmp: { creator: ['Anna Ferreira', 'Ruben Achterberg', 'Anna Ferreira'], credit: 'AFP' } }),
    ).toMatchObject({
      creator: 'Anna Ferreira; Ruben Achterberg',
      credit: 'Photo by Anna Ferreira and Ruben Achterberg/AFP',
    });
  });

  test('of captions in several languages the default one', () => {
    const otherCaptions = { 'de-DE': 'Kräne am Abend', 'en-US': 'Cranes' };
    expect(read(kind, { xmp: { caption, otherCaptions } }).description).toBe(caption);
    expect(read(kind, { xmp: { otherCaptions, credit } }).description).toBe('Cranes');
  });

  test('characters that XML must escape', () => {
    expect(read(kind, { xmp: { caption: '<Cranes> & "ships"', credit: 'A & B "C" <D>' } })).toMatchObject({
      description: '<Cranes> & "ships"',
      credit: 'A & B "C" <D>',
    });
  });

  test('a credit glued onto the caption', () => {
    const glued = `${caption} (${nightShiftStory.credit})`;
    expect(read(kind, { caption: glued })).toMatchObject({
      description: caption,
      credit: nightShiftStory.credit,
    });
    expect(read(kind, { ...text, caption: glued })).toEqual(asRead);
  });

  test('what cannot be seen is taken out, line breaks stay, ends are trimmed', () => {
    const fields = read(kind, {
      xmp: { caption: '  One\u0085two\ufeff\r\n\tthree\u200b ', credit: ' A\n\n B ' },
    });
    expect(fields).toMatchObject({ description: 'One\ntwo\n three\u200b', credit: 'A B' });
  });

  test('texts beyond all measure are cut, and not inside a letter', () => {
    const fields = read(kind, {
      xmp: { caption: '😀'.repeat(15_000), copyright: `${'x'.repeat(1_999)}😀` },
      iim: false,
      exif: false,
    });
    expect(fields.description === '😀'.repeat(10_000)).toBe(true);
    expect(fields.copyright === 'x'.repeat(1_999)).toBe(true);
  });

  const garbage = Buffer.from('<x:xmpmeta \xff\0\x1c\x02\xffII*\0\xff\xff\xff\xff8BIM', 'latin1');
  test('damaged metadata says nothing and keeps no photo out', () => {
    expect(read(kind, { xmp: garbage, iim: garbage, exif: garbage })).toEqual(empty);
    expect(read(kind, { xmp: Buffer.alloc(0), iim: Buffer.alloc(0), exif: Buffer.alloc(0) })).toEqual(empty);
  });

  test('a damaged block leaves the word to the others', () => {
    expect(read(kind, { xmp: garbage, exif: { caption: 'From EXIF' } }).description).toBe('From EXIF');
  });

  test('an EXIF text that lies outside its block is no text', () => {
    const block = Buffer.from('II*\0\x08\0\0\0\x01\0\x0e\x01\x02\0\xff\0\0\0\xf0\xff\0\0\0\0\0\0', 'latin1');
    expect(read(kind, { exif: block })).toEqual(empty);
  });

  test('an entity that would grow without end is not read', () => {
    const bomb = Buffer.from(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        '<dc:rights>&b;</dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>',
    );
    expect(read(kind, { xmp: bomb }).copyright).not.toContain('aaaa');
  });
});

describe('IIM, which only JPEG has', () => {
  const words = 'Zürich – “Fähre” für 5 €';

  test.each(['utf-8', 'utf-8-unmarked', 'windows-1252'] as const)('%s', (encoding) => {
    const fields = read('image/jpeg', { iim: { caption: words, creator: 'José Muñoz', encoding } });
    expect(fields).toMatchObject({ description: words, creator: 'José Muñoz' });
  });

  test('marked as Latin-1, although it could be UTF-8', () => {
    expect(
      read('image/jpeg', { iim: { caption: 'Ã¼ is what it says', encoding: 'latin-1' } }).description,
    ).toBe('Ã¼ is what it says');
  });

  test('alone, and cut at 32 bytes as programs do', () => {
    expect(read('image/jpeg', { iim: { ...text, cut: false } })).toEqual(asRead);
    expect(read('image/jpeg', { iim: text }).credit).toBe(
      'Photo by ANNA FERREIRA/POOL/Northwire via Meridian Imag',
    );
  });

  test('XMP over IIM over EXIF', () => {
    const fields = read('image/jpeg', {
      xmp: { caption: 'From XMP' },
      iim: { caption: 'From IIM', credit: 'IIM' },
      exif: { caption: 'From EXIF', creator: 'Exif Name' },
    });
    expect(fields).toEqual({
      ...empty,
      description: 'From XMP',
      credit: 'Photo by Exif Name/IIM',
      creator: 'Exif Name',
      copyright: '',
    });
  });

  test('several by-lines', () => {
    expect(read('image/jpeg', { iim: { creator: ['Anna Ferreira', 'Ruben Achterberg'] } }).creator).toBe(
      'Anna Ferreira; Ruben Achterberg',
    );
  });

  test('blocks of resources without IIM before it', () => {
    const more = jpegSegment(
      0xed,
      Buffer.from('Photoshop 3.0\0' + '8BIM\x03\xf2\0\0\0\0\0\x01\x07\0', 'latin1'),
    );
    const whole = makeHarbourJpeg({ ...small, iim: text, xmp: false, exif: false });
    const photo = Buffer.concat([whole.subarray(0, 2), more, whole.subarray(2)]);
    expect(readPhotoFile(photo).fromFile.creator).toBe(creator);
  });
});

test('EXIF behind the picture of a PNG still names people, but turns nothing', () => {
  const block = exifBlock({ creator }, 6);
  const png = encodePng(emptyPicture(6, 4));
  const photo = readPhotoFile(
    Buffer.concat([png.subarray(0, -12), pngChunk('eXIf', block), png.subarray(-12)]),
  );
  expect(photo).toMatchObject({ width: 6, height: 4, fromFile: { creator } });
});

test('compressed XMP in a PNG, and one that is a bomb', () => {
  expect(read('image/png', { ...text, exif: false, compressXmp: true })).toEqual(asRead);
  expect(read('image/png', { xmp: Buffer.alloc(50_000_000), exif: false, compressXmp: true })).toEqual(empty);
});

test('metadata that would keep us busy is left alone at once', () => {
  const deep = Buffer.from('<a>'.repeat(300_000));
  const wide = Buffer.from(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${'<rdf:Description/>'.repeat(50_000)}</rdf:RDF>`,
  );
  const began = Date.now();
  for (const xmp of [deep, wide]) expect(read('image/png', { xmp })).toEqual(empty);
  expect(Date.now() - began).toBeLessThan(5_000);
});

describe('what is no photo is refused by name, with what to do', () => {
  test.each<[string, Buffer | string, string]>([
    ['nothing', '', 'empty'],
    ['PDF', '%PDF-1.7\n', 'a PDF document'],
    ['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG drawing'],
    ['video', '\0\0\0\x18ftypisom\0\0\0\0', 'a video'],
    ['web page', '\n<!DOCTYPE html><p>', 'a web page'],
    ['text', 'Just words.', 'a text'],
    ['half a JPEG signature', '\xff\xd8', 'a text'],
    ['half a PNG signature', '\x89PNG', 'a text'],
    ['another RIFF', 'RIFF\x04\0\0\0WAVE', 'of a kind that is not known here'],
    ['zeros', '\0'.repeat(100), 'of a kind that is not known here'],
  ])('%s', (_name, content, is) => {
    const bytes = Buffer.from(content.toString(), 'latin1');
    expect(refusal(bytes)).toBe(
      `This file is ${is}. Nothing was kept. Photos can be JPEG, PNG, WebP, GIF, AVIF, TIFF or HEIC: attach one of these.`,
    );
  });

  test('too large a file', () => {
    expect(refusal(Buffer.alloc(200 * 1024 * 1024 + 1))).toContain('larger than 200 MB');
  });
});

describe('a file that lies about itself', () => {
  const picture = emptyPicture(4, 4);
  const jpeg = encodeJpeg(picture);
  const png = encodePng(picture);
  const webp = encodeWebp(picture, [webpChunk('EXIF', Buffer.alloc(2))]);
  const changed = (bytes: Buffer, at: number, ...values: readonly number[]) => {
    const copy = Buffer.from(bytes);
    copy.set(values, at);
    return copy;
  };
  const frameAt = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  const headerChunk = (width: number, height: number, depth = 8, colour = 2) => {
    const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, 0]);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    return pngChunk('IHDR', header);
  };
  const pngWith = (header: Buffer) => Buffer.concat([png.subarray(0, 8), header, png.subarray(33)]);

  test.each<[string, Buffer, string]>([
    ['a JPEG without its end', jpeg.subarray(0, -2), 'cut off'],
    ['a JPEG cut inside its scan', jpeg.subarray(0, -20), 'cut off'],
    ['a JPEG cut in a header', jpeg.subarray(0, 30), 'cut off'],
    ['a JPEG of zero width', changed(jpeg, frameAt + 7, 0, 0), 'zero pixels'],
    ['a JPEG of 65,535 by 65,535', changed(jpeg, frameAt + 5, 255, 255, 255, 255), '4295 megapixels'],
    ['a lossless JPEG', changed(jpeg, frameAt + 1, 0xc3), 'rare way'],
    ['a JPEG of 12 bits', changed(jpeg, frameAt + 4, 12), 'description of its picture'],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9]), 'no picture'],
    ['a JPEG without a scan', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9]), 'no picture'],
    [
      'a JPEG with an impossible length',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 0xff, 0xd9]),
      'impossible',
    ],
    ['a PNG without its end', png.subarray(0, -12), 'cut off'],
    ['a PNG cut in its header', png.subarray(0, 20), 'cut off'],
    ['a PNG whose header does not add up', changed(png, 19, 5), 'its header is damaged'],
    ['a PNG of 30,000 by 30,000', pngWith(headerChunk(30_000, 30_000)), '900 megapixels'],
    ['a PNG of zero height', pngWith(headerChunk(4, 0)), 'zero pixels'],
    ['a PNG of 7 bits', pngWith(headerChunk(4, 4, 7)), 'cannot be'],
    ['a PNG without a picture', Buffer.concat([png.subarray(0, 33), png.subarray(-12)]), 'no picture'],
    [
      'a PNG that does not begin with its header',
      Buffer.concat([png.subarray(0, 8), png.subarray(-12)]),
      'its header is damaged',
    ],
    ['a WebP shorter than it says', webp.subarray(0, -1), 'cut off'],
    ['a WebP of a bare header', webp.subarray(0, 12), 'cut off'],
    ['a WebP with a part longer than itself', changed(webp, 16, 255, 255), 'longer than'],
    ['a WebP of two sizes', changed(webp, 24, 200), 'two different sizes'],
    [
      'a WebP without a picture',
      webpChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), webpChunk('EXIF', Buffer.alloc(8))])),
      'no picture',
    ],
    ['a WebP with a bad signature', changed(webp, webp.indexOf('VP8L') + 8, 0), 'its header is damaged'],
  ])('%s', (_name, bytes, message) => {
    expect(refusal(bytes)).toContain(message);
    expect(refusal(bytes)).toContain('Nothing was kept.');
  });

  test('a file that falls into millions of parts', () => {
    const parts = Buffer.alloc(8 * 300_000);
    parts.write('RIFF', 0, 'latin1');
    parts.writeUInt32LE(parts.length - 8, 4);
    parts.write('WEBP', 8, 'latin1');
    expect(refusal(parts)).toContain('more parts than a picture has');
    const segments = Buffer.alloc(4 * 300_000, Buffer.from([0xff, 0xe0, 0, 2]));
    expect(refusal(Buffer.concat([jpeg.subarray(0, 2), segments]))).toContain('more parts');
  });

  test('what follows the end of a picture does not matter', () => {
    for (const whole of [jpeg, png, webp])
      expect(readPhotoFile(Buffer.concat([whole, Buffer.from('a video')]))).toMatchObject({
        width: 4,
        height: 4,
      });
  });

  test('the largest cameras are welcome', () => {
    const [width, height] = [11_648, 8_736];
    expect(readPhotoFile(pngWith(headerChunk(width, height)))).toMatchObject({ width, height });
  });
});
