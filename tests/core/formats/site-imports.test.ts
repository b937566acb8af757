import { describe, expect, test } from 'vitest';
import { ghost } from '#core/formats/ghost/write';
import { htmlFragment } from '#core/formats/html-fragment/write';
import { wordpress } from '#core/formats/wordpress/write';
import { elementIn, elementsIn, readXml, textIn } from '#core/formats/xml/read-xml';
import { testEdition, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

const { riverLock, bareDraft } = goldenEditions;
const tools = testTools(1, 2, 3);
const credit = '(Photo by ANNA FERREIRA/POOL/AFP via Getty Images)';

describe('a file for WordPress', async () => {
  const { files, warnings } = await wordpress.write([riverLock, bareDraft], tools);
  const channel = elementIn(readXml(textOf(files[0])), 'channel');
  const items = channel ? elementsIn(channel, 'item') : [];
  const said = (item: number, name: string) => textIn(elementIn(items[item], name));

  test('brings every story in as a draft with its own date', () => {
    expect(items.map((item) => textIn(elementIn(item, 'post_type')))).toEqual(['post', 'attachment', 'post']);
    expect([said(0, 'status'), said(2, 'status')]).toEqual(['draft', 'draft']);
    expect(said(0, 'post_date')).toBe('2026-12-01 18:30:00');
    expect(said(0, 'post_date_gmt')).toBe('2026-12-01 23:30:00');
    expect(said(2, 'post_date_gmt')).toBe('0000-00-00 00:00:00'); // it gets its date when it is published there
    expect(said(2, 'pubDate')).toBe('');
    expect(said(0, 'post_name')).toBe('sarn-lock-treaty');
    expect(said(0, 'creator')).toBe('tobias-wren');
  });

  test('has the lead photo as featured image, with caption, credit and alt text', () => {
    const meta = (item: number) =>
      Object.fromEntries(
        (items[item] ? elementsIn(items[item], 'postmeta') : []).map((each) => [
          textIn(elementIn(each, 'meta_key')),
          textIn(elementIn(each, 'meta_value')),
        ]),
      );
    expect(meta(0)).toEqual({ _thumbnail_id: said(1, 'post_id') });
    expect(meta(1)['_wp_attachment_image_alt']).toMatch(/^Two ministers/u);
    expect(meta(1)['_media_credit']).toBe(credit.slice(1, -1));
    expect(said(1, 'post_parent')).toBe(said(0, 'post_id'));
    const excerpts = items[1] ? elementsIn(items[1], 'encoded').map(textIn) : [];
    expect(excerpts[1]).toContain(credit);
  });

  test('says that WordPress fetches photos over the web, unless it can', async () => {
    expect(warnings.join()).toContain('WordPress fetches photos over the web.');
    const there = { ...tools, baseUrl: 'https://rbn.example/import/' };
    expect((await wordpress.write([riverLock], there)).warnings.join()).not.toContain('WordPress fetches');
  });

  test.each([
    ['<wp:wxr_version>1.2', '<wp:wxr_version>1.1', 'not WXR 1.2'],
    ['<wp:status>draft', '<wp:status>publish', 'is no draft'],
    ['<!-- /wp:paragraph -->', '', 'do not close'],
    ['<wp:post_id>2<', '<wp:post_id>1<', 'same number'],
    ['<wp:post_parent>1<', '<wp:post_parent>9<', 'belongs to no story'],
  ])('is refused where %s is %s', async (from, to, fault) => {
    const text = textOf(files[0]);
    expect(text).toContain(from);
    const wrong = { name: 'w.xml', mediaType: 'text/xml', bytes: tools.utf8(text.replace(from, to)) };
    expect((await wordpress.validate([wrong], tools)).join()).toContain(fault);
  });
});

describe('a file for Ghost', async () => {
  const { files } = await ghost.write([riverLock, bareDraft], tools);

  test('brings every story in as a draft, with its authors and its feature image', () => {
    expect(JSON.parse(textOf(files[0]))).toMatchObject({
      meta: { version: '6.0.0' },
      data: {
        posts: [
          {
            id: '1',
            status: 'draft',
            slug: 'sarn-lock-treaty',
            published_at: '2026-12-01T23:30:00.000Z',
            feature_image: `__GHOST_URL__/${files[1]?.name ?? ''}`,
          },
          { id: '2', status: 'draft', published_at: null, feature_image: null },
        ],
        posts_meta: [{ feature_image_caption: expect.stringContaining(credit) as string }, {}],
        users: [{ name: 'Tobias Wren', slug: 'tobias-wren' }],
        posts_authors: [{ post_id: '1', author_id: '1', sort_order: 0 }],
      },
    });
    expect(files[1]?.name).toMatch(/^content\/images\//u);
  });

  test('cuts what Ghost cannot keep, and says so', async () => {
    const long = testEdition({ fields: { headline: 'H', deck: 'word '.repeat(100) } });
    const written = await ghost.write([long], tools);
    expect(ghost.validate(written.files, tools)).toEqual([]);
    expect(written.warnings.join()).toContain('Ghost keeps 300 characters of a deck.');
  });

  test.each([
    ['"status": "draft"', '"status": "published"', 'status'],
    ['"slug": "sarn-lock-treaty"', '"slug": ""', 'slug'],
    ['"posts_meta"', '"meta_of_posts"', 'posts_meta'],
  ])('is refused where %s is %s', (from, to, fault) => {
    const text = textOf(files[0]);
    expect(text).toContain(from);
    const wrong = {
      name: 'g.json',
      mediaType: 'application/json',
      bytes: tools.utf8(text.replace(from, to)),
    };
    expect(ghost.validate([wrong], tools).join()).toContain(fault);
  });
});

describe('a fragment', () => {
  const { files } = htmlFragment.write(riverLock, tools);

  test('is the text without a page, its photos by the names they have beside it', () => {
    const text = textOf(files[0]);
    expect(text).not.toMatch(/<(?:html|head|body|script|style|h1)/u);
    expect(text).toContain(`<img src="${files[1]?.name ?? ''}"`);
    expect(text).toContain(credit);
  });

  test('of a killed story says so first', () => {
    const killed = textOf(htmlFragment.write({ ...riverLock, standing: 'canceled' }, tools).files[0]);
    expect(killed).toMatch(/^<p class="embargo">KILLED: DO NOT USE THIS STORY/u);
  });

  test.each([
    ['</figure>', '', 'not well-formed'],
    ['<p dir="auto">', '<script/><p dir="auto">', 'holds <script>'],
  ])('is refused where %s is %s', (from, to, fault) => {
    const text = textOf(files[0]);
    expect(text).toContain(from);
    const wrong = { name: 'f.html', mediaType: 'text/html', bytes: tools.utf8(text.replace(from, to)) };
    expect(htmlFragment.validate([wrong], tools).join()).toContain(fault);
  });
});
