import { describe, expect, test } from 'vitest';
import type { CheckContext, PhotoFacts } from '#core/checks/check';
import type { Problem } from '#core/checks/problem';
import { runChecks } from '#core/checks/registry';
import { parseDocument, type PhotoNode } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { Photo } from '#core/photo/photo';
import { noTerms, type PhotoTerms } from '#core/photo/terms';
import { scheduleAt } from '#core/time/wall-time';
import { testEdition, testPhoto } from '../../helpers/edition';

const zone = 'America/New_York';
const at = (wall: string) => scheduleAt(wall, zone);
const good = testPhoto(1, { credit: 'Photo by Mira Voss' });

interface Given {
  readonly photo?: Partial<Photo>;
  readonly terms?: Partial<PhotoTerms>;
  readonly caption?: string;
  readonly use?: Partial<PhotoNode['attrs']>;
  readonly dateline?: string;
  /** When it goes out, in New York; null for a draft. */
  readonly out?: string | null;
  readonly now?: string;
  readonly facts?: Partial<PhotoFacts>;
}

function found(given: Given): readonly Problem[] {
  const photo: Photo = { ...good, ...given.photo, terms: { ...noTerms, ...given.terms } };
  const use = {
    type: 'photo',
    attrs: { photo: photo.id, alt: 'A quay', lead: true, ...given.use },
    content: [{ type: 'text', text: given.caption ?? 'The quay.' }],
  };
  const text = { type: 'paragraph', content: [{ type: 'text', text: 'The quay opened.' }] };
  const out = given.out === undefined ? '2026-06-10T18:30' : given.out;
  const edition: Edition = testEdition({
    fields: { slug: 'quay', headline: 'Quay', byline: 'Mara Lind', dateline: given.dateline ?? 'OSLO' },
    document: parseDocument({ type: 'doc', content: [use, text] }),
    photos: [photo],
    savedAt: at('2026-06-10T12:00').instant,
    published: out === null ? null : at(out),
  });
  const context: CheckContext = {
    now: given.now === undefined ? null : at(given.now).instant,
    desk: null,
    photoFacts: new Map([[photo.id, { firstSentAt: null, otherStories: [], ...given.facts }]]),
  };
  return runChecks(edition, context);
}
const said = (given: Given) => found(given).map(({ grade, message }) => `${grade}: ${message}`);

describe('terms', () => {
  test.each<[string, Given, readonly string[]]>([
    ['no limits', {}, []],
    ['far from their end', { terms: { until: '2026-06-25' } }, []],
    [
      'near their end',
      { terms: { until: '2026-06-24' } },
      ['worth-a-look: A photo may be used until 24 June 2026, 14 days after the story goes out.'],
    ],
    [
      'on their last day',
      { terms: { until: '2026-06-10' } },
      ['worth-a-look: A photo may be used until 10 June 2026, the day the story goes out.'],
    ],
    [
      'over',
      { terms: { until: '2026-06-09' } },
      ['must-fix: A photo could be used until 9 June 2026. Use another one.'],
    ],
    [
      'over when it goes out',
      { terms: { until: '2026-06-09' }, now: '2026-06-01T10:00' },
      ['must-fix: A photo may be used until 9 June 2026, and the story goes out on 10 June 2026.'],
    ],
    [
      'over by the time a late story goes out',
      { terms: { until: '2026-06-11' }, now: '2026-06-12T00:05' },
      ['must-fix: A photo could be used until 11 June 2026. Use another one.'],
    ],
    [
      'over since its days after first use',
      { terms: { daysAfterFirstUse: 30 }, facts: { firstSentAt: at('2026-05-10T23:59').instant } },
      ['must-fix: A photo could be used until 9 June 2026. Use another one.'],
    ],
    [
      'few days after first use',
      { terms: { daysAfterFirstUse: 1 } },
      ['worth-a-look: A photo may be used for 1 day after it first goes out.'],
    ],
    ['many days after first use', { terms: { daysAfterFirstUse: 90 } }, []],
    ['one story, and this is it', { terms: { isOneTime: true }, facts: { firstSentAt: 1 } }, []],
    [
      'one story, and that was another',
      { terms: { isOneTime: true }, facts: { firstSentAt: 1, otherStories: ['harbour-vote'] } },
      ['must-fix: A photo may be used in one story only, and went out in harbour-vote. Use another one.'],
    ],
    [
      'not everywhere',
      { terms: { territory: 'everywhere except Germany' } },
      ['worth-a-look: Where a photo may be used: everywhere except Germany.'],
    ],
  ])('%s', (_, given, problems) => expect(said(given)).toEqual(problems));

  test('the day is the one of the newsroom’s zone, whatever the clocks do', () => {
    const nearMidnight = { terms: { until: '2026-11-01' } };
    expect(said({ ...nearMidnight, out: '2026-11-01T23:59' })[0]).toMatch(/^worth-a-look/u);
    expect(said({ ...nearMidnight, out: '2026-11-02T00:00' })[0]).toMatch(/^must-fix/u);
  });

  test('of a draft are those of today', () => {
    expect(said({ terms: { until: '2026-06-09' }, out: null, now: '2026-06-09T08:00' })[0]).toMatch(
      /^worth/u,
    );
    expect(said({ terms: { until: '2026-06-09' }, out: null, now: '2026-06-10T08:00' })[0]).toMatch(/^must/u);
    expect(said({ terms: { until: '2026-06-09' }, out: null })[0]).toMatch(/^must/u);
  });

  test('stand at the terms of the photo', () => {
    expect(found({ terms: { until: '2026-06-09' } })[0]?.place).toEqual({
      in: 'photo',
      photo: good.id,
      part: 'terms',
    });
  });
});

