import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { runCli, runtime } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-cut-'));
const desk = join(scratch, 'desk');
const site = join(scratch, 'site');
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const withApp = { env: { NUTGRAF_RUNTIME: JSON.stringify(runtime()) } };
const broken = {
  env: { NUTGRAF_RUNTIME: JSON.stringify({ ...runtime(), electron: join(scratch, 'no-such-app') }) },
};

test.beforeAll(async () => {
  const story = join(scratch, 'barge-night.txt');
  writeFileSync(story, 'Barges wait\n\nThey wait by the lower gate.\n');
  const photo = join(scratch, 'quay.jpg');
  writeFileSync(
    photo,
    makeHarbourJpeg({ width: 1_500, height: 1_000, caption: 'The quay.', credit: 'Photo by Mira Voss/POOL' }),
  );
  for (const args of [
    ['import', story],
    ['attach', 'barge-night', photo, '--lead'],
    ['destination', 'add', 'folder', '--name', 'Site', '--path', site],
  ])
    expect(await runCli(desk, args)).toMatchObject({ code: 0 });
});

/** What the page's folder of photos holds: each file's kind and size, and whether its credit is in it. */
async function photosBeside(folder: string) {
  const names = readdirSync(join(folder, 'photos'));
  return Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join(folder, 'photos', name));
      const { format, width, height } = await sharp(bytes).metadata();
      return { format, shape: Number((width / height).toFixed(2)), credited: bytes.includes('Mira Voss') };
    }),
  );
}

test('the command line starts the app to cut what it publishes, and every file is credited', async () => {
  const sent = await runCli(desk, ['publish', 'barge-night', '--to', 'Site'], withApp);
  expect(sent).toMatchObject({ code: 0, stderr: '', json: { state: 'sent' } });
  const photos = await photosBeside(site);
  expect(photos.every(({ credited }) => credited)).toBe(true);
  expect(new Set(photos.map(({ format }) => format))).toEqual(new Set(['jpeg', 'webp']));
  expect(new Set(photos.map(({ shape }) => shape))).toEqual(new Set([1.5, 1.78, 1.33, 1]));
});

test('what the app converts can be attached, and a command whose app does not start keeps and sends nothing', async () => {
  const tiff = join(scratch, 'lock.tif');
  const picture = sharp(makeHarbourJpeg({ width: 300, height: 200 })).withMetadata();
  writeFileSync(tiff, await picture.tiff({ compression: 'lzw' }).toBuffer());
  const args = ['attach', 'barge-night', tiff];
  const refused = await runCli(desk, args, broken);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('did not start. Nothing was kept');
  expect(await runCli(desk, args, withApp)).toMatchObject({ code: 0 });
});
