import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareContext } from '#core/checks/check';
import { placeholder } from '#core/checks/placeholder';
import type { BlockNode, StoryDocument, TextNode } from '#core/document/document';
import { parseDocument } from '#core/document/document';
import { standingTexts } from '#core/document/kept-text';
import { emptyContent } from '#core/story/story';
import { builtInTemplates } from '#core/story/templates/built-in';
import { askedVariables, storyFromTemplate, templateOf } from '#core/story/templates/template';
import { filled, variablesIn } from '#core/story/templates/variables';
import { findToCome, hasToCome } from '#core/text/to-come';
import { testEdition } from '../../helpers/edition';

const names = ['date', 'dateline city', 'Who Said So', 'fact 2', 'x', 'and', 'was'];
const plain = fc.oneof(
  fc.constantFrom('', ' ', 'Maxx', ' Maxx', 'TK', '’s', '-', 'a', 'Fares rise. ', '“', '7'),
  fc.stringMatching(/^[A-Za-zÅé .,;’“”0-9-]{0,12}$/u),
);
/** A text of a template as its parts: words, and variables between them. */
const parts = fc.array(
  fc.oneof(
    plain.map((text) => ({ text, name: null })),
    fc.constantFrom(...names).map((name) => ({ text: `{{ ${name} }}`, name })),
  ),
  { maxLength: 6 },
);
const value = fc.stringMatching(/^[A-Z][a-z]{0,8}$/u);
const values = fc.dictionary(fc.constantFrom('date', 'dateline city', 'who said so', 'x'), value);
const joined = (of: readonly { readonly text: string }[]) => of.map(({ text }) => text).join('');

/** Cuts a text into runs with other marks at every `cut`-th letter. */
function runsOf(text: string, cut: number): TextNode[] {
  const runs: TextNode[] = [];
  for (let at = 0; at < text.length; at += cut)
    runs.push({
      type: 'text',
      text: text.slice(at, at + cut),
      ...((at / cut) % 2 === 1 ? { marks: [{ type: 'bold' as const }] } : {}),
    });
  return runs;
}

describe('a text with variables', () => {
  test('loses none of its words, and every variable is its value or a gap that is found', () => {
    fc.assert(
      fc.property(parts, values, (of, given) => {
        const known = new Map(Object.entries(given));
        const text = joined(of);
        const done = filled(text, known);
        expect(variablesIn(done)).toEqual([]);
        const open = variablesIn(text).filter((name) => !known.has(name));
        expect(findToCome(done).length > 0 || open.length === 0).toBe(true);
        let from = 0;
        for (const { text: words, name } of of) {
          const wanted = name === null ? words : (known.get(name.toLowerCase()) ?? 'TK');
          const at = done.indexOf(wanted, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + wanted.length;
        }
      }),
    );
  });

  test('has as many gaps as variables were left open, wherever they stand', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const text = joined(of);
        fc.pre(!text.includes('TK'));
        expect(findToCome(filled(text, new Map()))).toHaveLength(variablesIn(text).length);
      }),
    );
  });

  test('takes values as they are, whatever stands in them', () => {
    expect(
      filled(
        '{{a}} and {{b}}',
        new Map([
          ['a', '{{b}}'],
          ['b', '$& TK'],
        ]),
      ),
    ).toBe('{{b}} and $& TK');
  });

  test.each([
    ['{{dateline city}}', 'TK city'],
    ['Foo{{x}}bar', 'Foo TK text bar'],
    ['{{x}} Maxx', 'TK text Maxx'],
    ['{{a}}{{b}}', 'TK text TK text'],
    ['{{Who Confirmed}}.', 'TK confirmed.'],
  ])('%s left open reads %s', (text, read) => {
    expect(filled(text, new Map())).toBe(read);
  });
});

describe('a story from a template', () => {
  test('has every word of its text, whatever is bold', () => {
    fc.assert(
      fc.property(
        fc.array(parts, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        values,
        (of, cut, given) => {
          const known = new Map(Object.entries(given));
          const blocks = of.map((each): BlockNode => {
            const runs = runsOf(joined(each), cut);
            return runs.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: runs };
          });
          const document: StoryDocument = parseDocument({ type: 'doc', content: blocks });
          const story = storyFromTemplate({ content: { ...emptyContent, document } }, known);
          expect(standingTexts(story.document).map(({ text }) => text)).toEqual(
            of.map((each) => filled(joined(each), known)),
          );
        },
      ),
    );
  });

  test.each(builtInTemplates.map((template) => [template.name, template] as const))(
    '%s cannot go out before it is filled, and has no gap once it is',
    (_name, template) => {
      const open = storyFromTemplate(template, new Map([['slug', 'ferry']]));
      expect(placeholder({ ...testEdition(), content: open }, bareContext)).not.toEqual([]);
      const asked = askedVariables(template);
      expect(asked.length).toBeGreaterThan(1);
      const all = new Map([...asked, 'date', 'byline'].map((name) => [name, `Said ${name}`] as const));
      const full = storyFromTemplate(template, all);
      const texts = [...Object.values(full.fields), ...standingTexts(full.document).map(({ text }) => text)];
      expect(texts.join('\n')).not.toMatch(/\{\{|\}\}/);
      expect(texts.some(hasToCome)).toBe(false);
      for (const name of asked) expect(texts.join('\n')).toContain(`Said ${name}`);
    },
  );

  test('a story becomes a template without its photos, comments, sources and address', () => {
    const content = templateOf({
      ...emptyContent,
      fields: { ...emptyContent.fields, slug: 'ferry', headline: 'Ferry {{day}}' },
      document: {
        type: 'doc',
        content: [
          { type: 'photo', attrs: { photo: 'a'.repeat(64), alt: 'Quay', lead: true } },
          { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
        ],
      },
      details: {
        ...emptyContent.details,
        urlSlug: 'ferry',
        sources: [{ id: 'x', kind: 'given', name: 'Ada', url: '', note: '', at: 0 }],
      },
    });
    expect(content.fields).toMatchObject({ slug: '', headline: 'Ferry {{day}}' });
    expect(content.document.content.map(({ type }) => type)).toEqual(['paragraph']);
    expect(content.details).toMatchObject({ urlSlug: '', sources: [] });
  });
});
