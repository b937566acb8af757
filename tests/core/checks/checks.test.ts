import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '#core/checks/problem';
import { checks, mustFix, runChecks } from '#core/checks/registry';
import { parseDocument, type BlockNode } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { Photo } from '#core/photo/photo';

import type { CommentThread } from '#core/story/comments';
import { emptyDetails, type StoryDetails } from '#core/story/details';
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
  expect(found(goldenEditions.riverLock)).toEqual(['worth-a-look headline-lengths']);
});

test('every check file stands in the registry', () => {
  const folder = path.resolve(import.meta.dirname, '../../../core/checks');
  const others = ['check.ts', 'going-out.ts', 'problem.ts', 'registry.ts', 'ways-out.ts', 'README.md'];
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
      expect(places(story({ blocks: [paragraph('Words.'), block], photos: [] }))).toEqual([
        { in: 'body', gap: 0 },
      ]);
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

  test('is found in captions, alt texts and titles, each gap counted, and in credits once a photo', () => {
    const blocks = [
      { type: 'factBox', attrs: { title: 'TK' }, content: [paragraph('TK one, TK two')] } as BlockNode,
      photoBlock(good.id, 'TK left', 'TK'),
      { type: 'embed', attrs: { url: 'https://a.example/TK', title: 'TK', description: 'TK' } } as BlockNode,
    ];
    const edition = story({ blocks, photos: [{ ...good, credit: 'Photo by TK', creator: 'TK' }] });
    expect(runChecks(edition).map(({ message, place }) => [message, place])).toEqual([
      ['The title of a fact box still says TK.', { in: 'body', gap: 0 }],
      ['The text still says “TK one”.', { in: 'body', gap: 1 }],
      ['The text still says “TK two”.', { in: 'body', gap: 2 }],
      ['A caption still says “TK left”.', { in: 'body', gap: 3 }],
      ['An alt text still says TK.', { in: 'body', gap: 4 }],
      ['The title of an embed card still says TK.', { in: 'body', gap: 5 }],
      ['The description of an embed card still says TK.', { in: 'body', gap: 6 }],
      ['A credit still says TK.', { in: 'photo', photo: good.id, part: 'credit' }],
    ]);
  });

  test('is found in what the details send out, but not in what stays on the desk', () => {
    const edition = story();
    const details = {
      ...emptyDetails,
      headlines: { ...emptyDetails.headlines, web: { text: 'TK opens', writtenFor: 'Quay opens' } },
      tags: ['ports', 'TK'],
      noteToDesk: 'TK everything',
    };
    const detailed = { ...edition, content: { ...edition.content, details } };
    const gaps = runChecks(detailed).filter(({ check }) => check === 'placeholder');
    expect(gaps.map(({ message, place }) => [message, place])).toEqual([
      ['The web headline still says “TK opens”.', { in: 'detail', detail: 'headlines' }],
      ['A tag still says TK.', { in: 'detail', detail: 'tags' }],
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

describe('headlines for a use', () => {
  const own = (text: string, writtenFor = fields.headline) => ({ text, writtenFor });
  const withHeadlines = (
    headlines: Partial<StoryDetails['headlines']>,
    headline: string = fields.headline,
  ) => {
    const edition = story({ fields: { headline } });
    const details = { ...emptyDetails, headlines: { ...emptyDetails.headlines, ...headlines } };
    return { ...edition, content: { ...edition.content, details } };
  };
  const said = (edition: Edition) => runChecks(edition).map(({ message, place }) => [message, place]);
  const main = { in: 'field', field: 'headline' };
  const detail = { in: 'detail', detail: 'headlines' };

  test('are looked at again where the headline changed after them', () => {
    expect(said(withHeadlines({ web: own('Quay open'), print: own('Quay') }))).toEqual([]);
    expect(said(withHeadlines({ web: own('Quay open', 'Before'), print: own('Quay', 'Before') }))).toEqual([
      ['The headline changed after the web headline was written.', detail],
      ['The headline changed after the print headline was written.', detail],
    ]);
  });

  test('are told where they do not fit, at the headline that has to change', () => {
    const web = 'The web headline is 71 characters long. Search pages cut it at about 70.';
    expect(said(withHeadlines({}, 'x'.repeat(70)))).toEqual([]);
    expect(said(withHeadlines({}, 'x'.repeat(71)))).toEqual([[web, main]]);
    expect(said(withHeadlines({ web: own('Short', 'x'.repeat(71)) }, 'x'.repeat(71)))).toEqual([]);
    expect(said(withHeadlines({ web: own('x'.repeat(71)) }))).toEqual([[web, detail]]);
    expect(said(withHeadlines({ social: own('x'.repeat(257)) }))).toEqual([
      ['The social headline is too long for a post with a link: 257 of 256 characters.', detail],
    ]);
    expect(said(withHeadlines({ print: own('x'.repeat(500)) }))).toEqual([]);
  });
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

test('open comments are worth a look; resolved and deleted ones are not', () => {
  const remark = { id: 'r', author: 'Dana', at: 1, text: 'Says who?' };
  const thread = (id: string, said: boolean, isResolved: boolean): CommentThread => ({
    id,
    quote: 'The quay',
    remarks: said ? [remark] : [],
    resolved: isResolved ? { author: 'Dana', at: 2 } : null,
  });
  const commented = (...comments: readonly CommentThread[]): Edition => {
    const edition = story();
    return { ...edition, content: { ...edition.content, comments } };
  };
  const messages = (edition: Edition) => runChecks(edition).map(({ message }) => message);
  expect(found(commented(thread('a', true, false)))).toEqual(['worth-a-look open-comments']);
  expect(messages(commented(thread('a', true, false)))).toEqual(['1 comment is open.']);
  expect(messages(commented(thread('a', true, false), thread('b', true, false)))).toEqual([
    '2 comments are open.',
  ]);
  expect(found(commented(thread('a', false, false), thread('b', true, true)))).toEqual([]);
});
