import { describe, expect, test } from 'vitest';
import { emptyPhotoFields, type PhotoFields } from '#core/photo/photo-fields';
import { isoIndex } from '../../../electron/photos/iso-picture';
import { iimInBlocks } from '../../../electron/photos/iim-datasets';
import { jpegSegments } from '../../../electron/photos/jpeg-structure';
import { pngChunks } from '../../../electron/photos/png-structure';
import { bareMetadata } from '../../../electron/photos/read-metadata';
import { blocksOf, readPhotoFile } from '../../../electron/photos/read-photo-file';
import { shortCredit, withinBytes } from '../../../electron/photos/short-text';
import { webpChunks } from '../../../electron/photos/webp-structure';
import { stripGps, writeMetadata } from '../../../electron/photos/write-metadata';
import { makeHarbourJpeg, makeHarbourPng, makeHarbourWebp } from '../../helpers/make-photo';
import { exifBlock } from '../../helpers/metadata/exif';
import { rawIim } from '../../helpers/metadata/raw-iim';
import { rawXmp } from '../../helpers/metadata/raw-xmp';
import { wholePhotoFields as whole } from '../../helpers/metadata/whole-photo-fields';
import { encodeAvifFrame } from '../../helpers/pictures/encode-avif';
import { encodeTiff, short, text } from '../../helpers/pictures/encode-tiff';
import { emptyPicture } from '../../helpers/pictures/picture';

const small = { width: 24, height: 16 };
const nothing = { ...small, xmp: false, iim: false, exif: false } as const;
const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes);
const bare = (bytes: Uint8Array): PhotoFields => bareMetadata(blocksOf(bytes)).fields;
const xmpOf = (bytes: Uint8Array) => Buffer.concat(blocksOf(bytes).xmp).toString();

const lang = (...items: readonly string[]) =>
  `<rdf:Alt>${items.map((item, place) => `<rdf:li xml:lang="${place === 0 ? 'x-default' : 'de'}">${item}</rdf:li>`).join('')}</rdf:Alt>`;
const place = `<ext:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><ext:City>Oslo</ext:City><exif:GPSLatitude>59,54.8N</exif:GPSLatitude></rdf:li></rdf:Bag></ext:LocationShown>`;
const packet = rawXmp(
  `<dc:rights>${lang('© N', '© auf Deutsch')}</dc:rights><dc:description>${lang('Old', 'Alt')}</dc:description>
   <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>M</plus:LicensorName><plus:LicensorTelephone1>+47 1</plus:LicensorTelephone1></rdf:li></rdf:Seq></plus:Licensor>
   <plus:ModelReleaseStatus>http://ns.useplus.org/ldf/vocab/MR-NON</plus:ModelReleaseStatus><xmpRights:Marked>True</xmpRights:Marked>
   <dc:publisher>${lang('P')}</dc:publisher><tiff:Make>Camera</tiff:Make>${place}`,
  'photoshop:Category="NEW" xmp:Rating="4" exif:GPSLatitude="59,54.834N" exif:GPSLongitude="10,45.132E" exif:GPSAltitude="12/1" drone:GpsLatitude="+59.9" drone:RelativeAltitude="+10"',
);
const said: PhotoFields = {
  ...emptyPhotoFields,
  description: 'New',
  copyright: '© N',
  licensor: 'M',
  city: 'Oslo',
  gps: '59.9139, 10.7522',
};

