import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  makeAvifFrame,
  makeHarbourGif,
  makeHarbourJpeg,
  makeHarbourPng,
  makeHarbourWebp,
} from '../helpers/make-photo';
import { putProfile } from '../../electron/photos/put-profile';
import { exifBlock } from '../helpers/metadata/exif';
import { xmpPacket } from '../helpers/metadata/xmp';
import { encodeHeic, heicSize } from '../helpers/pictures/encode-heic';
import { encodeProfile } from '../helpers/pictures/encode-profile';
import { pngChunk } from '../helpers/pictures/encode-png';
import { drawHarbour } from '../helpers/pictures/draw-harbour';
import { encodeTiff } from '../helpers/pictures/encode-tiff';
import { launchApp, runCli, type LaunchedApp } from './launch';

let launched: LaunchedApp;
const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-darkroom-'));
test.beforeAll(async () => {
  launched = await launchApp({ desk: join(scratch, 'desk') });
  await launched.page.getByRole('button', { name: 'New story' }).first().waitFor();
});
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function makeTiff(width: number, height: number, orientation: number): Buffer {
  const turned = Buffer.from([orientation, 0]);
  return encodeTiff(drawHarbour(width, height), [{ tag: 274, type: 3, content: turned }]);
}

interface Photo {
  readonly id: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly credit: string;
  readonly original: { readonly id: string } | null;
}

type Answer =
  | { readonly ok: true; readonly value: Photo }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

const attach = (fileName: string, bytes: Buffer): Promise<Answer> =>
  launched.page.evaluate(
    async ([name, base64]) => {
      const nutgraf: unknown = Reflect.get(globalThis, 'nutgraf');
      const request: unknown = Reflect.get(Object(nutgraf), 'request');
      if (typeof request !== 'function') throw new Error('There is no bridge');
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return (await Reflect.apply(request, undefined, [
        'photo:attach',
        { fileName: name, bytes: content },
      ])) as Answer;
    },
    [fileName, bytes.toString('base64')] as const,
  );

async function attached(fileName: string, bytes: Buffer): Promise<Photo> {
  const answer = await attach(fileName, bytes);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** Width and height of a picture in the window; null where it does not load. */
const shownSize = (address: string): Promise<readonly [number, number] | null> =>
  launched.page.evaluate(
    (src) =>
      new Promise<readonly [number, number] | null>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve([picture.naturalWidth, picture.naturalHeight]);
        picture.onerror = () => resolve(null);
        picture.src = src;
      }),
    address,
  );

function filesIn(folder: string): string[] {
  const path = join(launched.desk, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);
}

test('a photo is opened, upright, and has a thumbnail', async () => {
  const photo = await attached(
    'on-its-side.jpg',
    makeHarbourJpeg({ width: 900, height: 600, orientation: 6 }),
  );
  expect(photo).toMatchObject({ width: 900, height: 600 });
  expect(filesIn('thumbs')).toContain(`${photo.id}.webp`);
  expect(await shownSize(`app-media://thumb/${photo.id}`)).toEqual([480, 320]);
});

test('a photo without a thumbnail gets one as somebody looks', async () => {
  const photo = await attached('small.png', makeHarbourPng({ width: 60, height: 90 }));
  rmSync(join(launched.desk, 'thumbs'), { recursive: true });
  expect(await shownSize(`app-media://thumb/${photo.id}`)).toEqual([60, 90]);
  expect(filesIn('thumbs')).toEqual([`${photo.id}.webp`]);
  expect(await shownSize(`app-media://thumb/${'0'.repeat(64)}`)).toBeNull();
  expect(await shownSize('app-media://thumb/../desk.sqlite')).toBeNull();
});

test('a TIFF becomes a JPEG, its original kept', async () => {
  const photo = await attached('scan.tif', makeTiff(90, 60, 6));
  expect(photo).toMatchObject({ mediaType: 'image/jpeg', width: 60, height: 90 });
  expect(await shownSize(`app-media://photo/${photo.id}`)).toEqual([60, 90]);
  expect(filesIn('photos')).toContain(`${photo.original?.id ?? ''}.tif`);
});

const jpegWords = { caption: 'Cranes at dusk', credit: 'Photo by A B/AFP', copyright: '(c) AFP' };

