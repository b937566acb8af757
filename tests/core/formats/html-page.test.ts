// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { PhotoNode } from '#core/document/document';
import type { CorrectionKind } from '#core/document/schema';
import type { Edition } from '#core/formats/edition';
import { htmlPage } from '#core/formats/html-page/write';
import { NewsroomError } from '#core/newsroom-error';
import { photoBytes, testEdition, testPhoto, testRenditions, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

const open = (edition: Edition, tools = testTools(1, 2, 3)) =>
  new DOMParser().parseFromString(textOf(htmlPage.write(edition, tools).files[0]), 'text/html');
const data = (page: Document): unknown => JSON.parse(page.querySelector('script')?.textContent ?? '');

const photo = testPhoto(1, { credit: 'Photo by ANNA FERREIRA/POOL/AFP via Getty Images' });
const use = (lead: boolean, ...words: readonly string[]): PhotoNode => ({
  type: 'photo',
  attrs: { photo: photo.id, alt: 'A quay', lead },
  ...(words.length > 0 ? { content: words.map((text) => ({ type: 'text', text })) } : {}),
});
const say = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
const withBlocks = (...content: Edition['content']['document']['content']) =>
  testEdition({
    document: { type: 'doc', content },
    photos: [photo],
    fields: { headline: 'H', dateline: 'OSLO' },
  });

describe('a published story with a pool photo', () => {
  const page = open(goldenEditions.riverLock);

  test('carries headline, byline, time with zone, caption and the whole credit', () => {
    expect(page.documentElement.lang).toBe('en');
    expect(page.title).toBe(goldenEditions.riverLock.content.fields.headline);
    expect(page.querySelector('h1')?.textContent).toBe(page.title);
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/^Both capitals/);
    expect(page.querySelector('.byline')?.textContent).toBe('RBN’s Tobias Wren');
    expect(page.querySelector('time')?.textContent).toBe('6:30 p.m. EST Tuesday, Dec. 1, 2026');
    expect(page.querySelector('time')?.dateTime).toBe('2026-12-01T18:30:00-05:00');
    expect(page.querySelector('figcaption')?.textContent).toMatch(
      /^Minister Ilse Brandt .* first time\. \(Photo by ANNA FERREIRA\/POOL\/AFP via Getty Images\)$/,
    );
  });

  test('shows the photo itself, with its size and what it shows', () => {
    const image = page.querySelector('img');
    expect(image?.src).toBe(`data:image/jpeg;base64,${Buffer.from(photoBytes(1)).toString('base64')}`);
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1600', '1067']);
    expect(image?.alt).toMatch(/^Two ministers/);
  });

  test('fetches nothing: no address in it but links to follow', () => {
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    expect(page.querySelector('link, iframe, object, video, audio, [srcset]')).toBeNull();
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });

  test('is a NewsArticle for search engines', () => {
    expect(data(page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: 'urn:uuid:0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e01',
      headline: 'Neighbors agree to share the Sarn lock, ending a nine-year quarrel over water',
      description: 'Both capitals gain barge days; neither gets the gatehouse.',
      image: [
        {
          '@type': 'ImageObject',
          '@id': '#photo-1',
          url: '#photo-1',
          caption: expect.stringMatching(/^Minister Ilse Brandt .* first time\.$/) as string,
          creditText: 'Photo by ANNA FERREIRA/POOL/AFP via Getty Images',
          creator: { '@type': 'Person', name: 'ANNA FERREIRA' },
          copyrightNotice: '© 2026 AFP',
          width: 1600,
          height: 1067,
          encodingFormat: 'image/jpeg',
        },
      ],
      datePublished: '2026-12-01T18:30:00-05:00',
      dateModified: '2026-12-01T18:30:00-05:00',
      author: [
        { '@type': 'Person', name: 'Tobias Wren', affiliation: { '@type': 'Organization', name: 'RBN' } },
      ],
      dateline: 'HALDEN',
      wordCount: 78,
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Riverside Broadcast News',
        url: 'https://rbn.example/',
      },
      inLanguage: 'en',
    });
    expect(page.querySelector('#photo-1')?.localName).toBe('figure');
  });
});

test('a draft has no publication time; the time of its last change stands there', () => {
  const page = open(testEdition({ published: null, zone: 'Europe/Paris' }));
  expect(data(page)).not.toHaveProperty('datePublished');
  expect(data(page)).toHaveProperty('dateModified', '2026-12-01T22:40:03+01:00');
  expect(page.querySelector('.time')?.textContent).toBe('Updated 10:40 p.m. CET Tuesday, Dec. 1, 2026');
});

