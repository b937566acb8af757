import { DOMParser } from '@xmldom/xmldom';
import { load } from 'exifreader';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhotoFields } from '#core/photo/photo-fields';
import { writeMetadata } from '../../../electron/photos/write-metadata';
import {
  makeAvifFrame,
  makeHarbourGif,
  makeHarbourJpeg,
  makeHarbourPng,
  makeHarbourWebp,
} from '../../helpers/make-photo';
import { arbitraryPhotoFields } from '../../helpers/metadata/arbitrary-photo-fields';
import { hasExiftool, seenByExiftool, type ExiftoolTags } from '../../helpers/metadata/exiftool';
import { wholePhotoFields as whole } from '../../helpers/metadata/whole-photo-fields';

// Readers that are not ours see what we wrote; our reader might only agree with our writer.
const small = { width: 24, height: 16 };
const before = { ...small, caption: 'Before', creator: 'Nobody', credit: 'None', copyright: 'None' };
const photos = {
  jpg: { bytes: makeHarbourJpeg(before), kind: 'image/jpeg' },
  png: { bytes: makeHarbourPng(before), kind: 'image/png' },
  webp: { bytes: makeHarbourWebp(before), kind: 'image/webp' },
  gif: { bytes: makeHarbourGif(before), kind: 'image/gif' },
  avif: { bytes: makeAvifFrame(before), kind: 'image/avif' },
} as const;
type Ending = keyof typeof photos;
const endings = Object.keys(photos) as readonly Ending[];
const write = (ending: Ending, fields: PhotoFields) =>
  writeMetadata(photos[ending].bytes, photos[ending].kind, fields, { keepsGps: true });

const exifDate = (iso: string) => {
  const [day = '', time = ''] = iso.split('T');
  return `${day.replaceAll('-', ':')}${time && ` ${time}`}`;
};
const texts = {
  'XMP-dc:Description': 'description',
  'XMP-photoshop:Headline': 'headline',
  'XMP-dc:Title': 'title',
  'XMP-photoshop:AuthorsPosition': 'creatorJobTitle',
  'XMP-photoshop:Credit': 'credit',
  'XMP-photoshop:Source': 'source',
  'XMP-dc:Rights': 'copyright',
  'XMP-xmpRights:UsageTerms': 'usageTerms',
  'XMP-xmpRights:WebStatement': 'webStatement',
  'XMP-plus:LicensorName': 'licensor',
  'XMP-plus:LicensorURL': 'licensorUrl',
  'XMP-photoshop:Instructions': 'instructions',
  'XMP-photoshop:DateCreated': 'takenAt',
  'XMP-iptcCore:Location': 'sublocation',
  'XMP-photoshop:City': 'city',
  'XMP-photoshop:State': 'state',
  'XMP-photoshop:Country': 'country',
  'XMP-iptcCore:CountryCode': 'countryCode',
  'XMP-iptcExt:LocationCreatedSublocation': 'cameraSublocation',
  'XMP-iptcExt:LocationCreatedCity': 'cameraCity',
  'XMP-iptcExt:LocationCreatedProvinceState': 'cameraState',
  'XMP-iptcExt:LocationCreatedCountryName': 'cameraCountry',
  'XMP-iptcExt:LocationCreatedCountryCode': 'cameraCountryCode',
  'XMP-photoshop:CaptionWriter': 'captionWriter',
  'XMP-photoshop:TransmissionReference': 'jobId',
  'XMP-photoshop:Urgency': 'urgency',
  'XMP-pur:EmbargoDate': 'releaseAt',
  'XMP-pur:ExpirationDate': 'expiresAt',
  'XMP-iptcCore:AltTextAccessibility': 'altText',
  'XMP-iptcCore:ExtDescrAccessibility': 'extendedDescription',
  'XMP-iptcExt:Event': 'event',
  'XMP-iptcExt:DigitalSourceType': 'digitalSource',
} as const;
const dates: ReadonlySet<string> = new Set(['takenAt', 'releaseAt', 'expiresAt']);

function expectXmp(seen: ExiftoolTags, fields: PhotoFields): void {
  for (const [tag, name] of Object.entries(texts)) {
    const expected = dates.has(name) ? exifDate(fields[name]) : fields[name];
    expectValue(seen, tag, expected === '' ? [] : [expected]);
  }
  expectValue(seen, 'XMP-dc:Creator', fields.creator === '' ? [] : fields.creator.split('; '));
  expectValue(seen, 'XMP-dc:Subject', fields.keywords);
  expectValue(seen, 'XMP-iptcExt:PersonInImage', fields.persons);
}

/** JSON of exiftool has numbers where texts look like numbers. */
function expectValue(seen: ExiftoolTags, tag: string, expected: readonly string[]): void {
  const said = [seen[tag] ?? []].flat();
  expect({
    tag,
    said: said.map((value, place) => (value === Number(expected[place]) ? expected[place] : value)),
  }).toEqual({ tag, said: expected });
}

