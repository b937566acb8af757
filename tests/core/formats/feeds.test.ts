import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { atom } from '#core/formats/atom/write';
import { jsonFeed } from '#core/formats/json-feed/write';
import { rss } from '#core/formats/rss/write';
import { rfc822 } from '#core/time/rfc-822';
import { testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

const { riverLock, bareDraft, everyNode, rightToLeft } = goldenEditions;
const tools = testTools(1, 2, 3);
const several = [riverLock, everyNode, bareDraft];
const changed = (text: string, from: string, to: string) => {
  expect(text).toContain(from);
  return [{ name: 'feed', mediaType: 'text/xml', bytes: tools.utf8(text.replace(from, to)) }];
};

test.each([
  ['2026-12-01T18:30:00-05:00', 'Tue, 01 Dec 2026 18:30:00 -0500'],
  ['2026-07-02T00:00:00+05:45', 'Thu, 02 Jul 2026 00:00:00 +0545'],
  ['2026-01-04T09:05:07Z', 'Sun, 04 Jan 2026 09:05:07 +0000'],
])('%s is %s in mail', (iso, expected) => {
  expect(rfc822(iso)).toBe(expected);
  expect(new Date(expected).getTime()).toBe(new Date(iso).getTime());
});

describe.each([
  { name: 'RSS', format: rss },
  { name: 'Atom', format: atom },
])('$name, read by a reader of feeds', async ({ format }) => {
  const written = textOf((await format.write(several, tools)).files[0]);
  const feed = parseFeed(written);

  test('is the newsroom’s, with every story in the order given', () => {
    expect(feed.title).toBe('Riverside Broadcast News');
    expect(feed.self).toBe(`file:///exports/${format.id}.xml`);
    expect(feed.url).toBe('https://rbn.example/');
    expect(feed.items.map(({ title }) => title)).toEqual([
      riverLock.content.fields.headline,
      everyNode.content.fields.headline,
      'Story without a headline',
    ]);
    expect(feed.items.map(({ id }) => id)).toEqual(several.map(({ storyId }) => `urn:uuid:${storyId}`));
  });

  test('says when each went out, who wrote it and what it says', () => {
    const [first] = feed.items;
    expect(first?.published?.toISOString()).toBe('2026-12-01T23:30:00.000Z');
    expect(feed.items.map(({ published }) => published !== null)).toEqual([true, true, false]);
    expect(first?.authors.map(({ name }) => name)).toEqual(['Tobias Wren']);
    expect(first?.description).toBe('Both capitals gain barge days; neither gets the gatehouse.');
    expect(first?.content).toContain('“It opens,” he said.');
    expect(first?.content).toContain('Photo by ANNA FERREIRA/POOL/AFP via Getty Images');
  });
});

test('a photo in RSS carries its caption, its maker, the whole credit and its address', async () => {
  const { files } = await rss.write([riverLock], tools);
  const [media] = parseFeed(textOf(files[0])).items[0]?.media ?? [];
  expect(media).toMatchObject({ mimeType: 'image/jpeg', type: 'image' });
  expect(media?.url).toBe(`file:///exports/${files[1]?.name ?? ''}`);
  const text = textOf(files[0]);
  expect(text).toContain('<media:credit role="photographer" scheme="urn:ebu">ANNA FERREIRA</media:credit>');
  expect(text).toContain('<media:credit>Photo by ANNA FERREIRA/POOL/AFP via Getty Images</media:credit>');
  expect(text).toContain('<media:copyright>© 2026 AFP</media:copyright>');
});

test('a JSON Feed says the same', async () => {
  const feed: unknown = JSON.parse(textOf((await jsonFeed.write(several, tools)).files[0]));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Riverside Broadcast News',
    home_page_url: 'https://rbn.example/',
    feed_url: 'file:///exports/feed.json',
    items: [
      {
        id: `urn:uuid:${riverLock.storyId}`,
        date_published: '2026-12-01T18:30:00-05:00',
        authors: [{ name: 'Tobias Wren' }],
      },
      { title: everyNode.content.fields.headline },
      { title: 'Story without a headline' },
    ],
  });
});

test('warnings say which story they are about, where there are several', async () => {
  const { warnings } = await rss.write([riverLock, bareDraft], tools);
  expect(warnings).toContain('A story without a slug: The story has no headline.');
  expect((await rss.write([bareDraft], tools)).warnings).toContain('The story has no headline.');
});

test('a feed says its language where all stories share it', async () => {
  const { content } = rightToLeft;
  const details = { ...content.details, language: 'ar' };
  const arabic = { ...rightToLeft, content: { ...content, details } };
  expect(textOf((await rss.write([riverLock, bareDraft], tools)).files[0])).toContain(
    '<language>en</language>',
  );
  expect(textOf((await rss.write([riverLock, arabic], tools)).files[0])).not.toContain('<language>');
  expect(textOf((await atom.write([riverLock, arabic], tools)).files[0])).toMatch(/<entry xml:lang="ar">/);
});

test('a newsroom nobody has named has a feed all the same', async () => {
  const unnamed = { ...tools, newsroom: { name: '', site: '' } };
  const { files } = await rss.write([riverLock], unnamed);
  expect(parseFeed(textOf(files[0]))).toMatchObject({ title: 'Stories', url: 'file:///exports/' });
  expect(await rss.validate(files, unnamed)).toEqual([]);
});

describe('what is wrong is found before a feed is written', async () => {
  const good = textOf((await rss.write([riverLock], tools)).files[0]);
  const entry = textOf((await atom.write([riverLock], tools)).files[0]);
  const json = textOf((await jsonFeed.write([riverLock], tools)).files[0]);

  test.each([
    ['<title>', '<caption>', 'is not well-formed XML'],
    ['version="2.0"', 'version="3.0"', 'not an RSS 2.0 feed'],
    ['<pubDate>Tue, 01 Dec 2026', '<pubDate>1.12.2026', 'is not one RSS can read'],
    ['<link>https://rbn.example/</link>', '<link></link>', 'The feed has no link.'],
    ['url="file:///exports/photos', 'url="photos', 'no absolute address'],
    ['type="image/jpeg" medium="image"', 'type="image/jpeg"', 'no media type'],
  ])('in RSS: %s as %s', async (from, to, fault) => {
    expect((await rss.validate(changed(good, from, to), tools)).join()).toContain(fault);
  });
  test('in RSS: one story twice', async () => {
    expect(await rss.validate((await rss.write([riverLock, riverLock], tools)).files, tools)).toEqual([
      'Two stories of the feed have the same guid.',
    ]);
  });
  test.each([
    [
      '<updated>2026-12-01T18:30:00-05:00</updated>',
      '<updated>today</updated>',
      'no time of its last change',
    ],
    ['<id>urn:uuid:', '<id>', 'has no id'],
    ['xmlns="http://www.w3.org/2005/Atom"', 'xmlns="urn:other"', 'not an Atom feed'],
    ['</div></content>', '</div><p/></content>', 'not in one div'],
  ])('in Atom: %s as %s', async (from, to, fault) => {
    expect((await atom.validate(changed(entry, from, to), tools)).join()).toContain(fault);
  });
  test.each([
    ['"title"', '"headline"', 'title'],
    ['-05:00"', '"', 'has no offset'],
    ['"https://rbn.example/"', '"rbn"', 'home_page_url is no absolute address'],
    ['"items"', 'items', 'is not JSON'],
  ])('in JSON Feed: %s as %s', async (from, to, fault) => {
    expect((await jsonFeed.validate(changed(json, from, to), tools)).join()).toContain(fault);
  });
});