test('a story changed after it went out says both times, in the zone it went out in', () => {
  const page = open(testEdition({ savedAt: Date.UTC(2026, 11, 2, 15, 5), zone: 'Asia/Tokyo' }));
  expect([...page.querySelectorAll('.time')].map((line) => line.textContent)).toEqual([
    'Published 6:30 p.m. EST Tuesday, Dec. 1, 2026',
    'Updated 10:05 a.m. EST Wednesday, Dec. 2, 2026',
  ]);
  expect(data(page)).toHaveProperty('dateModified', '2026-12-02T10:05:00-05:00');
});

test('an emptied caption never takes the credit away', () => {
  for (const emptied of [use(false), use(false, ' '), use(true)]) {
    const page = open(withBlocks(say('One.'), emptied));
    expect(page.querySelector('figcaption')?.textContent).toBe(`(${photo.credit})`);
    expect(data(page)).toMatchObject({ image: [{ creditText: photo.credit }] });
  }
});

test('the credit stands even where the file of the photo is gone', () => {
  const page = open(withBlocks(use(false, 'A caption.')), testTools());
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('figcaption')?.textContent).toBe(`A caption. (${photo.credit})`);
});

test('the lead photo stands above the text, wherever it was placed', () => {
  const page = open(
    withBlocks(say('One.'), use(false, 'In the text.'), use(true, 'Leading.'), use(true, 'Also marked.')),
  );
  const order = [...(page.querySelector('article')?.children ?? [])].map((element) =>
    element.textContent.trim(),
  );
  expect(order.slice(1).map((text) => text.replace(/ ?\(.*\)/s, ''))).toEqual([
    'Leading.',
    'OSLO — One.',
    'In the text.',
    'Also marked.',
  ]);
  expect([...page.querySelectorAll('figure')].map(({ id }) => id)).toEqual(['photo-1', 'photo-2', 'photo-3']);
});

test('one photo used twice keeps both captions, even where both uses are the same object', () => {
  const twice = use(true, 'Said twice.');
  const page = open(withBlocks(twice, say('Between.'), twice));
  expect(page.querySelectorAll('figure')).toHaveLength(2);
  expect(data(page)).toMatchObject({ image: [{ '@id': '#photo-1' }, { '@id': '#photo-2' }] });
});

test('the dateline runs in to the first paragraph, or stands alone where there is none', () => {
  const heading = {
    type: 'heading',
    attrs: { level: 2 },
    content: [{ type: 'text', text: 'Head' }],
  } as const;
  const runIn = open(withBlocks(use(false, 'C'), { type: 'paragraph' }, heading, say('One.'), say('Two.')));
  expect([...runIn.querySelectorAll('p:has(.dateline)')].map((p) => p.textContent)).toEqual(['OSLO — One.']);
  const alone = open(withBlocks(heading));
  expect([...alone.querySelectorAll('p:has(.dateline)')].map((p) => p.textContent)).toEqual(['OSLO — ']);
});

test('neighbours under one link are one link', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/a' } } as const;
  const page = open(
    withBlocks({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'plain ', marks: [link] },
        { type: 'text', text: 'bold', marks: [link, { type: 'bold' }] },
        { type: 'text', text: ' other', marks: [{ type: 'link', attrs: { href: 'https://example.org/b' } }] },
      ],
    }),
  );
  expect([...page.querySelectorAll('a')].map((a) => a.innerHTML)).toEqual([
    'plain <strong>bold</strong>',
    ' other',
  ]);
});

test('photos too large for one page are refused with the reason', () => {
  const bytes = { byteLength: 257 * 1024 * 1024 } as Uint8Array;
  const write = () => htmlPage.write(withBlocks(use(false)), { ...testTools(), photoBytes: () => bytes });
  expect(write).toThrow(NewsroomError);
  expect(write).toThrow(/257 MB.*untouched.*ninjs/s);
});

test('corrections and clarifications are data for search engines; editor’s notes and updates are not', () => {
  const note = (kind: CorrectionKind, date: string, text: string) =>
    ({ type: 'correctionNote', attrs: { kind, date }, content: [say(text)] }) as const;
  const page = open(
    withBlocks(
      note('correction', '2026-11-23', 'It is nine.'),
      note('clarification', '2026-02-31', 'Nine years.'),
      note('update', '2026-11-24', 'More came in.'),
      note('editors-note', '', 'Written before.'),
      note('correction', '2026-11-25', ' '),
      say('One.'),
    ),
  );
  expect(data(page)).toHaveProperty('correction', [
    { '@type': 'CorrectionComment', text: 'It is nine.', datePublished: '2026-11-23' },
    { '@type': 'CorrectionComment', text: 'Nine years.' },
  ]);
  expect([...page.querySelectorAll('aside.note')].map((each) => each.textContent.trim())).toEqual([
    'Correction, Nov. 23, 2026: It is nine.',
    'Clarification, 2026-02-31: Nine years.',
    'Update, Nov. 24, 2026: More came in.',
    'Editor’s note: Written before.',
  ]);
  expect(page.querySelectorAll('time[datetime="2026-02-31"]')).toHaveLength(0);
});

