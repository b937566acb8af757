import { describe, expect, test } from 'vitest';
import { cutInCss, shownCut } from '#core/document/cut-place';
import { parseDocument, type BlockNode } from '#core/document/document';
import { isPhotoCuts } from '#core/document/photo-cuts';
import { leadPhoto, photoUses } from '#core/document/walk';
import { uncut } from '#core/photo/crops';

const id = 'a'.repeat(64);
const frame = { x: 0.1, y: 0.2, width: 0.4, height: 0.4 };

test.each([
  ['nothing cut', uncut],
  ['a crop by hand', { ...uncut, shown: '1:1', byHand: { '1:1': frame } }],
])('%s is sound', (_, cuts) => expect(isPhotoCuts(cuts)).toBe(true));

test.each<[string, unknown]>([
  ['no crop of that name', { ...uncut, shown: '2:1' }],
  ['a focal point outside', { ...uncut, focus: { x: 1.2, y: 0 } }],
  ['a focal point that is no number', { ...uncut, focus: { x: Number.NaN, y: 0 } }],
  ['the whole picture by hand', { ...uncut, byHand: { full: frame } }],
  ['a frame past the edge', { ...uncut, byHand: { '4:3': { ...frame, x: 0.7 } } }],
  ['a frame of nothing', { ...uncut, byHand: { '4:3': { ...frame, width: 0 } } }],
  ['a frame with more in it', { ...uncut, byHand: { '4:3': { ...frame, angle: 1 } } }],
  ['more beside', { ...uncut, angle: 3 }],
  ['a list', []],
  ['a text', '16:9'],
])('%s is refused', (_, cuts) => {
  expect(isPhotoCuts(cuts)).toBe(false);
  const photo = { type: 'photo', attrs: { photo: id, cuts } };
  expect(() => parseDocument({ type: 'doc', content: [photo] })).toThrow(/Not cuts of a photo/);
});

describe('a story from before photos were cut', () => {
  const old = { type: 'photo', attrs: { photo: id, alt: 'petals', lead: true } };

  test('reads on, its photos uncut and not decorative', () => {
    expect(parseDocument({ type: 'doc', content: [old] }).content[0]).toEqual({
      ...old,
      attrs: { ...old.attrs, decorative: false, cuts: null },
    });
  });
});

describe('where a picture lies behind its crop', () => {
  const picture = { width: 3000, height: 2000 };

  test('nowhere, where all of it is seen or its size is not known', () => {
    expect(shownCut(picture, null)).toBeNull();
    expect(shownCut(picture, uncut)).toBeNull();
    expect(shownCut(undefined, { ...uncut, shown: '1:1' })).toBeNull();
  });

  test('with the focal point in the middle, in CSS', () => {
    const cut = shownCut(picture, { ...uncut, shown: '1:1' });
    expect(cut && cutInCss(cut)).toEqual({
      aspectRatio: '1',
      width: '150%',
      transform: 'translate(-16.6667%, 0%)',
    });
  });

  test('where a hand put it', () => {
    const byHand = { '1:1': { x: 0.2, y: 0.1, width: 0.4, height: 0.6 } };
    expect(shownCut(picture, { ...uncut, shown: '1:1', byHand })).toEqual({
      shape: 1,
      scale: 2.5,
      left: 0.2,
      top: 0.1,
    });
  });
});

test('photos of a gallery are uses like any other, but none of them leads', () => {
  const photo = { type: 'photo', attrs: { photo: id, alt: '', lead: true } } as const;
  const gallery: BlockNode = { type: 'gallery', attrs: { title: 'Flowers' }, content: [photo, photo] };
  const document = parseDocument({ type: 'doc', content: [gallery] });
  expect(photoUses(document)).toHaveLength(2);
  expect(leadPhoto(document)).toBeNull();
});
