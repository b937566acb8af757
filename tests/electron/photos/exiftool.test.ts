import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeHarbourJpeg, makeHarbourPng, makeHarbourWebp } from '../../helpers/make-photo';
import { nightShiftStory } from '../../helpers/night-shift-story';
import { temporaryFolder } from '../../helpers/temporary-desk';

// A reader that is not ours shows that the test photos are what they say; without it, our reader might only agree with
// our writer.
const isHere = spawnSync('exiftool', ['-ver']).status === 0;
if (!isHere)
  console.warn('SKIPPED: exiftool is not installed (Debian: apt-get install libimage-exiftool-perl)');

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
const tags = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])));

function seenByExiftool(name: string, bytes: Buffer): Record<string, unknown> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const answer = execFileSync(
    'exiftool',
    ['-json', '-G1', '-n', '-validate', '-warning', '-error', '-all', path],
    { encoding: 'utf8' },
  );
  return tags.parse(JSON.parse(answer))[0] ?? {};
}

test.skipIf(!isHere).each(Object.entries(photos))('exiftool reads %s as it was meant', (name, bytes) => {
  const seen = seenByExiftool(name, bytes);
  expect(seen).toMatchObject({
    'XMP-dc:Description': words,
    'XMP-dc:Creator': [creator, 'José Muñoz'],
    'XMP-dc:Rights': copyright,
    'XMP-photoshop:Credit': credit,
    'IFD0:ImageDescription': words,
    'IFD0:Artist': `${creator}; José Muñoz`,
    'IFD0:Orientation': 6,
  });
  expect(seen['ExifTool:Error']).toBeUndefined();
});

test.skipIf(!isHere)('exiftool reads IIM as it was meant, in both encodings', () => {
  expect(seenByExiftool('a.jpg', photos['a.jpg'])).toMatchObject({
    'IPTC:Caption-Abstract': words,
    'IPTC:By-line': [creator, 'José Muñoz'],
    'IPTC:Credit': credit.slice(0, 32),
    'IPTC:CopyrightNotice': copyright,
  });
  const iim = { caption: 'Zürich – Fähre', credit, encoding: 'windows-1252' } as const;
  expect(
    seenByExiftool('b.jpg', makeHarbourJpeg({ width: 60, height: 40, iim }))['IPTC:Caption-Abstract'],
  ).toBe('Zürich – Fähre');
});
