import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDetails } from '#core/story/details';
import { commonLanguages, isRightToLeft, languageName, languageTag } from '#core/story/language';
import { emptyFields } from '#core/story/story';
import { toTag, withTags } from '#core/story/tags';
import { longestUrlSlug, storyUrlSlug, toUrlSlug, typedUrlSlug } from '#core/story/url-slug';
import { arbitraryText } from '../../helpers/arbitrary-document';

describe('the last part of the address', () => {
  test.each([
    ['Council approves $41m harbour dredge', 'council-approves-41m-harbour-dredge'],
    ['Straße & Ärger', 'strasse-and-aerger'],
    ['НАТО', 'nato'],
    ['“Quoted” — dashed', 'quoted-dashed'],
    ['  ', ''],
  ])('of %j is %j', (text, slug) => expect(toUrlSlug(text)).toBe(slug));

  test('lets a dash be typed', () => {
    expect(typedUrlSlug('Port-')).toBe('port-');
    expect(typedUrlSlug('port ')).toBe('port-');
    expect(typedUrlSlug('port--hallam')).toBe('port-hallam');
    expect(typedUrlSlug('-')).toBe('');
  });

  test('is the slug, or the headline, until it is given', () => {
    const story = (urlSlug: string, slug: string, headline: string) =>
      storyUrlSlug({ fields: { ...emptyFields, slug, headline }, details: { ...emptyDetails, urlSlug } });
    expect(story('given', 'slug', 'headline')).toBe('given');
    expect(story('', 'NKorea-Russia', 'headline')).toBe('nkorea-russia');
    expect(story('', '', 'A headline')).toBe('a-headline');
    expect(story('', '', '')).toBe('');
  });

  test('is safe and short whatever is typed, and stays what it is', () => {
    const long = fc.oneof(arbitraryText, fc.string({ unit: 'binary', minLength: 150, maxLength: 400 }));
    fc.assert(
      fc.property(long, (text) => {
        const slug = toUrlSlug(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(longestUrlSlug);
        expect(toUrlSlug(slug)).toBe(slug);
        expect(toUrlSlug(typedUrlSlug(text))).toBe(slug);
      }),
    );
  });
});

describe('languages', () => {
  test.each([
    ['EN-gb', 'en-GB'],
    [' pt-br ', 'pt-BR'],
    ['', ''],
    ['english please', ''],
    ['x'.repeat(40), ''],
  ])('%j is %j', (typed, tag) => expect(languageTag(typed)).toBe(tag));

  test('have names', () => {
    expect(languageName('en-CA')).toBe('English (Canada)');
    expect(languageName('nope!')).toBe('nope!');
  });

  test.each([
    ['ar', true],
    ['ar-EG', true],
    ['he', true],
    ['fa', true],
    ['ur', true],
    ['ckb', true],
    ['az-Arab', true],
    ['az', false],
    ['en', false],
    ['', false],
    ['!', false],
  ])('%j is written from right to left: %s', (tag, isIt) => expect(isRightToLeft(tag)).toBe(isIt));

  test('the list holds tags in their usual form, none twice', () => {
    expect(commonLanguages.map(languageTag)).toEqual(commonLanguages);
    expect(new Set(commonLanguages).size).toBe(commonLanguages.length);
  });
});

describe('tags', () => {
  test('are parted by commas and lines, trimmed, and kept once', () => {
    expect(withTags(['harbour'], ' Oysters ,harbour,, HARBOUR\nport   hallam')).toEqual([
      'harbour',
      'Oysters',
      'port hallam',
    ]);
    expect(withTags([], ' , ')).toEqual([]);
    expect(toTag('a,b')).toBe('a b');
  });

  test('are never twice, nor too many or too long', () => {
    const many = fc.array(arbitraryText, { maxLength: 300 });
    fc.assert(
      fc.property(many, (texts) => {
        const tags = withTags([], texts.join(','));
        expect(new Set(tags.map((tag) => tag.normalize('NFC').toLowerCase())).size).toBe(tags.length);
        expect(tags.length).toBeLessThanOrEqual(200);
        expect(withTags(tags, '')).toEqual(tags);
        expect(tags.every((tag) => tag.length <= 191 && tag.trim() !== '')).toBe(true);
      }),
    );
  });
});
