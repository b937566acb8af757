import { describe, expect, test } from 'vitest';
import { emptyPhotoFields, type PhotoFieldName, type PhotoFields } from '#core/photo/photo-fields';
import { bareMetadata } from '../../../electron/photos/read-metadata';
import { blocksOf, readPhotoFile } from '../../../electron/photos/read-photo-file';
import { makeHarbourJpeg } from '../../helpers/make-photo';
import { rawIim, type RawDataset } from '../../helpers/metadata/raw-iim';
import { rawXmp } from '../../helpers/metadata/raw-xmp';
import { wholePhotoFields as whole } from '../../helpers/metadata/whole-photo-fields';
import { encodeTiff, short, text } from '../../helpers/pictures/encode-tiff';
import { emptyPicture } from '../../helpers/pictures/picture';

interface Blocks {
  readonly xmp?: Buffer | false;
  readonly iim?: Buffer | false;
  readonly exif?: Buffer | false;
}
const photo = (blocks: Blocks) =>
  makeHarbourJpeg({ width: 8, height: 8, xmp: false, iim: false, exif: false, ...blocks });
const read = (blocks: Blocks): PhotoFields => bareMetadata(blocksOf(photo(blocks))).fields;
const conflicts = (blocks: Blocks) => readPhotoFile(photo(blocks)).conflicts;

const lang = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;
const bag = (...items: readonly string[]) =>
  `<rdf:Bag>${items.map((item) => `<rdf:li>${item}</rdf:li>`).join('')}</rdf:Bag>`;
const utf8 = '\x1b%G';
const utf8Sets = (sets: readonly (readonly [number, string])[]): readonly RawDataset[] =>
  sets.map(([number, words]) => [number, Buffer.from(words)]);

