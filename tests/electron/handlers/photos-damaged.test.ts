import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { attachPhoto } from '../../../electron/handlers/attach-photo';
import type { Ports } from '../../../electron/handlers/ports';
import { readPhotoFile } from '../../../electron/photos/read-photo-file';
import { listPhotos } from '../../../electron/storage/photos';
import { makeHarbourJpeg, makeHarbourPng, makeHarbourWebp } from '../../helpers/make-photo';
import { nightShiftStory } from '../../helpers/night-shift-story';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const { caption, creator, creditInFile: credit, copyright } = nightShiftStory;
const options = { width: 24, height: 16, caption, creator, credit, copyright, orientation: 6 };
const photos = {
  JPEG: makeHarbourJpeg(options),
  PNG: makeHarbourPng(options),
  WebP: makeHarbourWebp(options),
};

type Damage = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (share: number, bytes: Buffer) => Math.floor(share * bytes.length);

const cut = place.map<Damage>((share) => (bytes) => bytes.subarray(0, at(share, bytes)));
const flip = fc
  .array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 8 })
  .map<Damage>((flips) => (bytes) => {
    for (const [share, bit] of flips) bytes[at(share, bytes)] = (bytes[at(share, bytes)] ?? 0) ^ (1 << bit);
    return bytes;
  });
/** Lengths, sizes and markers stand in the first bytes and around the metadata: there a lie does most. */
const lie = fc
  .tuple(
    fc.nat(700),
    fc.constantFrom(
      [0],
      [0xff],
      [0xff, 0xff],
      [0, 0, 0, 0],
      [0xff, 0xff, 0xff, 0xff],
      [0x7f, 0xff, 0xff, 0xff],
    ),
  )
  .map<Damage>(([where, values]) => (bytes) => {
    values.forEach((value, next) => (bytes[where + next] = value));
    return bytes;
  });
const drop = fc.tuple(place, fc.nat(300)).map<Damage>(
  ([share, length]) =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(share, bytes)), bytes.subarray(at(share, bytes) + length)]),
);
const insert = fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map<Damage>(
  ([share, more]) =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(share, bytes)), more, bytes.subarray(at(share, bytes))]),
);
const damages = fc.array(fc.oneof(cut, flip, lie, drop, insert), { minLength: 1, maxLength: 3 });

let ports: Ports;
beforeEach(() => {
  ports = portsOf(temporaryDesk(), testClock(), () => undefined);
});

function filesOnDisk(): string[] {
  const folder = join(ports.desk.folder, 'photos');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name);
}

describe.each(Object.entries(photos))('%s, damaged in every way', (_format, whole) => {
  test('is read or refused in words, in a moment', () => {
    fc.assert(
      fc.property(damages, (all) => {
        const bytes = all.reduce<Buffer>((now, damage) => damage(now), Buffer.from(whole));
        try {
          const { width, height, fromFile } = readPhotoFile(bytes);
          expect(width * height).toBeGreaterThan(0);
          for (const text of Object.values(fromFile).flat()) expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        } catch (error) {
          if (!(error instanceof NewsroomError)) throw error;
          const { code, message } = error;
          expect(code).toBe('bad-request');
          expect(message).toContain('Nothing was kept.');
        }
      }),
      { numRuns: 400, seed: 20_261_201 },
    );
  });

  test('is on the desk with file and row, or not at all', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const bytes = all.reduce<Buffer>((now, damage) => damage(now), Buffer.from(whole));
        const before = { rows: listPhotos(ports.desk.db).length, files: filesOnDisk().length };
        try {
          const photo = await attachPhoto(ports, 'damaged', bytes);
          expect(ports.photos.isWhole(photo.id, photo.mediaType)).toBe(true);
        } catch (error) {
          if (!(error instanceof NewsroomError)) throw error;
          refused += 1;
          expect({ rows: listPhotos(ports.desk.db).length, files: filesOnDisk().length }).toEqual(before);
        }
      }),
      { numRuns: 100, seed: 20_261_202 },
    );
    expect(refused).toBeGreaterThan(20);
    expect(filesOnDisk()).toHaveLength(listPhotos(ports.desk.db).length);
  });
});
