// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { StoryDocument } from '#core/document/document';
import { cleanText, oneLine } from '#core/formats/clean-text';
import { htmlPage } from '#core/formats/html-page/write';
import { ninjs31 } from '#core/formats/ninjs-3.1/write';
import { plainText } from '#core/formats/plain-text/write';
import { hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';

/** The same text in every place a text can stand. */
function everywhere(text: string) {
  const content = [{ type: 'text', text } as const];
  const photo = testPhoto(1, { credit: text, creator: text, copyright: text, fileName: text });
  const document: StoryDocument = {
    type: 'doc',
    content: [
      { type: 'paragraph', content },
      { type: 'pullQuote', attrs: { attribution: text }, content },
      { type: 'photo', attrs: { photo: photo.id, alt: text, lead: true }, content },
    ],
  };
  const fields = { slug: text, headline: text, deck: text, byline: text, dateline: text };
  return testEdition({ document, fields, photos: [photo] });
}

describe.each(hostileTexts.map((text) => ({ shown: JSON.stringify(text), text })))('$shown', ({ text }) => {
  const edition = everywhere(text);
  const tools = testTools(1);
  const line = oneLine(text);

  test('stands in a web page as text and nothing else', () => {
    const page = new DOMParser().parseFromString(
      textOf(htmlPage.write(edition, tools).files[0]),
      'text/html',
    );
    const read = (selector: string) => page.querySelector(selector)?.textContent;
    expect(page.title).toBe(line.replace(/[\t\f ]+/g, ' '));
    expect(read('h1')).toBe(line);
    expect(read('.deck')).toBe(line);
    expect(read('.byline')).toContain(line);
    expect(read('.dateline')).toMatch(/ — $/);
    expect(read('p:has(.dateline)')).toContain(cleanText(text));
    expect(read('.attribution')).toBe(cleanText(text));
    expect(read('.caption')).toBe(cleanText(text));
    expect(read('.credit')).toBe(`(${line})`);
    expect(page.querySelector('img')?.alt).toBe(cleanText(text));
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelectorAll('img')).toHaveLength(1);
    expect(JSON.parse(read('script') ?? '')).toMatchObject({
      headline: cleanText(text).trim(),
      image: [{ caption: cleanText(text).trim(), creditText: line, creator: { name: line } }],
    });
  });

  test('stands in ninjs as it is', () => {
    const story: unknown = JSON.parse(textOf(ninjs31.write(edition, tools).files[0]));
    expect(story).toMatchObject({
      slugline: line,
      by: line,
      headlines: [{ value: line }],
      bodies: [{}, { value: expect.stringContaining(line) as string }],
      associations: [{ by: line, copyrightNotice: line, infoSources: [{ name: line, role: 'creditLine' }] }],
    });
  });

  test('stands in plain text on lines of its own', () => {
    const lines = textOf(plainText.write(edition, tools).files[0]).split('\n');
    expect(lines.filter((each) => each === line)).not.toHaveLength(0);
    expect(lines.filter((each) => each === '-30-')).toHaveLength(line === '-30-' ? 2 : 1);
    expect(lines).toContainEqual(expect.stringMatching(/^PHOTO: /));
  });
});

test('a story of 100,000 words goes through every format whole and quickly', () => {
  const sentence = 'Barges wait by the lower gate while the ministers count hours. ';
  const content = Array.from({ length: 1_000 }, (_, index) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: `${index} ${sentence.repeat(9)}` }],
  }));
  const edition = testEdition({ document: { type: 'doc', content }, fields: { headline: 'Long' } });
  const started = performance.now();
  const [html, ninjs, text] = [htmlPage, ninjs31, plainText].map(({ write }) =>
    textOf(write(edition, testTools()).files[0]),
  );
  expect(performance.now() - started).toBeLessThan(5_000);
  for (const written of [html, ninjs, text])
    expect(written?.match(/Barges wait/g)?.length).toBeGreaterThanOrEqual(9_000);
  expect(text?.match(/\S+/g)?.length).toBeGreaterThan(100_000);
});
