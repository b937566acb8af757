import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { comparableBlocks } from '#core/history/comparable-blocks';
import { compareStories, type ComparedBlock, type Comparison } from '#core/history/compare';
import { compareTexts, textOfRuns, wordsOfRuns } from '#core/history/compare-texts';
import { partText, storyParts } from '#core/history/story-parts';
import type { StoryDocument } from '#core/document/document';
import { emptyDetails } from '#core/story/details';
import { emptyContent, type StoryContent } from '#core/story/story';
import { arbitraryDocument, arbitraryText } from '../../helpers/arbitrary-document';

// Thousands of stories are compared; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const story = (document: StoryDocument, fields: Partial<StoryContent['fields']> = {}): StoryContent => ({
  ...emptyContent,
  document,
  fields: { ...emptyContent.fields, ...fields },
});
const paragraphs = (...texts: readonly string[]): StoryDocument => ({
  type: 'doc',
  content: texts.map((text) => ({
    type: 'paragraph',
    ...(text !== '' && { content: [{ type: 'text', text } as const] }),
  })),
});

const arbitraryStory: fc.Arbitrary<StoryContent> = fc
  .record({
    document: arbitraryDocument(),
    headline: arbitraryText,
    deck: arbitraryText,
    note: arbitraryText,
  })
  .map(({ document, headline, deck, note }) => ({
    ...story(document, { headline, deck }),
    details: { ...emptyDetails, noteToDesk: note },
  }));

/** Two stories that have blocks in common, as versions of one story do. */
const twoVersions = fc
  .record({ one: arbitraryStory, other: arbitraryStory, picks: fc.array(fc.nat(), { maxLength: 8 }) })
  .map(({ one, other, picks }): readonly [StoryContent, StoryContent] => {
    const all = [...one.document.content, ...other.document.content];
    const content = picks.flatMap((pick) => all.slice(pick % all.length).slice(0, 1));
    return [one, content.length === 0 ? other : { ...other, document: { type: 'doc', content } }];
  });

const textsOf = (comparison: Comparison, side: 'left' | 'right') =>
  comparison.blocks.flatMap((block) => (side in block ? [textOf(block, side)] : []));

function textOf(block: ComparedBlock, side: 'left' | 'right'): string {
  switch (block.kind) {
    case 'same':
      return block[side].text;
    case 'changed':
      return textOfRuns(block.runs, side);
    case 'removed':
      return side === 'left' ? block.left.text : '';
    case 'added':
      return side === 'right' ? block.right.text : '';
  }
}

const mirrored = (comparison: Comparison): Comparison => ({
  ...comparison,
  parts: comparison.parts.map(({ part, runs }) => ({ part, runs: turnRuns(runs) })),
  photos: { added: comparison.photos.removed, removed: comparison.photos.added },
  added: comparison.removed,
  removed: comparison.added,
  blocks: goneFirst(comparison.blocks.map(turnBlock)),
});
const turnRuns = (runs: ReturnType<typeof compareTexts>): ReturnType<typeof compareTexts> => {
  const turned = runs.map(({ kind, text }) => ({
    kind: kind === 'same' ? kind : kind === 'added' ? ('removed' as const) : ('added' as const),
    text,
  }));
  return turned.reduce<typeof turned>((ordered, run) => {
    const before = ordered.at(-1);
    return before?.kind === 'added' && run.kind === 'removed'
      ? [...ordered.slice(0, -1), run, before]
      : [...ordered, run];
  }, []);
};
function turnBlock(block: ComparedBlock): ComparedBlock {
  if (block.kind === 'removed') return { kind: 'added', right: block.left, moved: block.moved };
  if (block.kind === 'added') return { kind: 'removed', left: block.right, moved: block.moved };
  const sides = { left: block.right, right: block.left };
  if (block.kind === 'same') return { ...block, ...sides };
  const attributes = block.attributes.map(({ name, runs }) => ({ name, runs: turnRuns(runs) }));
  return { ...block, ...sides, runs: turnRuns(block.runs), attributes };
}
function goneFirst(blocks: readonly ComparedBlock[]): readonly ComparedBlock[] {
  const ordered: ComparedBlock[] = [];
  let come: ComparedBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'added') come.push(block);
    else if (block.kind === 'removed') ordered.push(block);
    else {
      ordered.push(...come, block);
      come = [];
    }
  }
  return [...ordered, ...come];
}

