import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networks } from '#core/formats/social/networks';
import { sentencesOf } from '#core/formats/social/sentences';
import { threadOf } from '#core/formats/social/thread';
import { social } from '#core/formats/social/write';
import { arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { letters } from '../../helpers/lost-words';

const [x, mastodon, bluesky] = networks;

describe('what a network counts', () => {
  test.each([
    ['plain words', 'Ferries stopped at six.', 23, 23, 23],
    ['an address', 'See https://example.org/a/very/long/path/that/goes/on', 27, 27, 53],
    ['a family', '👩‍👩‍👧‍👦', 2, 1, 1],
    ['a name on another server', '@desk@news.example said', 23, 10, 23],
    ['letters of two', '港が開く', 8, 4, 4],
  ])('of %s', (_name, text, ...lengths) => {
    expect([x, mastodon, bluesky].map((network) => network?.length(text))).toEqual(lengths);
  });
});

test('sentences end at their signs, not at abbreviations or in addresses', () => {
  expect(
    sentencesOf('Gov. A. Marsh spoke on Dec. 1 at 6 p.m. in the rain. “It opens,” she said. Who knew?', 'en'),
  ).toEqual(['Gov. A. Marsh spoke on Dec. 1 at 6 p.m. in the rain.', '“It opens,” she said.', 'Who knew?']);
  expect(sentencesOf('Read https://example.org/?A=1&B=2 today. It is long.', 'en')).toEqual([
    'Read https://example.org/?A=1&B=2 today.',
    'It is long.',
  ]);
});

test('no post is longer than its network lets it be, and no word is lost', () => {
  const paragraphs = fc.array(fc.oneof(arbitraryText, fc.string({ unit: 'grapheme', maxLength: 700 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(paragraphs, fc.constantFrom(...networks), fc.boolean(), (texts, network, isNumbered) => {
      const posts = threadOf(texts, network, { language: 'en', isNumbered });
      for (const post of posts) expect(network.length(post)).toBeLessThanOrEqual(network.longest);
      const said = posts.map((post) => (isNumbered ? post.replace(/\n\n\d+\/\d+$/, '') : post)).join('');
      expect(letters(said)).toBe(letters(texts.join('')));
    }),
    { numRuns: 100 },
  );
});

test('a thread is parted at sentences, numbered, and opens with headline and credit', async () => {
  const { files, warnings } = await social.write(goldenEditions.riverLock, testTools(1), {
    address: 'https://rbn.example/lock',
  });
  expect(files.map(({ name }) => name)).toEqual([
    'sarn-lock-treaty.x.txt',
    'sarn-lock-treaty.mastodon.txt',
    'sarn-lock-treaty.bluesky.txt',
    'sarn-lock-treaty.posts.json',
    expect.stringMatching(/^photos\//),
  ]);
  const json = JSON.parse(textOf(files[3])) as {
    networks: { network: string; posts: { text: string; pictures?: { alt: string; credit: string }[] }[] }[];
  };
  for (const { posts } of json.networks) {
    expect(posts[0]?.text).toContain('Neighbors agree to share the Sarn lock');
    expect(posts[0]?.pictures).toMatchObject([
      { credit: 'Photo by ANNA FERREIRA/POOL/AFP via Getty Images' },
    ]);
    expect(posts[0]?.pictures?.[0]?.alt).toContain('Two ministers');
    expect(posts.at(-1)?.text).toMatch(new RegExp(`\\n\\n${posts.length}/${posts.length}$`));
    expect(posts.map(({ text }) => text).join('\n')).toContain('https://rbn.example/lock');
  }
  expect(warnings).toContainEqual(expect.stringContaining('no bold'));
});

test('a story that does not fit the thread says so', async () => {
  const { warnings, files } = await social.write(goldenEditions.riverLock, testTools(1), { posts: 1 });
  expect(warnings).toContainEqual(expect.stringMatching(/The thread for X ends after 1 post; \d+ more/));
  expect(textOf(files[0])).not.toMatch(/\n1\/\d/);
});

test('an address that is none is refused', () => {
  expect(() => social.write(testEdition(), testTools(), { address: 'javascript:alert(1)' })).toThrow();
});