describe('XMP', () => {
  const photo = makeHarbourJpeg({ ...nothing, xmp: packet });
  const written = writeMetadata(photo, 'image/jpeg', said, { keepsGps: false });

  test('rights that no field stands for are carried over, and what did not change stays in all its languages', () => {
    const xmp = xmpOf(written);
    for (const words of [
      '© auf Deutsch',
      '+47 1',
      'MR-NON',
      'Marked',
      '<dc:publisher>',
      'Category="NEW"',
      'Camera',
    ])
      expect(xmp).toContain(words);
    expect(xmp).not.toContain('Alt</rdf:li>');
    expect(xmp).not.toContain('>Old<');
    expect(bare(written)).toEqual({ ...said, gps: '' });
  });

  test('the place of the camera goes wherever it stands; the city stays', () => {
    expect(xmpOf(written)).not.toMatch(/gps|altitude|59,54/i);
    const kept = xmpOf(writeMetadata(photo, 'image/jpeg', said, { keepsGps: true }));
    for (const words of ['59,54.834N', 'GPSAltitude', 'drone:GpsLatitude', '59,54.8N'])
      expect(kept).toContain(words);
  });

  test('a place that was changed does not stay in the structure it was read from', () => {
    const moved = writeMetadata(photo, 'image/jpeg', { ...said, city: 'Bergen' }, { keepsGps: false });
    expect(xmpOf(moved)).not.toContain('Oslo');
    expect(bare(moved).city).toBe('Bergen');
  });

  test('a rendition takes the rights of its photo along, not the notes on its file', () => {
    const rendition = makeHarbourWebp(nothing);
    const xmp = xmpOf(writeMetadata(rendition, 'image/webp', said, { keepsGps: false, rightsFrom: photo }));
    for (const words of ['© auf Deutsch', '+47 1', 'MR-NON', 'Marked']) expect(xmp).toContain(words);
    expect(xmp).not.toContain('Camera');
    expect(xmp).not.toContain('Rating');
  });

  test('a packet beyond 64 kB is divided, and read whole', () => {
    const long = {
      ...whole,
      description: '東'.repeat(20_000),
      extendedDescription: 'ä'.repeat(20_000),
      keywords: Array.from({ length: 500 }, (_, number) => `keyword ${'x'.repeat(100)} ${number}`),
    };
    const divided = writeMetadata(makeHarbourJpeg(nothing), 'image/jpeg', long, { keepsGps: true });
    expect(blocksOf(divided).xmp).toHaveLength(2);
    expect(bare(divided)).toEqual(long);
    expect(blocksOf(divided).xmp[0]?.toString()).toContain(whole.credit);
    const again = writeMetadata(divided, 'image/jpeg', whole, { keepsGps: true });
    expect(blocksOf(again).xmp).toHaveLength(1);
    expect(bare(again)).toEqual(whole);
  });

  test('of a part that is missing nothing is made up', () => {
    const long = { ...whole, description: '東'.repeat(20_000), extendedDescription: '東'.repeat(20_000) };
    const divided = bufferOf(writeMetadata(makeHarbourJpeg(nothing), 'image/jpeg', long, { keepsGps: true }));
    const parts = jpegSegments(divided).segments.filter(({ content }) =>
      content.toString('latin1').startsWith('http://ns.adobe.com/xmp/extension/'),
    );
    const [first] = parts;
    if (!first) throw new Error('nothing was divided');
    const torn = Buffer.concat([
      divided.subarray(0, first.from),
      divided.subarray(first.from + 4 + first.content.length),
    ]);
    expect(bare(torn).credit).toBe(whole.credit);
    expect(blocksOf(torn).xmp).toHaveLength(1);
  });
});