test('a HEIC becomes a JPEG, upright, with what it said of itself, its original kept', async () => {
  const heic = encodeHeic({ turns: 1, xmp: xmpPacket(jpegWords), exif: exifBlock({}, 6) });
  const photo = await attached('from-a-phone.heic', heic);
  expect(photo).toMatchObject({ mediaType: 'image/jpeg', width: 64, height: 96, credit: jpegWords.credit });
  expect(await shownSize(`app-media://photo/${photo.id}`)).toEqual([64, 96]);
  expect(await shownSize(`app-media://thumb/${photo.id}`)).toEqual([64, 96]);
  const original = `${photo.original?.id ?? ''}.heic`;
  expect(filesIn('photos')).toContain(original);
  expect(readFileSync(join(launched.desk, 'photos', original.slice(0, 2), original))).toEqual(heic);
});

test('a HEIC looks as its picture does, and a profile of its colours is kept', async () => {
  const drawn = await attached('drawn.png', encodePngOf(heicSize.width, heicSize.height));
  const plain = await attached('plain.heic', encodeHeic());
  const green = await attached(
    'swapped.heic',
    encodeHeic({ profile: encodeProfile('green', 'red', 'blue') }),
  );
  const tiff = await attached(
    'swapped.tif',
    encodeTiff(drawHarbour(heicSize.width, heicSize.height), [
      { tag: 34_675, type: 7, content: encodeProfile('green', 'red', 'blue') },
    ]),
  );
  const [red, green2, blue] = await meanColour(`app-media://photo/${drawn.id}`);
  for (const from of ['photo', 'thumb']) {
    expect(near(await meanColour(`app-media://${from}/${plain.id}`), [red, green2, blue])).toBe(true);
    for (const swapped of [green, tiff])
      expect(near(await meanColour(`app-media://${from}/${swapped.id}`), [green2, red, blue])).toBe(true);
  }
});

test('a large JPEG has the thumbnail of its picture: upright, in its colours', async () => {
  const size = { width: 1_998, height: 1_201 };
  for (const orientation of [1, 2, 3, 6, 8]) {
    const photo = await attached(`turned-${orientation}.jpg`, makeHarbourJpeg({ ...size, orientation }));
    expect(photo).toMatchObject(size);
    expect(await shownSize(`app-media://thumb/${photo.id}`)).toEqual([480, 289]);
    for (const quarter of quarters)
      expect(
        near(
          await meanColour(`app-media://thumb/${photo.id}`, quarter),
          await meanColour(`app-media://photo/${photo.id}`, quarter),
        ),
      ).toBe(true);
  }
  const swapped = putProfile(makeHarbourJpeg(size), 'image/jpeg', encodeProfile('green', 'red', 'blue'));
  const { id } = await attached('swapped.jpg', Buffer.from(swapped));
  const [red, green, blue] = await meanColour(`app-media://thumb/${id}`);
  expect(near([red, green, blue], await meanColour(`app-media://photo/${id}`))).toBe(true);
  const plain = await attached('unswapped.jpg', makeHarbourJpeg(size));
  expect(near([green, red, blue], await meanColour(`app-media://photo/${plain.id}`))).toBe(true);
});

type Colour = readonly [number, number, number];
/** A part of a picture: where it begins, and how large it is. 1 is the whole edge. */
type Part = readonly [left: number, top: number, edge: number];
const quarters: readonly Part[] = [
  [0, 0, 0.5],
  [0.5, 0, 0.5],
  [0, 0.5, 0.5],
  [0.5, 0.5, 0.5],
];

/** Whether two colours are as near as a strong compression leaves them. */
const near = (one: Colour, other: Colour): boolean =>
  one.every((value, place) => Math.abs(value - (other[place] ?? 0)) < 8);

const encodePngOf = (width: number, height: number) => makeHarbourPng({ width, height });

/** The mean of red, green and blue of a picture, or a part of it, as the window shows it. */
const meanColour = (address: string, part: Part = [0, 0, 1]): Promise<Colour> =>
  launched.page.evaluate(
    async ([src, [left, top, edge]]) => {
      const picture = new Image();
      picture.crossOrigin = 'anonymous';
      picture.src = src;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      const drawing = canvas.getContext('2d');
      if (!drawing) throw new Error('There is no canvas');
      drawing.drawImage(picture, 0, 0);
      const across = (share: number) => Math.round(share * canvas.width);
      const down = (share: number) => Math.round(share * canvas.height);
      const { data } = drawing.getImageData(across(left), down(top), across(edge), down(edge));
      const sums: [number, number, number] = [0, 0, 0];
      data.forEach((value, place) => {
        if (place % 4 < 3) sums[place % 4] = (sums[place % 4] ?? 0) + value;
      });
      return sums.map((sum) => sum / (data.length / 4)) as [number, number, number];
    },
    [address, part] as const,
  );