describe('an embargo', () => {
  const embargoed = (photo: Partial<Photo>, out?: string) =>
    said({ photo, dateline: '', ...(out === undefined ? {} : { out }) });
  test.each([
    ['2026-06-10T18:30:00-04:00', []],
    ['2026-06-10T22:30:00Z', []],
    ['2026-06-10', []],
    ['2026-06', []],
    ['soon', []],
    [
      '2026-06-10T18:31:00-04:00',
      ['must-fix: A photo may not be published before 18:31 EDT on 10 June 2026.'],
    ],
    ['2026-06-10T18:31', ['must-fix: A photo may not be published before 18:31 EDT on 10 June 2026.']],
    ['2026-06-11', ['must-fix: A photo may not be published before 00:00 EDT on 11 June 2026.']],
  ])('until %s', (releaseAt, problems) => expect(embargoed({ releaseAt })).toEqual(problems));

  test('in an hour that comes twice ends with the second', () => {
    const releaseAt = '2026-11-01T01:30:00';
    const out = (wall: string, occurrence?: 'first') =>
      runChecks(
        testEdition({
          photos: [{ ...good, releaseAt }],
          published: scheduleAt(wall, zone, occurrence),
        }),
      ).some(({ check }) => check === 'photo-embargo');
    expect(out('2026-11-01T01:30', 'first')).toBe(true);
    expect(out('2026-11-01T02:00')).toBe(false);
  });

  test.each([
    'EMBARGO 0001 Thursday',
    'NO SALES\nEMBARGOED UNTIL 10 June 2026',
    'EMBARGOED - NO USE UNTIL 11 June 2026, 06:00 GMT',
  ])('in words holds: %j', (instructions) => {
    expect(embargoed({ instructions })).toEqual([
      `must-fix: A photo is under embargo: “${instructions.split('\n').at(-1) ?? ''}”. Give its release time, or take the embargo out of its instructions.`,
    ]);
    expect(embargoed({ instructions, releaseAt: '2026-06-10T06:00:00Z' })).toEqual([]);
  });
  test.each(['NO EMBARGO', 'Embargo lifted', 'EMBARGOED UNTIL 9 June 2026', 'NO SALES', ''])(
    'in words is over, or none: %j',
    (instructions) => expect(embargoed({ instructions })).toEqual([]),
  );
});

