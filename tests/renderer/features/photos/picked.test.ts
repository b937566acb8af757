import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInGrid, nothingPicked, pick } from '../../../../renderer/features/photos/picked';

const idAt = (index: number): string | undefined => (index < 20 ? `photo ${index}` : undefined);

describe('moving in the grid', () => {
  const grid = { count: 23, columns: 5, rows: 3 };

  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 3, 8],
    ['ArrowDown', 19, 19],
    ['ArrowUp', 2, 2],
    ['ArrowUp', 22, 17],
    ['PageDown', 1, 16],
    ['PageDown', 20, 22],
    ['Home', 12, 0],
    ['End', 12, 22],
  ])('%s from %d goes to %d', (key, from, to) => {
    expect(moveInGrid(key, from, grid)).toBe(to);
  });

  it('leaves other keys alone, and all keys where there is nothing', () => {
    expect(moveInGrid('a', 3, grid)).toBeNull();
    expect(moveInGrid('ArrowDown', 0, { ...grid, count: 0 })).toBeNull();
  });

  it('never leaves the grid', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(keys),
        (count, columns, moves) => {
          let at = 0;
          for (const key of moves) {
            at = moveInGrid(key, at, { count, columns, rows: 2 }) ?? at;
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThan(count);
          }
        },
      ),
    );
  });
});

describe('selecting', () => {
  it('selects one alone, a stretch from where one was, and one more', () => {
    const one = pick(nothingPicked, 4, 'alone', idAt);
    expect([...one.photos]).toEqual(['photo 4']);
    const stretch = pick(one, 6, 'stretch', idAt);
    expect([...stretch.photos]).toEqual(['photo 4', 'photo 5', 'photo 6']);
    expect([...pick(stretch, 3, 'stretch', idAt).photos]).toEqual(['photo 3', 'photo 4']);
    const more = pick(stretch, 9, 'toggle', idAt);
    expect(more.photos.has('photo 9')).toBe(true);
    expect(pick(more, 5, 'toggle', idAt).photos.has('photo 5')).toBe(false);
  });

  it('selects only what was read', () => {
    expect([...pick({ ...nothingPicked, anchor: 18 }, 25, 'stretch', idAt).photos]).toEqual([
      'photo 18',
      'photo 19',
    ]);
    expect(pick(nothingPicked, 22, 'alone', idAt)).toMatchObject({ active: 22, photos: new Set() });
  });
});