describe.skipIf(!hasExiftool)('exiftool', () => {
  test.each(endings)('sees every field in XMP of .%s', (ending) => {
    const [seen = {}] = seenByExiftool({ [`a.${ending}`]: write(ending, whole) });
    expectXmp(seen, whole);
    expect(seen).toMatchObject({ 'XMP-exif:GPSLatitude': 59.9139, 'XMP-exif:GPSLongitude': -10.752213 });
    expect(seen['ExifTool:Error']).toBeUndefined();
    // A camera's EXIF has more than we know of a picture.
    expect(seen['ExifTool:Warning'] ?? 'Missing required').toContain('Missing required');
  });

  test('sees IIM within its bytes, and that it is in step with XMP', () => {
    const [seen = {}] = seenByExiftool({ 'a.jpg': write('jpg', whole) });
    expect(seen).toMatchObject({
      'IPTC:CodedCharacterSet': '\x1b%G',
      'IPTC:ObjectName': whole.title,
      'IPTC:Urgency': 3,
      'IPTC:Keywords': whole.keywords,
      'IPTC:ReleaseDate': '2026:06:09',
      'IPTC:ReleaseTime': '22:00:00+02:00',
      'IPTC:ExpirationDate': '2026:09:07',
      'IPTC:ExpirationTime': '23:59:59+02:00',
      'IPTC:SpecialInstructions': whole.instructions,
      'IPTC:DateCreated': '2026:06:09',
      'IPTC:TimeCreated': '20:47:05+02:00',
      'IPTC:By-line': ['Anna Ferreira', 'José Muñoz'],
      'IPTC:By-lineTitle': whole.creatorJobTitle,
      'IPTC:City': whole.city,
      'IPTC:Sub-location': whole.sublocation,
      'IPTC:Province-State': whole.state,
      'IPTC:Country-PrimaryLocationCode': 'POL',
      'IPTC:Country-PrimaryLocationName': 'Poland',
      'IPTC:OriginalTransmissionReference': whole.jobId,
      'IPTC:Headline': whole.headline,
      'IPTC:Credit': 'ANNA FERREIRA/POOL/Northwire',
      'IPTC:Source': whole.source,
      'IPTC:CopyrightNotice': whole.copyright,
      'IPTC:Caption-Abstract': whole.description,
      'IPTC:Writer-Editor': 'RA',
    });
    expect(seen['Photoshop:IPTCDigest']).toBe(seen['File:CurrentIPTCDigest']);
  });

  test.each(['jpg', 'webp', 'png', 'avif'] as const)('sees EXIF of .%s', (ending) => {
    const [seen = {}] = seenByExiftool({ [`a.${ending}`]: write(ending, whole) });
    expect(seen).toMatchObject({
      'IFD0:ImageDescription': whole.description,
      'IFD0:Artist': whole.creator,
      'IFD0:Copyright': whole.copyright,
      'ExifIFD:DateTimeOriginal': '2026:06:09 20:47:05',
      'ExifIFD:OffsetTimeOriginal': '+02:00',
      'ExifIFD:SubSecTimeOriginal': 25,
    });
    expect(Number(seen['Composite:GPSLatitude'])).toBeCloseTo(59.9139, 6);
    expect(Number(seen['Composite:GPSLongitude'])).toBeCloseTo(-10.752213, 6);
  });

  test.each(endings)('sees no place of the camera in .%s, but the city', (ending) => {
    const placed = write(ending, whole);
    const [seen = {}] = seenByExiftool({
      [`a.${ending}`]: writeMetadata(placed, photos[ending].kind, whole, { keepsGps: false }),
    });
    expect(Object.keys(seen).filter((tag) => /gps/i.test(tag))).toEqual([]);
    expect(seen['XMP-photoshop:City']).toBe(whole.city);
  });

  test('sees any letters as they were meant', () => {
    const all = fc.sample(arbitraryPhotoFields, { numRuns: 40, seed: 20_261_204 });
    const files = Object.fromEntries(
      all.map((fields, place) => {
        const ending = endings[place % endings.length] ?? 'jpg';
        return [`${String(place).padStart(2, '0')}.${ending}`, write(ending, fields)];
      }),
    );
    seenByExiftool(files).forEach((seen, place) => {
      const fields = all[place];
      if (fields) expectXmp(seen, fields);
    });
  });
});

test.each(endings.filter((ending) => ending !== 'gif'))('exifreader sees the XMP of .%s', (ending) => {
  const domParser = new DOMParser({ onError: () => undefined });
  const { xmp } = load(Buffer.from(write(ending, whole)), { expanded: true, domParser });
  const said = (name: string): unknown => xmp?.[name]?.description;
  expect(said('description')).toBe(whole.description);
  expect(said('Credit')).toBe(whole.credit);
  expect(said('rights')).toBe(whole.copyright);
  expect(said('UsageTerms')).toBe(whole.usageTerms);
  expect(said('creator')).toBe('Anna Ferreira, José Muñoz');
  expect(said('PersonInImage')).toBe('Anna Ferreira, Ruben Achterberg');
  expect(said('AltTextAccessibility')).toBe(whole.altText);
  for (const name of ['Headline', 'Source', 'Instructions', 'City', 'Location', 'TransmissionReference'])
    expect(said(name)).not.toBe(undefined);
});