test('every text of both sides is put together again from its runs', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (left, right) => {
      const runs = compareTexts(left, right);
      expect(textOfRuns(runs, 'left')).toBe(left);
      expect(textOfRuns(runs, 'right')).toBe(right);
      expect(runs.every(({ text }) => text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('every block and field of two stories, too', () => {
  fc.assert(
    fc.property(twoVersions, ([left, right]) => {
      const comparison = compareStories(left, right);
      for (const side of ['left', 'right'] as const) {
        const stored = side === 'left' ? left : right;
        expect(textsOf(comparison, side)).toEqual(comparableBlocks(stored.document).map(({ text }) => text));
        for (const { part, runs } of comparison.parts)
          expect(textOfRuns(runs, side)).toBe(partText(stored, part));
        for (const part of comparison.sameParts) expect(partText(left, part)).toBe(partText(right, part));
        expect(comparison.parts.length + comparison.sameParts.length).toBe(storyParts.length);
      }
    }),
    { numRuns: 150 },
  );
});

test('a story compared with itself has no changes, and any other has some', () => {
  fc.assert(
    fc.property(twoVersions, ([left, right]) => {
      expect(compareStories(left, structuredClone(left))).toMatchObject({ changes: 0, added: 0, removed: 0 });
      const isSame =
        JSON.stringify(comparableBlocks(left.document).map(({ key }) => key)) ===
          JSON.stringify(comparableBlocks(right.document).map(({ key }) => key)) &&
        storyParts.every((part) => partText(left, part) === partText(right, part));
      expect(compareStories(left, right).changes === 0).toBe(isSame);
    }),
    { numRuns: 150 },
  );
});

test('compared the other way round, what came and what went change places', () => {
  fc.assert(
    fc.property(twoVersions, ([left, right]) => {
      expect(compareStories(right, left)).toEqual(mirrored(compareStories(left, right)));
    }),
    { numRuns: 150 },
  );
});

test('a phrase that changed is told as one, word by word', () => {
  const runs = compareTexts(
    'Council backs $41m harbour dredge in late vote',
    'Council approves $41m harbour dredge after nine-hour session',
  );
  expect(runs).toEqual([
    { kind: 'same', text: 'Council ' },
    { kind: 'removed', text: 'backs' },
    { kind: 'added', text: 'approves' },
    { kind: 'same', text: ' $41m harbour dredge ' },
    { kind: 'removed', text: 'in late vote' },
    { kind: 'added', text: 'after nine-hour session' },
  ]);
  expect(wordsOfRuns(runs)).toEqual({ added: 4, removed: 4 });
});

test('a rewritten paragraph stands beside the old one, a new one alone, and moved ones are no news', () => {
  const left = story(paragraphs('One two three four.', 'The vote settles a question.', 'Last words stay.'));
  const right = story(
    paragraphs('Last words stay.', 'One two three four.', 'The vote settles the question.', 'Fish.'),
  );
  const { blocks, changes, added, removed } = compareStories(left, right);
  expect(
    blocks.map((block) => ('moved' in block && block.moved ? `${block.kind}, moved` : block.kind)),
  ).toEqual(['added, moved', 'same', 'changed', 'removed, moved', 'added']);
  expect({ changes, added, removed }).toEqual({ changes: 4, added: 2, removed: 1 });
});

test('suggestions are read as accepted, and a change of format alone is one', () => {
  const review = { id: 's', author: 'Ada', at: 1 } as const;
  const suggested: StoryDocument = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ships ' },
          { type: 'text', text: 'leave', marks: [{ type: 'deletion', attrs: { ...review, of: 'content' } }] },
          { type: 'text', text: 'sail', marks: [{ type: 'insertion', attrs: { ...review, of: 'content' } }] },
          { type: 'text', text: ' at dawn' },
        ],
      },
      {
        type: 'paragraph',
        marks: [{ type: 'deletion', attrs: { ...review, of: 'break' } }],
        content: [{ type: 'text', text: ' today' }],
      },
    ],
  };
  expect(compareStories(story(suggested), story(paragraphs('Ships sail at dawn today'))).changes).toBe(0);
  const bold: StoryDocument = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Fish', marks: [{ type: 'bold' }] }] }],
  };
  const { blocks } = compareStories(story(paragraphs('Fish')), story(bold));
  expect(blocks).toMatchObject([{ kind: 'changed', runs: [{ kind: 'same', text: 'Fish' }], attributes: [] }]);
});

test('photos, their captions and comments are told', () => {
  const photo = (id: string, caption: string, alt = '') =>
    ({
      type: 'photo',
      attrs: { photo: id.repeat(64), alt, lead: false },
      content: [{ type: 'text', text: caption }],
    }) as const;
  const left = story({ type: 'doc', content: [photo('a', 'The old pier'), photo('b', 'Gulls')] });
  const thread = { id: 't', quote: 'pier', remarks: [], resolved: null };
  const right = {
    ...story({ type: 'doc', content: [photo('a', 'The new pier', 'A pier'), photo('c', 'Gulls')] }),
    comments: [thread],
  };
  const comparison = compareStories(left, right);
  expect(comparison.photos).toEqual({ added: ['c'.repeat(64)], removed: ['b'.repeat(64)] });
  expect(comparison.comments).toEqual({ added: 1, changed: 0 });
  expect(comparison.blocks).toMatchObject([
    { kind: 'changed', attributes: [{ name: 'alt', runs: [{ kind: 'added', text: 'A pier' }] }] },
    { kind: 'removed' },
    { kind: 'added' },
  ]);
});

test('however much differs, comparing ends, and stays exact', () => {
  const words = (seed: number) =>
    Array.from({ length: 25 }, (_, index) => `w${(seed * 31 + index * 17) % 997}`).join(' ');
  const lefts = Array.from({ length: 2_000 }, (_, index) => words(index));
  const rights = lefts.map((text, index) => (index % 20 === 0 ? words(index + 5_000) : `${text} and more`));
  const left = story(paragraphs(...lefts));
  const right = story(paragraphs('A new first paragraph.', ...rights));
  const comparison = compareStories(left, right);
  expect(textsOf(comparison, 'left')).toEqual(lefts);
  expect(textsOf(comparison, 'right')).toEqual(['A new first paragraph.', ...rights]);
});