test('a bomb is refused by its header', async () => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const bomb = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(4_000_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
  const answer = await attach('bomb.png', bomb);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(JSON.stringify(answer)).toContain('900 megapixels');
});

test('a darkroom that dies opens the next photo all the same', async () => {
  await launched.app.evaluate(({ webContents }) => {
    for (const page of webContents.getAllWebContents())
      if (page.getURL().startsWith('app://darkroom')) page.forcefullyCrashRenderer();
  });
  await attached('after.jpg', makeHarbourJpeg({ width: 61, height: 41 }));
});

test('the darkroom is sandboxed, has no bridge and reaches nothing', async () => {
  await attached('again.jpg', makeHarbourJpeg({ width: 62, height: 41 }));
  const found = await launched.app.evaluate(async ({ webContents }) => {
    const room = webContents.getAllWebContents().find((page) => page.getURL().startsWith('app://darkroom'));
    const ask: unknown = room && Reflect.get(room, 'getLastWebPreferences');
    const answer: unknown = typeof ask === 'function' ? Reflect.apply(ask, room, []) : null;
    const preferences = typeof answer === 'object' && answer !== null ? answer : {};
    const said: unknown = await room?.executeJavaScript(`(async () => {
      const reaches = (url) => fetch(url).then(() => true, () => false);
      return [
        typeof nutgraf, typeof require, typeof process,
        await reaches('https://example.org/'), await reaches('app://nutgraf/'),
        await reaches('app-media://photo/${'0'.repeat(64)}'), await reaches('app://darkroom/index.html'),
      ];
    })()`);
    const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity'];
    return { said, preferences: names.map((name) => Reflect.get(preferences, name) as unknown) };
  });
  expect(found).toEqual({
    said: ['undefined', 'undefined', 'undefined', false, false, false, false],
    preferences: [true, true, false, true],
  });
});

/** Damages that repeat: cut off, turned bits, overwritten stretches, zeros. */
function damaged(whole: Buffer, count: number, seed: number): Buffer[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  return Array.from({ length: count }, (_, index) => {
    const bytes = Buffer.from(whole);
    if (index % 5 === 0) return bytes.subarray(0, random(bytes.length));
    for (let turns = 0; turns <= index % 7; turns += 1) bytes[random(bytes.length)] = random(256);
    if (index % 3 === 0) bytes.fill(index % 2 ? 0 : 255, random(bytes.length), bytes.length);
    return bytes;
  });
}

test('of 288 damaged files each is a good photo or refused in words, and nothing is left over', async () => {
  const words = { caption: 'Cranes', credit: 'Photo by A B/AFP' };
  const wholes = {
    jpg: makeHarbourJpeg({ width: 120, height: 80, ...words }),
    jpeg: makeHarbourJpeg({ width: 900, height: 600, ...words }), // opened smaller than it is
    png: makeHarbourPng({ width: 48, height: 32, ...words }),
    webp: makeHarbourWebp({ width: 48, height: 32, ...words }),
    gif: makeHarbourGif({ width: 48, height: 32, ...words }),
    avif: makeAvifFrame({ width: 48, height: 32, ...words }),
    tif: makeTiff(40, 30, 1),
    heic: encodeHeic({ xmp: xmpPacket(words) }),
  };
  let refused = 0;
  for (const [ending, whole] of Object.entries(wholes))
    for (const [index, bytes] of damaged(whole, 36, whole.length * 7_919).entries()) {
      const answer = await attach(`damaged-${index}.${ending}`, bytes);
      if (answer.ok) {
        expect(answer.value.width * answer.value.height).toBeGreaterThan(0);
        continue;
      }
      refused += 1;
      expect(answer.error.code).toBe('bad-request');
      expect(answer.error.message).toMatch(/^damaged-\d+\.\w+: This .*Nothing was kept\./);
    }
  expect(refused).toBeGreaterThan(60);
  await attached('whole.jpg', makeHarbourJpeg({ width: 63, height: 41 }));
});

test('the desk is whole afterwards', async () => {
  await launched.close();
  const { code, stdout, stderr } = await runCli(launched.desk, ['verify']);
  const { problems } = JSON.parse(stdout) as { readonly problems: readonly unknown[] };
  expect({ code, stderr, problems }).toEqual({ code: 0, stderr: '', problems: [] });
});
