import { expect, test } from 'vitest';
import { makeHarbourJpeg, makeHarbourPng, makeHarbourWebp } from '../../helpers/make-photo';
import { hasExiftool, seenByExiftool } from '../../helpers/metadata/exiftool';
import { nightShiftStory } from '../../helpers/night-shift-story';

// A reader that is not ours shows that the test photos are what they say; without it, our reader might only agree with
// our writer.
const { caption, creator, creditInFile: credit, copyright } = nightShiftStory;
const words = `${caption} „Zürich“ – Łódź`;
const options = {
  width: 60,
  height: 40,
  caption: words,
  creator: [creator, 'José Muñoz'],
  credit,
  copyright,
  orientation: 6,
};

const photos = {
  'a.jpg': makeHarbourJpeg(options),
  'a.png': makeHarbourPng(options),
  'b.png': makeHarbourPng({ ...options, compressXmp: true }),
  'a.webp': makeHarbourWebp(options),
};
test.skipIf(!hasExiftool).each(Object.entries(photos))('exiftool reads %s as it was meant', (name, bytes) => {
  const seen = seenByExiftool({ [name]: bytes })[0];
  expect(seen).toMatchObject({
    'XMP-dc:Description': words,
    'XMP-dc:Creator': [creator, 'José Muñoz'],
    'XMP-dc:Rights': copyright,
    'XMP-photoshop:Credit': credit,
    'IFD0:ImageDescription': words,
    'IFD0:Artist': `${creator}; José Muñoz`,
    'IFD0:Orientation': 6,
  });
  expect(seen?.['ExifTool:Error']).toBeUndefined();
});

test.skipIf(!hasExiftool)('exiftool reads IIM as it was meant, in both encodings', () => {
  expect(seenByExiftool({ 'a.jpg': photos['a.jpg'] })[0]).toMatchObject({
    'IPTC:Caption-Abstract': words,
    'IPTC:By-line': [creator, 'José Muñoz'],
    'IPTC:Credit': credit.slice(0, 32),
    'IPTC:CopyrightNotice': copyright,
  });
  const iim = { caption: 'Zürich – Fähre', credit, encoding: 'windows-1252' } as const;
  const [seen] = seenByExiftool({ 'b.jpg': makeHarbourJpeg({ width: 60, height: 40, iim }) });
  expect(seen?.['IPTC:Caption-Abstract']).toBe('Zürich – Fähre');
});