describe('IIM', () => {
  test('datasets that no field stands for are carried over as UTF-8, other resources as they are', () => {
    const resource = Buffer.from('8BIM\x03\xf2\0\0\0\0\0\x01\x07\0', 'latin1');
    const block = rawIim([
      [118, Buffer.from('Z\xfcrich', 'latin1')],
      [90, 'Bergen'],
      [65, 'Program'],
    ]);
    const photo = makeHarbourJpeg({ ...nothing, iim: Buffer.concat([resource, block]) });
    const written = writeMetadata(photo, 'image/jpeg', { ...said, city: 'Łódź' }, { keepsGps: false });
    const { photoshop } = blocksOf(written);
    const text = (number: number) =>
      iimInBlocks(photoshop)
        .filter((set) => set.record === 2 && set.number === number)
        .map(({ content }) => content.toString());
    expect([text(118), text(90), text(65)]).toEqual([['Zürich'], ['Łódź'], ['Program']]);
    expect(photoshop[0]?.subarray(0, resource.length).equals(resource)).toBe(true);
  });

  test('every text is within its bytes, cut at a whole letter', () => {
    expect(withinBytes('東'.repeat(20), 32)).toBe('東'.repeat(10));
    expect(withinBytes('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 32)).toBe('👩‍👩‍👧‍👦');
    expect(withinBytes('e\u0301'.repeat(20), 32)).toBe('e\u0301'.repeat(10));
  });

  test.each([
    ['Photo by A B/AFP', 'Photo by A B/AFP'],
    ['Photo by ANNA FERREIRA/POOL/Northwire via Meridian Images', 'ANNA FERREIRA/POOL/Northwire'],
    ['Photo by ANNA FERREIRA/Northwire via X', 'ANNA FERREIRA/Northwire via X'],
    ['The Collection of the Museum of Modern Art', 'The Collection of the Museum of'],
    [`${'東'.repeat(30)}/AFP`, ''],
  ])('the credit %s becomes %s', (credit, expected) => {
    expect(shortCredit(credit, 32)).toBe(expected);
  });
});

describe('EXIF', () => {
  const note = Buffer.from('a note of the maker, which must not move');
  const rational = Buffer.alloc(24, 1);
  const exif = encodeTiff(
    emptyPicture(2, 2),
    [text(0x010e, 'An old caption that goes'), text(0x010f, 'A long name of a maker'), short(0x0112, 6)],
    {
      0x8769: [{ tag: 0x927c, type: 7, content: note }, text(0x9003, '2026:06:09 20:47:05')],
      0x8825: [
        text(1, 'N'),
        { tag: 2, type: 5, content: rational },
        text(3, 'E'),
        { tag: 4, type: 5, content: rational },
      ],
    },
  );
  const photo = makeHarbourJpeg({ ...nothing, exif });
  const taken = { ...said, takenAt: '2020-01-02T03:04:05' };

  test('what a camera wrote stays where it is; old words and the place are gone', () => {
    const written = blocksOf(writeMetadata(photo, 'image/jpeg', taken, { keepsGps: false })).exif;
    expect(written?.indexOf(note)).toBe(exif.indexOf(note));
    expect(written?.includes('A long name of a maker')).toBe(true);
    expect(written?.includes('An old caption')).toBe(false);
    expect(written?.includes('2026:06:09')).toBe(false);
    expect(written?.includes('2020:01:02 03:04:05')).toBe(true);
    expect(written?.includes(rational)).toBe(false);
  });

  test('the turn of the picture stays', () => {
    const turned = writeMetadata(photo, 'image/jpeg', taken, { keepsGps: false });
    expect(readPhotoFile(turned)).toMatchObject({ width: 16, height: 24 });
  });

  test('a place that is kept is not touched', () => {
    const placed = writeMetadata(photo, 'image/jpeg', { ...said, gps: bare(photo).gps }, { keepsGps: true });
    expect(blocksOf(placed).exif?.includes(rational)).toBe(true);
    expect(bare(placed).gps).toBe(bare(photo).gps);
  });

  test('stripping takes the place alone', () => {
    const both = makeHarbourJpeg({ ...nothing, exif, xmp: packet, iim: rawIim([[90, 'Oslo']]) });
    const stripped = stripGps(both, 'image/jpeg');
    expect(bare(stripped)).toEqual({ ...bare(both), gps: '' });
    expect(xmpOf(stripped)).not.toMatch(/gps|altitude/i);
    expect(blocksOf(stripped).exif?.includes(rational)).toBe(false);
    expect(blocksOf(stripped).exif?.includes('An old caption that goes')).toBe(true);
  });
});

describe('pixels and colours stay byte for byte', () => {
  test('JPEG: tables, profile and scan; what follows the end stays only with the place', () => {
    const plain = makeHarbourJpeg(nothing);
    const profile = Buffer.concat([
      Buffer.from([0xff, 0xe2, 0, 20]),
      Buffer.from('ICC_PROFILE\0\x01\x01dat'),
      Buffer.from([1, 2, 3]),
    ]);
    const photo = Buffer.concat([
      plain.subarray(0, 2),
      profile,
      plain.subarray(2),
      Buffer.from('a video with a place'),
    ]);
    const rest = photo.subarray(2, -20);
    const written = bufferOf(writeMetadata(photo, 'image/jpeg', whole, { keepsGps: false }));
    expect(written.subarray(-rest.length).equals(rest)).toBe(true);
    const kept = bufferOf(writeMetadata(photo, 'image/jpeg', whole, { keepsGps: true }));
    expect(kept.subarray(-20).toString()).toBe('a video with a place');
  });

  test('PNG and WebP: every other part', () => {
    const png = makeHarbourPng(nothing);
    const withoutText = (file: Uint8Array) => pngChunks(bufferOf(file)).filter(({ type }) => type !== 'iTXt');
    expect(withoutText(writeMetadata(png, 'image/png', whole, { keepsGps: false }))).toEqual(
      withoutText(png),
    );
    const webp = makeHarbourWebp(nothing);
    const written = webpChunks(bufferOf(writeMetadata(webp, 'image/webp', whole, { keepsGps: false })));
    expect(written.map(({ type }) => type)).toEqual(['VP8X', 'VP8L', 'EXIF', 'XMP ']);
    expect(written[1]).toEqual(webpChunks(webp)[0]);
    expect(written[0]?.content[0]).toBe(12);
  });

  test('AVIF: the picture, wherever metadata stood before; old metadata is blanked', () => {
    for (const isXmpBeside of [false, true]) {
      const photo = encodeAvifFrame({
        ...small,
        exif: exifBlock({ caption: 'Old words' }, 1),
        xmp: packet,
        isXmpBeside,
      });
      const written = bufferOf(writeMetadata(photo, 'image/avif', whole, { keepsGps: false }));
      const data = (file: Buffer) => {
        const { extents, main } = isoIndex(file, 'AVIF');
        return (extents.get(main) ?? []).map(({ from, to }) => file.subarray(from, to));
      };
      expect(data(written)).toEqual(data(photo));
      expect(written.includes('Old words')).toBe(false);
      expect(written.includes('59,54.834N')).toBe(false);
      expect(xmpOf(written)).toContain('MR-NON');
    }
  });

  test('a photo of which nothing is said gets nothing', () => {
    const plain = makeHarbourJpeg(nothing);
    expect(
      bufferOf(writeMetadata(plain, 'image/jpeg', emptyPhotoFields, { keepsGps: false })).equals(plain),
    ).toBe(true);
  });
});
