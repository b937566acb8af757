import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '#core/checks/problem';
import { checks, mustFix, runChecks } from '#core/checks/registry';
import { parseDocument, type BlockNode } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { Photo } from '#core/photo/photo';
import type { StoryFields } from '#core/story/story';
import { arbitraryDocument } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

const fields = {
  slug: 'quay',
  headline: 'Quay opens',
  deck: 'At last',
  byline: 'Mara Lind',
  dateline: 'OSLO',
};
const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const photoBlock = (photo: string, caption = 'The quay.', alt = 'A quay'): BlockNode => ({
  type: 'photo',
  attrs: { photo, alt, lead: false },
  ...(caption === '' ? {} : { content: [{ type: 'text', text: caption }] }),
});
const good = testPhoto(1, { credit: 'Photo by Mira Voss' });

function story(
  changes: {
    readonly fields?: Partial<StoryFields>;
    readonly blocks?: readonly BlockNode[];
    readonly photos?: readonly Photo[];
  } = {},
): Edition {
  const content = changes.blocks ?? [paragraph('The quay opened on Tuesday.'), photoBlock(good.id)];
  return testEdition({
    fields: { ...fields, ...changes.fields },
    document: parseDocument({ type: 'doc', content }),
    photos: changes.photos ?? [good],
  });
}
const found = (edition: Edition) => runChecks(edition).map(({ check, grade }) => `${grade} ${check}`);
const places = (edition: Edition): Place[] => runChecks(edition).map(({ place }) => place);

test('nothing is wrong with a whole story', () => {
  expect(runChecks(story())).toEqual([]);
  expect(runChecks(goldenEditions.riverLock)).toEqual([]);
});

test('every check file stands in the registry', () => {
  const folder = path.resolve(import.meta.dirname, '../../../core/checks');
  const others = ['check.ts', 'problem.ts', 'registry.ts', 'README.md'];
  expect(readdirSync(folder).filter((name) => !others.includes(name))).toHaveLength(checks.length);
});

describe('what stops publication', () => {
  test('a photo without a credit, where a dash is none', () => {
    for (const credit of ['', ' ', '—', '()'])
      expect(runChecks(story({ photos: [{ ...good, credit }] }))).toEqual([
        {
          check: 'photo-credit',
          grade: 'must-fix',
          message: 'A photo cannot be published without a credit.',
          place: { in: 'photo', photo: good.id, part: 'credit' },
        },
      ]);
  });
  test('a photo that is not on the desk', () => {
    expect(found(story({ photos: [] }))).toEqual(['must-fix photo-on-desk']);
  });
  test('a missing headline', () => {
    expect(found(story({ fields: { headline: ' … ' } }))).toEqual(['must-fix headline']);
  });
  test.each<[string, readonly BlockNode[]]>([
    ['an empty paragraph', [{ type: 'paragraph' }]],
    ['signs alone', [paragraph('— * —')]],
    ['a captioned photo alone', [photoBlock(good.id)]],
  ])('text that is none: %s', (_, blocks) => {
    expect(found(story({ blocks }))).toContain('must-fix story-text');
  });
});

describe('TK, which stands for "to come"', () => {
  const says = (text: string) =>
    found(story({ blocks: [paragraph(text)], photos: [] })).includes('must-fix placeholder');

  test.each([
    'TK',
    'a TK month',
    'TKTK',
    'by TK.',
    '(TK)',
    '$TK million',
    'TK-year-old',
    'il y a TK',
    '“TK”',
    'TKTKTK',
  ])('is found in %j', (text) => expect(says(text)).toBe(true));
  test.each(['tk', 'ATK', 'TKO', 'TK4', 'bTKTKb', 'Tk', 'T K', 'ŠTK', 'the shop TK Maxx', 'token'])(
    'is not found in %j',
    (text) => expect(says(text)).toBe(false),
  );

  test('is found across a change of type and in every block that has words', () => {
    const split: BlockNode = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'T', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'K' },
      ],
    };
    const quote = {
      type: 'pullQuote',
      attrs: { attribution: 'TK' },
      content: [{ type: 'text', text: 'So' }],
    } as const;
    const nested: BlockNode = {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph' }, { type: 'blockquote', content: [paragraph('TK') as never] }],
        },
      ],
    };
    for (const block of [
      split,
      quote,
      nested,
      { ...paragraph('TK'), type: 'heading', attrs: { level: 2 } } as BlockNode,
    ])
      expect(places(story({ blocks: [paragraph('Words.'), block], photos: [] }))).toEqual([{ in: 'body' }]);
  });

  test.each(['headline', 'deck', 'byline', 'dateline'] as const)('is found in the %s', (field) => {
    expect(runChecks(story({ fields: { [field]: 'TK' } }))).toEqual([
      {
        check: 'placeholder',
        grade: 'must-fix',
        message: `The ${field} still says TK.`,
        place: { in: 'field', field },
      },
    ]);
  });

  test('is found in captions, alt texts and credits, each place once', () => {
    const blocks = [
      paragraph('Words.'),
      photoBlock(good.id, 'TK left', 'TK'),
      photoBlock(good.id, 'TK right', 'TK'),
    ];
    const photo = { in: 'photo', photo: good.id };
    expect(places(story({ blocks, photos: [{ ...good, credit: 'Photo by TK' }] }))).toEqual([
      { ...photo, part: 'caption' },
      { ...photo, part: 'alt' },
      { ...photo, part: 'credit' },
    ]);
  });

  test('may stand in the slug, which nobody outside sees as text', () => {
    expect(found(story({ fields: { slug: 'TK-quay' } }))).toEqual([]);
  });
});

test.each<[string, Edition, Place]>([
  ['slug', story({ fields: { slug: '' } }), { in: 'field', field: 'slug' }],
  ['byline', story({ fields: { byline: '' } }), { in: 'field', field: 'byline' }],
  [
    'alt-text',
    story({ blocks: [paragraph('Words.'), photoBlock(good.id, 'A caption', ' ')] }),
    { in: 'photo', photo: good.id, part: 'alt' },
  ],
  [
    'caption',
    story({ blocks: [paragraph('Words.'), photoBlock(good.id, ''), photoBlock(good.id, '')] }),
    { in: 'photo', photo: good.id, part: 'caption' },
  ],
])('a missing %s is worth a look and stops nothing', (check, edition, place) => {
  const problems = runChecks(edition);
  expect(problems).toEqual([{ check, grade: 'worth-a-look', message: expect.any(String) as string, place }]);
  expect(mustFix(problems)).toEqual([]);
});

test('what must be fixed comes first, and no story breaks a check', () => {
  fc.assert(
    fc.property(arbitraryDocument(fc.constantFrom(good.id, testPhoto(2).id)), (document) => {
      const problems = runChecks(testEdition({ document, photos: [good] }));
      const grades = problems.map(({ grade }) => grade);
      expect(grades).toEqual([...grades].sort());
      expect(mustFix(problems)).toEqual(
        problems.slice(0, grades.filter((grade) => grade === 'must-fix').length),
      );
      expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(problems.length);
    }),
  );
});
