import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchesIn, matchesInAll } from '#core/text/find/matches';
import { emptyQuery, toPattern, type FindQuery } from '#core/text/find/query';
import { applyEdits, replacementOf } from '#core/text/find/replacement';

function find(text: string, query: Partial<FindQuery> & { readonly text: string }): readonly string[] {
  const pattern = toPattern({ ...emptyQuery, ...query });
  if (pattern.kind !== 'ready') return [pattern.kind];
  return matchesIn(text, pattern.expression, 100).map(({ from, to }) => text.slice(from, to));
}

function replace(
  text: string,
  query: Partial<FindQuery> & { readonly text: string },
  template: string,
): string {
  const pattern = toPattern({ ...emptyQuery, ...query });
  if (pattern.kind !== 'ready') return text;
  const edits = matchesIn(text, pattern.expression, 100).map((match) => ({
    ...match,
    put: replacementOf(text, match, template, query.isExpression ?? false),
  }));
  return applyEdits(text, edits);
}

describe('a plain query', () => {
  test.each([
    ['The quay, the QUAY', { text: 'quay' }, ['quay', 'QUAY']],
    ['The quay, the QUAY', { text: 'QUAY', isCaseSensitive: true }, ['QUAY']],
    ['quays quay quay’s', { text: 'quay', isWholeWord: true }, ['quay', 'quay']],
    ['a.b axb', { text: 'a.b' }, ['a.b']],
    ['$41 (net) [a] {b} ^ | \\ /', { text: '(net) [a] {b} ^ | \\ /' }, ['(net) [a] {b} ^ | \\ /']],
    ["don’t and don't", { text: "don't" }, ['don’t', "don't"]],
    ['“so” "so"', { text: '"so"' }, ['“so”', '"so"']],
    ['42\u00a0km', { text: '42 km' }, ['42\u00a0km']],
    ['Straße', { text: 'STRASSE' }, []],
    ['ŁÓDŹ', { text: 'łódź' }, ['ŁÓDŹ']],
    ['aaaa', { text: 'aa' }, ['aa', 'aa']],
    ['-a- a-a', { text: '-a-', isWholeWord: true }, ['-a-']],
    ['anything', { text: '' }, ['empty']],
  ])('%j finds %j', (text, query, found) => expect(find(text, query)).toEqual(found));
});

describe('a regular expression', () => {
  const isExpression = true;
  test.each([
    ['1990 and 2026', { text: '\\d{4}' }, ['1990', '2026']],
    ['one\ntwo', { text: '^two$' }, ['two']],
    ['cat catalogue', { text: 'cat|dog', isWholeWord: true }, ['cat']],
    ['abc', { text: 'x*' }, []],
    ['abc', { text: '(' }, ['wrong']],
    ['abc', { text: 'a)(?:b' }, ['wrong']],
    ['abc', { text: '[z-a]' }, ['wrong']],
  ])('%j finds %j', (text, query, found) => expect(find(text, { ...query, isExpression })).toEqual(found));

  it('that is wrong says why', () => {
    const pattern = toPattern({ ...emptyQuery, text: '(', isExpression });
    expect(pattern).toEqual({ kind: 'wrong', reason: 'Unterminated group' });
  });

  test.each([
    ['Adeyemi, Ruth', '(\\w+), (\\w+)', '$2 $1', 'Ruth Adeyemi'],
    ['12/24', '(?<day>\\d+)/(?<month>\\d+)', '$<month>/$<day>', '24/12'],
    ['a', 'a', '$&$&', 'aa'],
    ['a', 'a', '$$1', '$1'],
    ['a', 'a', '$1', '$1'],
    ['a', '(a)', '$12', 'a2'],
    ['a', '(a)|(b)', '[$2]', '[]'],
    ['a', '(?<x>a)', '$<y>', '$<y>'],
  ])('in %j, %j is replaced by %j', (text, query, template, result) =>
    expect(replace(text, { text: query, isExpression }, template)).toBe(result),
  );
});

it('a plain replacement is plain', () => expect(replace('a b', { text: 'a' }, '$1$&')).toBe('$1$& b'));

it('stops at so many matches in all', () => {
  expect(matchesInAll(['aaa', 'aaa', 'aaa'], /a/gu, 4).map(({ length }) => length)).toEqual([3, 1, 0]);
});

test('a plain query finds what the text has, and replacing it with itself changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (around, text) => {
        const all = around + text + around;
        const found = find(all, { text, isCaseSensitive: true });
        expect(found.length).toBeGreaterThan(0);
        const same = matchesIn(all, /[\s\S]/gu, 1_000).map((match) => ({
          ...match,
          put: all.slice(match.from, match.to),
        }));
        expect(applyEdits(all, same)).toBe(all);
      },
    ),
  );
});