test('an edition with its marks shows what is added and taken out, by whom and when, in lists and tables too', () => {
  const by = { id: 's', author: 'Ines "I" <C>', at: Date.UTC(2026, 10, 23), of: 'content' } as const;
  const added = { type: 'insertion', attrs: by } as const;
  const taken = { type: 'deletion', attrs: by } as const;
  const cell = (text: string) =>
    ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [say(text)] }) as const;
  const page = open(
    withBlocks(
      { type: 'paragraph', content: [{ type: 'text', text: 'in', marks: [added] }] },
      { type: 'paragraph', marks: [taken], content: [{ type: 'text', text: 'A whole paragraph' }] },
      { type: 'bulletList', content: [{ type: 'listItem', marks: [added], content: [say('An item')] }] },
      { type: 'table', content: [{ type: 'tableRow', marks: [taken], content: [cell('A row')] }] },
      {
        type: 'paragraph',
        marks: [{ type: 'insertion', attrs: { ...by, of: 'break' } }],
        content: [{ type: 'text', text: 'After a break' }],
      },
    ),
  );
  expect(
    [...page.querySelectorAll('ins, del')].map((each) => [each.localName, each.textContent.trim()]),
  ).toEqual([
    ['ins', 'in'],
    ['del', 'A whole paragraph'],
    ['ins', 'An item'],
    ['del', 'A row'],
    ['ins', '¶'],
  ]);
  const first = page.querySelector('ins');
  expect(first?.dataset['author']).toBe('Ines "I" <C>');
  expect(first?.dateTime).toBe('2026-11-23T00:00:00.000Z');
  expect(page.querySelector('td del')?.textContent).toBe('A row');
  expect(page.querySelector('li > ins')).not.toBeNull();
});

describe('a photo that is cut', () => {
  const cuts = { shown: '1:1', focus: { x: 0.5, y: 0.5 }, byHand: {} } as const;
  const cut = { ...use(false, 'A quay.'), attrs: { ...use(false).attrs, cuts, decorative: true } };

  test('carries its crop and nothing beyond it, with its credit, and is passed over where it is decorative', () => {
    const page = open(withBlocks(cut));
    const [crop] = testRenditions(photo, cuts).filter((each) => each.crop === '1:1');
    const image = page.querySelector('figure img');
    expect(image?.getAttribute('src')).toBe(
      `data:image/jpeg;base64,${Buffer.from(crop?.bytes ?? []).toString('base64')}`,
    );
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1067', '1067']);
    expect(image?.getAttribute('alt')).toBe('');
    expect(page.documentElement.outerHTML).not.toContain(Buffer.from(photoBytes(1)).toString('base64'));
    expect(page.querySelector('figcaption .credit')?.textContent).toBe(`(${photo.credit})`);
    expect(data(page)).toMatchObject({ image: [{ width: 1067, height: 1067, sha256: crop?.sha256 }] });
  });

  test('carries the whole picture behind its crop where nothing can be cut, and says so', () => {
    const tools = { ...testTools(1), renditions: () => null };
    const picture = open(withBlocks(cut), tools).querySelector('figure .cut');
    expect(picture?.getAttribute('style')).toBe('aspect-ratio: 1');
    expect(picture?.querySelector('img')?.getAttribute('style')).toMatch(
      /^width: [\d.]+%; transform: translate/,
    );
    expect(htmlPage.write(withBlocks(cut), tools).warnings).toContain(
      'The crops of the photo “IMG_1.jpg” could not be cut, so its whole picture is in the export. ' +
        'The app cuts photos; the command line cannot.',
    );
  });
});

test('the pages a photo is licensed on are data, and nothing else that stands there', () => {
  const licensed = {
    ...photo,
    webStatement: 'https://afp.example/terms',
    licensorUrl: 'javascript:alert(1)',
  };
  const page = open({ ...withBlocks(use(false)), photos: [licensed] });
  expect(data(page)).toMatchObject({ image: [{ license: 'https://afp.example/terms' }] });
  expect(page.querySelector('script')?.textContent).not.toContain('javascript:');
});