describe('a file photo', () => {
  const old = (takenAt: string, caption?: string, credit = 'Photo by Mira Voss') =>
    said({ photo: { takenAt, credit }, dateline: '', ...(caption === undefined ? {} : { caption }) });
  const from = (when: string) => [
    `worth-a-look: This photo is from ${when}. Say so in the caption (File photo).`,
  ];
  test.each([
    ['2019-04-25T09:30:00+02:00', from('25 April 2019')],
    ['2019-04', from('April 2019')],
    ['2019', from('2019')],
    ['2026-05-10', from('10 May 2026')],
    ['2026-05-11', []],
    ['2026', []],
    ['2026-06-20', []],
    ['0000-00-00', []],
    ['', []],
  ])('of %j', (takenAt, problems) => expect(old(takenAt)).toEqual(problems));

  test.each([
    'FILE - The quay in April.',
    'The quay. File photo.',
    'The quay in an archive picture.',
    'The quay in 2019.',
    'The quay on April 25.',
    'The quay, 25 April',
  ])('says so: %j', (caption) => expect(old('2019-04-25', caption)).toEqual([]));
  test.each(['The quay profile.', 'The quay in 2018.', 'The quay on April 2.'])('does not: %j', (caption) =>
    expect(old('2019-04-25', caption)).toEqual(from('25 April 2019')),
  );
  test('says so in its credit', () => {
    expect(old('2019-04-25', 'The quay.', 'AP Photo/Mira Voss, File')).toEqual([]);
  });
});

describe('the place of the lead photo', () => {
  const places = (dateline: string, photo: Partial<Photo>, given: Given = {}) =>
    said({ ...given, dateline, photo });
  const differs = (one: string, other: string) => [
    `worth-a-look: The dateline says ${one}, the lead photo ${other}. Say so in the caption.`,
  ];
  test.each<[string, Partial<Photo>, readonly string[]]>([
    ['OSLO', { city: 'Bergen' }, differs('Oslo', 'Bergen')],
    ['KANSAS CITY, Mo. (RBN) —', { city: 'Omaha' }, differs('Kansas City', 'Omaha')],
    ['OSLO', { city: 'Oslo' }, []],
    ['SÃO PAULO', { city: 'Sao Paulo' }, []],
    ['WASHINGTON', { city: 'Washington, D.C.' }, []],
    ['OSLO', { sublocation: 'Oslo', city: 'Viken' }, []],
    ['OSLO', { city: 'Oslo', cameraCity: 'Bergen' }, []],
    ['OSLO', { city: '' }, []],
    ['', { city: 'Bergen' }, []],
  ])('%j and %j', (dateline, photo, problems) => expect(places(dateline, photo)).toEqual(problems));

  test('is the lead’s alone, and may be said in the caption', () => {
    expect(places('OSLO', { city: 'Bergen' }, { use: { lead: false } })).toEqual([]);
    expect(places('OSLO', { city: 'Bergen' }, { caption: 'The quay in Bergen.' })).toEqual([]);
  });
});

describe('alt text', () => {
  test('is not asked of a photo that only decorates', () => {
    expect(said({ use: { alt: '', decorative: true } })).toEqual([]);
    expect(said({ use: { alt: '', decorative: false } })).toHaveLength(1);
  });
  test('is told where it is long', () => {
    expect(said({ use: { alt: 'x'.repeat(125) } })).toEqual([]);
    expect(said({ use: { alt: 'x'.repeat(126) } })).toEqual([
      'worth-a-look: An alt text is 126 characters long. Up to 125 are read out at ease.',
    ]);
  });
});

test('the photos of a gallery are looked at like any other', () => {
  const photo = testPhoto(2, { takenAt: '2019', terms: { ...noTerms, until: '2020-01-01' } });
  const use = { type: 'photo', attrs: { photo: photo.id, alt: '', lead: false } };
  const edition = testEdition({
    document: parseDocument({
      type: 'doc',
      content: [{ type: 'gallery', attrs: { title: '' }, content: [use] }],
    }),
    photos: [photo],
  });
  const ids = runChecks(edition).map(({ check }) => check);
  expect(ids).toEqual(
    expect.arrayContaining(['photo-credit', 'photo-terms', 'alt-text', 'caption', 'file-photo']),
  );
});