/** Simple properties, which stand in a packet as elements or as attributes. */
const simple: readonly (readonly [PhotoFieldName, string, string?])[] = [
  ['headline', 'photoshop:Headline'],
  ['creatorJobTitle', 'photoshop:AuthorsPosition'],
  ['credit', 'photoshop:Credit'],
  ['source', 'photoshop:Source'],
  ['webStatement', 'xmpRights:WebStatement'],
  ['instructions', 'photoshop:Instructions'],
  ['takenAt', 'photoshop:DateCreated', '2026-06-09T20:47:00.5+02:00'],
  ['sublocation', 'core:Location'],
  ['city', 'photoshop:City'],
  ['state', 'photoshop:State'],
  ['country', 'photoshop:Country'],
  ['countryCode', 'core:CountryCode', 'NOR'],
  ['captionWriter', 'photoshop:CaptionWriter'],
  ['jobId', 'photoshop:TransmissionReference'],
  ['urgency', 'photoshop:Urgency', '5'],
  [
    'digitalSource',
    'ext:DigitalSourceType',
    'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  ],
];

describe('XMP', () => {
  const each = simple.map(([name, property, value = 'Łódź & 東京']) => ({ name, property, value }));
  test.each(each)('$name from $property, as element, attribute and resource', ({ name, property, value }) => {
    const escaped = value.replace('&', '&amp;');
    const expected = { ...emptyPhotoFields, [name]: value };
    expect(read({ xmp: rawXmp(`<${property}>${escaped}</${property}>`) })).toEqual(expected);
    expect(read({ xmp: rawXmp('', `${property}="${escaped}"`) })).toEqual(expected);
    expect(read({ xmp: rawXmp(`<${property} rdf:resource="${escaped}"/>`) })).toEqual(expected);
  });

  test.each<[PhotoFieldName, string]>([
    ['description', 'dc:description'],
    ['title', 'dc:title'],
    ['copyright', 'dc:rights'],
    ['usageTerms', 'xmpRights:UsageTerms'],
    ['altText', 'core:AltTextAccessibility'],
    ['extendedDescription', 'core:ExtDescrAccessibility'],
    ['event', 'ext:Event'],
  ])('%s from %s in its default language', (name, property) => {
    const others = '<rdf:li xml:lang="de">Kräne</rdf:li><rdf:li xml:lang="x-default">Cranes</rdf:li>';
    expect(read({ xmp: rawXmp(`<${property}><rdf:Alt>${others}</rdf:Alt></${property}>`) })[name]).toBe(
      'Cranes',
    );
    expect(read({ xmp: rawXmp(`<${property}>Plain</${property}>`) })[name]).toBe('Plain');
  });

  test('lists: creators, keywords, persons', () => {
    const xmp = rawXmp(
      `<dc:creator><rdf:Seq><rdf:li>A B</rdf:li><rdf:li>C D</rdf:li></rdf:Seq></dc:creator>
       <dc:subject>${bag('bridge', ' night  shift', 'bridge')}</dc:subject><ext:PersonInImage>${bag('E F')}</ext:PersonInImage>`,
    );
    expect(read({ xmp })).toMatchObject({
      creator: 'A B; C D',
      keywords: ['bridge', 'night shift'],
      persons: ['E F'],
    });
  });

  const place = (
    kind: string,
  ) => `<ext:${kind}><rdf:Bag><rdf:li rdf:parseType="Resource"><ext:City>Bergen</ext:City>
    <ext:Sublocation>Quay</ext:Sublocation><ext:ProvinceState>Vestland</ext:ProvinceState><ext:CountryName>Norway</ext:CountryName>
    <ext:CountryCode>NOR</ext:CountryCode></rdf:li><rdf:li rdf:parseType="Resource"><ext:City>Oslo</ext:City></rdf:li></rdf:Bag></ext:${kind}>`;
  const asAttributes = (kind: string) =>
    `<ext:${kind}><rdf:Bag><rdf:li><rdf:Description ext:City="Bergen" ext:Sublocation="Quay" ext:ProvinceState="Vestland" ext:CountryName="Norway" ext:CountryCode="NOR"/></rdf:li></rdf:Bag></ext:${kind}>`;

  test.each([place, asAttributes])('structures of places', (written) => {
    const camera = {
      cameraCity: 'Bergen',
      cameraSublocation: 'Quay',
      cameraState: 'Vestland',
      cameraCountry: 'Norway',
      cameraCountryCode: 'NOR',
    };
    expect(read({ xmp: rawXmp(written('LocationCreated')) })).toEqual({ ...emptyPhotoFields, ...camera });
    const shown = {
      city: 'Bergen',
      sublocation: 'Quay',
      state: 'Vestland',
      country: 'Norway',
      countryCode: 'NOR',
    };
    expect(read({ xmp: rawXmp(written('LocationShown')) })).toEqual({ ...emptyPhotoFields, ...shown });
    expect(read({ xmp: rawXmp(written('LocationShown'), 'photoshop:City="Stavanger"') })).toMatchObject({
      city: 'Stavanger',
      country: 'Norway',
    });
  });

  test('the licensor', () => {
    const xmp = rawXmp(
      '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>M</plus:LicensorName><plus:LicensorURL>https://m.example</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>',
    );
    expect(read({ xmp })).toMatchObject({ licensor: 'M', licensorUrl: 'https://m.example' });
  });

  test('release and expiry by PRISM, the place of the camera, the time of the camera', () => {
    const xmp = rawXmp(
      `<pur:embargoDate>${bag('2026-06-09T22:00:00Z')}</pur:embargoDate><pur:expirationDate>${bag('2026-09-07')}</pur:expirationDate>`,
      'exif:GPSLatitude="59,54.834N" exif:GPSLongitude="10,45,7.92W" exif:DateTimeOriginal="2026-06-09T20:47:00"',
    );
    expect(read({ xmp })).toMatchObject({
      releaseAt: '2026-06-09T22:00:00Z',
      expiresAt: '2026-09-07',
      gps: '59.9139, -10.7522',
      takenAt: '2026-06-09T20:47:00',
    });
  });

  test.each([
    ['2026', '2026'],
    ['2026-06', '2026-06'],
    ['2026:06:09 20:47:00', '2026-06-09T20:47:00'],
    ['2026-06-09T20:47Z', '2026-06-09T20:47Z'],
    ['2026-06-09T20:47:00+0200', '2026-06-09T20:47:00+02:00'],
    ['2026-13-09', '2026'],
    ['2026-06-09T29:47', '2026-06-09'],
    ['0000-00-00', ''],
    ['last summer', ''],
  ])('the date %s is read as %s', (written, expected) => {
    expect(read({ xmp: rawXmp('', `photoshop:DateCreated="${written}"`) }).takenAt).toBe(expected);
  });

  test('codes that are none', () => {
    const xmp = rawXmp(
      '',
      'photoshop:Urgency="0" core:CountryCode="Norway" exif:GPSLatitude="0,0N" exif:GPSLongitude="0,0E"',
    );
    expect(read({ xmp })).toEqual(emptyPhotoFields);
  });
});

describe('IIM', () => {
  const sets: readonly (readonly [number, string])[] = [
    [5, whole.title],
    [10, '3'],
    [25, 'bridge'],
    [25, 'Łódź'],
    [30, '20260609'],
    [35, '220000+0200'],
    [37, '20260907'],
    [38, '235959+0200'],
    [40, whole.instructions],
    [55, '20260609'],
    [60, '204705+0200'],
    [80, 'Anna Ferreira'],
    [80, 'José Muñoz'],
    [85, whole.creatorJobTitle],
    [90, whole.city],
    [92, whole.sublocation],
    [95, whole.state],
    [100, 'POL'],
    [101, whole.country],
    [103, whole.jobId],
    [105, whole.headline],
    [110, 'Northwire'],
    [115, whole.source],
    [116, whole.copyright],
    [120, whole.description],
    [122, 'RA'],
  ];

  test('every field', () => {
    const { title, instructions, creatorJobTitle, city, sublocation, state, countryCode, country, jobId } =
      whole;
    const { headline, source, copyright, description, captionWriter, creator, urgency } = whole;
    expect(read({ iim: rawIim(utf8Sets(sets), utf8) })).toEqual({
      ...emptyPhotoFields,
      ...{ title, instructions, creatorJobTitle, city, sublocation, state, countryCode, country, jobId },
      ...{ headline, source, copyright, description, captionWriter, creator, urgency },
      credit: 'Northwire',
      keywords: ['bridge', 'Łódź'],
      takenAt: '2026-06-09T20:47:05+02:00',
      releaseAt: whole.releaseAt,
      expiresAt: whole.expiresAt,
    });
  });

  test.each<[string, string, string]>([
    ['20260609', '', '2026-06-09'],
    ['20260609', '204705', '2026-06-09T20:47:05'],
    ['20260600', '000000+0000', '2026-06'],
    ['00000000', '000000+0000', ''],
    ['2026-06-09', '20:47:05', '2026-06-09T20:47:05'],
    ['junk', 'junk', ''],
  ])('date %s and time %s', (date, time, expected) => {
    expect(
      read({
        iim: rawIim([
          [55, date],
          [60, time],
        ]),
      }).takenAt,
    ).toBe(expected);
  });

  test.each<[string, Buffer, string, string]>([
    ['UTF-8 that says so', Buffer.from('Łódź'), utf8, 'Łódź'],
    ['UTF-8 without 1:90', Buffer.from('Łódź'), '', 'Łódź'],
    ['Latin-1 that says so', Buffer.from('Z\xfcrich', 'latin1'), '\x1b.A', 'Zürich'],
    ['Latin-1 without 1:90', Buffer.from('Z\xfcrich', 'latin1'), '', 'Zürich'],
    ['Latin-1 that says it is UTF-8', Buffer.from('Z\xfcrich', 'latin1'), utf8, 'Zürich'],
    ['MacRoman, whose letters are not known', Buffer.from('Z\x9frich', 'latin1'), '', 'ZŸrich'],
  ])('%s', (_name, bytes, mark, expected) => {
    expect(read({ iim: rawIim([[90, bytes]], mark) }).city).toBe(expected);
  });

  test('a letter cut in half at the limit is gone, and the rest is read', () => {
    const cut = Buffer.from(`${'x'.repeat(30)}東`).subarray(0, 32);
    expect(read({ iim: rawIim([[90, cut]], utf8) }).city).toBe('x'.repeat(30));
  });

  test('a block that goes on in the next segment', () => {
    const block = rawIim(utf8Sets(sets), utf8);
    const half = (part: Buffer) => {
      const head = Buffer.from([0xff, 0xed, 0, 0]);
      head.writeUInt16BE(2 + 14 + part.length, 2);
      return Buffer.concat([head, Buffer.from('Photoshop 3.0\0', 'latin1'), part]);
    };
    const empty = photo({});
    const split = Buffer.concat([
      empty.subarray(0, 2),
      half(block.subarray(0, 200)),
      half(block.subarray(200)),
      empty.subarray(2),
    ]);
    expect(bareMetadata(blocksOf(split)).fields.description).toBe(whole.description);
  });
});

describe('EXIF', () => {
  const rational = (...numbers: readonly number[]) => {
    const bytes = Buffer.alloc(numbers.length * 4);
    numbers.forEach((number, place) => bytes.writeUInt32LE(number, place * 4));
    return bytes;
  };
  const exif = encodeTiff(
    emptyPicture(1, 1),
    [text(0x010e, 'Łódź'), text(0x013b, 'A B; C D'), text(0x8298, '© N'), short(0x0112, 6)],
    {
      0x8769: [text(0x9003, '2026:06:09 20:47:05'), text(0x9011, '+02:00'), text(0x9291, '25')],
      0x8825: [
        text(1, 'N'),
        { tag: 2, type: 5, content: rational(59, 1, 54, 1, 5004, 100) },
        text(3, 'W'),
        { tag: 4, type: 5, content: rational(10, 1, 45, 1, 792, 100) },
      ],
    },
  );

  test('every field', () => {
    expect(read({ exif })).toEqual({
      ...emptyPhotoFields,
      description: 'Łódź',
      creator: 'A B; C D',
      copyright: '© N',
      takenAt: '2026-06-09T20:47:05.25+02:00',
      gps: '59.9139, -10.7522',
    });
  });

  test('is the last to be asked', () => {
    const xmp = rawXmp('', 'photoshop:DateCreated="1999"');
    expect(read({ exif, xmp, iim: rawIim([[116, 'By IIM']]) })).toMatchObject({
      takenAt: '1999',
      copyright: 'By IIM',
      description: 'Łódź',
    });
  });
});

describe('where XMP and IIM differ', () => {
  const xmp = rawXmp(
    `<dc:description>${lang('A crane lifts the bridge')}</dc:description><dc:subject>${bag('a', 'b')}</dc:subject>`,
    `photoshop:City="Oslo" photoshop:Credit="Photo by ANNA FERREIRA/POOL/Northwire via Meridian" photoshop:DateCreated="2026-06-09T20:47:05+02:00"`,
  );

  test('it is told, and XMP counts', () => {
    const iim = rawIim([
      [90, 'Bergen'],
      [120, 'A crane'],
      [25, 'a'],
      [55, '20260610'],
      [101, 'Norway'],
    ]);
    expect(conflicts({ xmp, iim })).toEqual([
      { field: 'description', xmp: 'A crane lifts the bridge', iim: 'A crane' },
      { field: 'takenAt', xmp: '2026-06-09T20:47:05+02:00', iim: '2026-06-10' },
      { field: 'city', xmp: 'Oslo', iim: 'Bergen' },
      { field: 'keywords', xmp: 'a; b', iim: 'a' },
    ]);
    expect(read({ xmp, iim })).toMatchObject({ city: 'Oslo', country: 'Norway', keywords: ['a', 'b'] });
  });

  test.each<[string, readonly RawDataset[]]>([
    ['the same', [[90, 'Oslo']]],
    ['a credit cut at its 32 bytes', [[110, 'Photo by ANNA FERREIRA/POOL/Nort']]],
    ['a credit without its first words', [[110, 'ANNA FERREIRA/POOL/Northwire']]],
    [
      'a list in another order',
      [
        [25, 'b'],
        [25, 'a'],
      ],
    ],
    ['a date without its time', [[55, '20260609']]],
    [
      'the same time elsewhere',
      [
        [55, '20260609'],
        [60, '184705+0000'],
      ],
    ],
    ['blanks', [[120, 'A crane  lifts\rthe bridge ']]],
  ])('not: %s', (_name, sets) => {
    expect(conflicts({ xmp, iim: rawIim(sets) })).toEqual([]);
  });
});
