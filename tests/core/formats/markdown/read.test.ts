import { expect, test } from 'vitest';
import type { StoryDocument } from '#core/document/document';
import { readMarkdown } from '#core/formats/markdown/read';
import { markdown } from '#core/formats/markdown/write';
import { inlineText } from '#core/document/walk';
import { testEdition, testTools, textOf } from '../../../helpers/edition';

const read = (text: string, photoOf: (address: string) => string | null = () => null) =>
  readMarkdown('notes.md', text).story(photoOf);
const types = ({ content }: StoryDocument) => content.map(({ type }) => type);

test('a text of others: its title, its first heading, and what a story can hold of the rest', () => {
  const { content, warnings } = read(
    [
      '---',
      'title: 2026 in barges',
      'author: Jon Hale',
      'date: 2026-11-30',
      '---',
      '',
      'A [link](https://example.org/a), ~~struck~~, <kbd>Ctrl</kbd> and a [trap](javascript:alert(1)).',
      '',
      '# As large as it gets',
      '',
      '> - quoted',
      '>   list',
      '',
      '| A | B |',
      '| - | - |',
      '| 1 | 2 |',
      '',
      '```sh',
      'ls',
      '```',
      '',
      '<script>alert(1)</script>',
      '',
      '![Remote](https://example.org/a.jpg)',
      '',
      '1. one',
      '2. two',
    ].join('\n'),
  );
  expect(content.fields).toMatchObject({ headline: '2026 in barges', byline: 'Jon Hale', slug: '' });
  expect(types(content.document)).toEqual([
    'paragraph',
    'heading',
    'blockquote',
    'table',
    'codeBlock',
    'paragraph',
    'paragraph',
    'orderedList',
  ]);
  expect(JSON.stringify(content.document)).not.toContain('javascript:');
  expect(JSON.stringify(content.document)).toContain('trap');
  expect(warnings).toEqual([
    expect.stringContaining('A link that leads nowhere'),
    expect.stringContaining('<script>'),
    expect.stringContaining('https://example.org/a.jpg'),
  ]);
});

test('the first heading of a text without a title is its headline', () => {
  const { content } = read('# Night *ferry* returns\n\nOn Monday.\n');
  expect(content.fields.headline).toBe('Night ferry returns');
  expect(content.document.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'On Monday.' }] },
  ]);
});

test('a picture beside the text is a photo, its title the caption', () => {
  const id = 'a'.repeat(64);
  const { content } = read('![A lock](img/lock.jpg "At dawn")', (address) =>
    address === 'img/lock.jpg' ? id : null,
  );
  expect(content.document.content).toMatchObject([
    { type: 'photo', attrs: { photo: id, alt: 'A lock' }, content: [{ text: 'At dawn' }] },
  ]);
});

test('what a person changed in a file of ours is taken as it stands', async () => {
  const edition = testEdition({
    fields: { headline: 'Before' },
    document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Old.' }] }] },
  });
  const written = textOf((await markdown.write(edition, testTools())).files[0]);
  const { content } = read(
    written.replace('headline: Before', 'headline: 24').replace('Old.', 'New *words*.'),
  );
  expect(content.fields.headline).toBe('24');
  expect(
    content.document.content.map((block) => ('content' in block ? inlineText(block.content as never) : '')),
  ).toEqual(['New words.']);
});

test.each([
  ['YAML that is none', '---\nslug: [\n---\n', 'is not YAML'],
  ['aliases that swell', `---\na: &a [1]\nb: [*a, *a]\n---\n`, 'is not YAML'],
  ['a newer Nutgraf', '---\nnutgraf: story\nversion: 99\n---\n', 'newer Nutgraf'],
  ['a damaged field', '---\nnutgraf: story\nversion: 1\npriority: soon\n---\n', 'details.priority'],
  ['a photo without a name', '---\nnutgraf: story\nversion: 1\nphotos: [{}]\n---\n', 'photos.0'],
  ['text nested without end', `${'> '.repeat(20_000)}a`, 'nested deeper'],
  ['lists nested without end', `${'- '.repeat(200)}a`, 'nested deeper'],
])('refuses %s in words', (_name, text, said) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'bad-request', message: expect.stringContaining(said) as string }),
  );
});

test('attributes that no story can have say nothing', () => {
  const { content } = read(
    '<ins id="" by="x" at="2026-11-30T00:00:00.000Z">a</ins> <mark comment="">b</mark>\n\n' +
      '<table>\n<tr>\n<td colspan="-4" widths="a b">\n\nc\n\n</td>\n</tr>\n</table>\n\n' +
      '<figure crop="9:9" focus="2 3">\n\n![](sha256:x)\n\n</figure>\n',
    () => 'b'.repeat(64),
  );
  expect(content.document.content).toMatchObject([
    { type: 'paragraph', content: [{ text: 'a b' }] },
    { type: 'table', content: [{ content: [{ attrs: { colspan: 1, colwidth: null } }] }] },
    { type: 'photo', attrs: { cuts: null } },
  ]);
});
