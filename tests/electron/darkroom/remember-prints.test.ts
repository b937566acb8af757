import { expect, test } from 'vitest';
import type { PrintOrder } from '#core/contract/darkroom';
import type { Darkroom } from '../../../electron/darkroom/darkroom';
import { couldNotOpen } from '../../../electron/darkroom/darkroom-failures';
import { rememberPrints } from '../../../electron/darkroom/remember-prints';
import { plainDarkroom } from '../../helpers/plain-darkroom';

const order = (width: number): PrintOrder => ({
  frame: { x: 0, y: 0, width: 1, height: 1 },
  width,
  mediaType: 'image/jpeg',
  quality: 0.85,
});

/** Prints are as many bytes as they are wide. */
function counting(most?: number) {
  const asked: number[][] = [];
  const inner: Darkroom = {
    ...plainDarkroom(),
    print: (_bytes, _mediaType, orders) => {
      asked.push(orders.map(({ width }) => width));
      return Promise.resolve(orders.map(({ width }) => new Uint8Array(width)));
    },
  };
  const darkroom = rememberPrints(inner, most);
  const print = async (photo: number, ...widths: readonly number[]) =>
    (await darkroom.print(Uint8Array.of(photo), 'image/jpeg', widths.map(order))).map((one) => one.length);
  return { asked, print };
}

test('what was printed of a photo is not printed again, and comes in its order', async () => {
  const { asked, print } = counting();
  expect(await print(1, 30, 10)).toEqual([30, 10]);
  expect(await print(1, 10, 20, 30)).toEqual([10, 20, 30]);
  expect(await print(2, 10)).toEqual([10]);
  expect(asked).toEqual([[30, 10], [20], [10]]);
});

test('the oldest is forgotten where there is too much, and printed anew', async () => {
  const { asked, print } = counting(45);
  await print(1, 30, 10);
  await print(1, 20);
  expect(await print(1, 10, 30)).toEqual([10, 30]);
  expect(asked).toEqual([[30, 10], [20], [30]]);
});

test('what fails is not remembered', async () => {
  let fails = true;
  const inner: Darkroom = {
    ...plainDarkroom(),
    print: () => (fails ? Promise.reject(couldNotOpen('died')) : Promise.resolve([new Uint8Array(3)])),
  };
  const darkroom = rememberPrints(inner);
  const print = () => darkroom.print(Uint8Array.of(1), 'image/jpeg', [order(3)]);
  await expect(print()).rejects.toThrow('brings down');
  fails = false;
  expect(await print()).toHaveLength(1);
});
