import { expect, test } from 'vitest';
import type { PrintOrder } from '#core/contract/darkroom';
import type { PhotoNode } from '#core/document/document';
import { NewsroomError } from '#core/newsroom-error';
import { uncut, type PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import { planCrop, planEveryCrop } from '#core/photo/rendition-plan';
import type { Darkroom } from '../../../electron/darkroom/darkroom';
import { couldNotOpen, darkroomClosed } from '../../../electron/darkroom/darkroom-failures';
import { prepareRenditions } from '../../../electron/darkroom/prepare-renditions';
import { renditionsOf } from '../../../electron/darkroom/renditions';
import { keepPhotoFile } from '../../../electron/handlers/attach-photo';
import { readyUnopened } from '../../../electron/handlers/ready-photo';
import { readPhotoFile } from '../../../electron/photos/read-photo-file';
import { testEdition } from '../../helpers/edition';
import { makeHarbourJpeg, makeHarbourPng, makeHarbourWebp } from '../../helpers/make-photo';
import { plainDarkroom } from '../../helpers/plain-darkroom';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

/** A darkroom that notes what is ordered and prints small pictures of the kind. */
function noting() {
  const orders: PrintOrder[] = [];
  let times = 0;
  const darkroom: Darkroom = {
    ...plainDarkroom(),
    print: (_bytes, _mediaType, asked) => {
      times += 1;
      orders.push(...asked);
      return Promise.resolve(
        asked.map(({ mediaType }) =>
          mediaType === 'image/jpeg'
            ? makeHarbourJpeg({ width: 8, height: 6 })
            : makeHarbourWebp({ width: 8, height: 6 }),
        ),
      );
    },
  };
  return { darkroom, orders, times: () => times };
}

function photoOf(width: number, height: number, make: typeof makeHarbourJpeg = makeHarbourJpeg) {
  const ports = portsOf(temporaryDesk(), testClock(), () => undefined);
  const said = { caption: 'Cranes', credit: 'A B/AFP', copyright: '(c) AFP' };
  const bytes = make({ width, height, ...said });
  return { ports, photo: keepPhotoFile(ports, 'harbour.jpg', readyUnopened(bytes)) };
}

const everyOrder = (photo: Photo) =>
  planEveryCrop(photo, uncut).flatMap((plan) =>
    (['image/jpeg', 'image/webp'] as const).map((mediaType) => ({ ...plan, mediaType })),
  );

const use = (photo: Photo, cuts: PhotoCuts | null = null): PhotoNode => ({
  type: 'photo',
  attrs: { photo: photo.id, alt: '', lead: false, cuts },
});
const editionOf = (photo: Photo, ...content: readonly PhotoNode[]) =>
  testEdition({ photos: [photo], document: { type: 'doc', content } });

test('every crop is planned at its stated widths, none larger than the photo', () => {
  const sizes = (width: number, height: number) =>
    planEveryCrop({ width, height }, uncut).map((plan) => [plan.crop, plan.width, plan.height]);
  expect(sizes(4000, 3000)).toEqual([
    ['16:9', 1600, 900],
    ['16:9', 800, 450],
    ['4:3', 1200, 900],
    ['4:3', 600, 450],
    ['1:1', 1080, 1080],
    ['1:1', 540, 540],
    ['full', 2048, 1536],
    ['full', 1024, 768],
  ]);
  expect(sizes(1500, 1000).slice(0, 2)).toEqual([
    ['16:9', 1500, 844],
    ['16:9', 800, 450],
  ]);
  expect(sizes(300, 200)).toHaveLength(4);
  expect(planCrop({ width: 1000, height: 4000 }, 'full', uncut)[0]).toMatchObject({
    width: 512,
    height: 2048,
  });
});

test('what is said of the photo now is in every file, and the picture is opened once', async () => {
  const { ports, photo } = photoOf(60, 40);
  const { darkroom, orders, times } = noting();
  const said = { ...photo, credit: 'C D/POOL/AFP', description: 'Cranes at dusk' };
  const made = await renditionsOf({ darkroom, photos: ports.photos }, said, everyOrder(photo));
  expect(made).toHaveLength(8);
  expect(times()).toBe(1);
  expect(orders.map(({ width }) => width)).toEqual(made.map(({ width }) => width));
  for (const { bytes, mediaType } of made)
    expect(readPhotoFile(bytes)).toMatchObject({
      mediaType,
      fromFile: { credit: said.credit, description: said.description, copyright: photo.copyright },
    });
});

test('a photo whose file is gone is said by its name', async () => {
  const { ports, photo } = photoOf(60, 40);
  ports.photos.forget(photo.id, photo.mediaType);
  await expect(
    renditionsOf({ darkroom: noting().darkroom, photos: ports.photos }, photo, everyOrder(photo)),
  ).rejects.toThrow(/^harbour\.jpg: The file of this photo is gone or damaged/);
});

const wide: PhotoCuts = { ...uncut, shown: '16:9', focus: { x: 0.2, y: 0.2 } };
const square: PhotoCuts = { ...uncut, shown: '1:1' };

test('a page needs what each use shows, once for all uses that are cut alike', async () => {
  const { ports, photo } = photoOf(4000, 3000);
  const { darkroom, orders, times } = noting();
  const uses = [use(photo, wide), use(photo, square), use(photo, wide), use(photo)];
  const find = await prepareRenditions(
    { darkroom, photos: ports.photos },
    editionOf(photo, ...uses),
    'shown',
  );
  expect(times()).toBe(1);
  expect(orders.map(({ width, mediaType }) => [width, mediaType])).toEqual([
    [1600, 'image/jpeg'],
    [1080, 'image/jpeg'],
    [2048, 'image/jpeg'],
  ]);
  expect(uses.map((each) => find(each)?.map(({ crop }) => crop))).toEqual([
    ['16:9'],
    ['1:1'],
    ['16:9'],
    ['full'],
  ]);
});

test('a picture one may see through stays so, and one that is shown whole and small is left as it is', async () => {
  const { ports, photo } = photoOf(900, 600, makeHarbourPng);
  const { darkroom, orders } = noting();
  const uses = [use(photo, square), use(photo)] as const;
  const find = await prepareRenditions(
    { darkroom, photos: ports.photos },
    editionOf(photo, ...uses),
    'shown',
  );
  expect(orders.map(({ mediaType }) => mediaType)).toEqual(['image/webp']);
  expect(find(uses[1])).toEqual([]);
});

test('other formats get every crop of every use', async () => {
  const { ports, photo } = photoOf(4000, 3000);
  const { darkroom } = noting();
  const uses = [use(photo, wide), use(photo)] as const;
  const find = await prepareRenditions({ darkroom, photos: ports.photos }, editionOf(photo, ...uses), 'all');
  for (const each of uses) expect(find(each)).toHaveLength(16);
});

test('where there is no darkroom, or it cannot open one photo, there are none', async () => {
  const { ports, photo } = photoOf(60, 40);
  const edition = editionOf(photo, use(photo, wide));
  const { photos } = ports;
  expect((await prepareRenditions({ darkroom: null, photos }, edition, 'all'))(use(photo, wide))).toBeNull();
  const broken: Darkroom = { ...plainDarkroom(), print: () => Promise.reject(couldNotOpen('died')) };
  const find = await prepareRenditions({ darkroom: broken, photos }, edition, 'all');
  expect(find(use(photo, wide))).toBeNull();
});

test('a darkroom that closes with the app gives the whole export up', async () => {
  const { ports, photo } = photoOf(60, 40);
  const closing: Darkroom = { ...plainDarkroom(), print: () => Promise.reject(darkroomClosed()) };
  await expect(
    prepareRenditions({ darkroom: closing, photos: ports.photos }, editionOf(photo, use(photo)), 'all'),
  ).rejects.toThrow(NewsroomError);
});
