import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockNode } from '#core/document/document';
import { blockKey, nameBlocks } from '../../../renderer/reader/block-names';

const paragraph = (): BlockNode => ({ type: 'paragraph' });
const keysOf = (blocks: readonly BlockNode[]) => blocks.map(blockKey);

test('blocks nobody named are known by their place', () => {
  expect(keysOf([paragraph(), paragraph()])).toEqual(['at-0', 'at-1']);
});

test('a block that is written in takes the place of what it was, and those below a new one keep theirs', () => {
  const [one, two, three] = [paragraph(), paragraph(), paragraph()];
  nameBlocks([], [one, two, three]);
  const [first, second, third] = keysOf([one, two, three]);
  const written = paragraph();
  nameBlocks([one, two, three], [one, written, three]);
  expect(keysOf([one, written, three])).toEqual([first, second, third]);
  const added = paragraph();
  nameBlocks([one, written, three], [added, one, written, three]);
  expect(keysOf([one, written, three])).toEqual([first, second, third]);
  expect(keysOf([added])).not.toContain(first);
});

test('no two blocks of a text are known by the same name, whatever is shown after what', () => {
  const pool = Array.from({ length: 8 }, paragraph);
  const text = fc.uniqueArray(fc.nat(7)).map((places) => places.flatMap((at) => pool[at] ?? []));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      let before: readonly BlockNode[] = [];
      for (const blocks of texts) {
        nameBlocks(before, blocks);
        expect(new Set(keysOf(blocks)).size).toBe(blocks.length);
        before = blocks;
      }
    }),
  );
});
