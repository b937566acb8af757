import { countBodyWords } from '../../document/count-words';
import { inlineText } from '../../document/walk';
import { bylineAuthors } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { modifiedTime, publishedTime } from '../edition-times';
import { storyLanguage } from '../language';
import { printedCredit } from '../printed-credit';
import { trustedMarkup, type Markup } from '../story-html/markup';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The story as schema.org NewsArticle, for search engines: what has no value is left out, names stand without "By",
 * times carry their offset. `photos` are in the order of the page, where the nth has the anchor `photo-n`.
 */
export function newsArticle(edition: Edition, photos: readonly UsedPhoto[]): Json {
  const { fields, document } = edition.content;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: `urn:uuid:${edition.storyId}`,
    headline: given(fields.headline),
    description: given(fields.deck),
    image: givenList(photos.map(imageObject)),
    datePublished: publishedTime(edition)?.iso,
    dateModified: modifiedTime(edition).iso,
    author: givenList(bylineAuthors(oneLine(fields.byline)).map(({ kind, name }) => agent(kind, name))),
    dateline: given(printedDateline(oneLine(fields.dateline)).replace(/ — $/, '')),
    wordCount: countBodyWords(document),
    inLanguage: storyLanguage,
  };
}

/** Data in a script element that no text in it can end. */
export function jsonScript(json: Json): Markup {
  const signs = JSON.stringify(json, null, 1).replace(/[<>&\u2028\u2029]/g, unicodeEscape);
  return trustedMarkup(`<script type="application/ld+json">\n${signs}\n</script>`);
}

function imageObject({ use, photo }: UsedPhoto, index: number): Json {
  const creator = oneLine(photo?.creator ?? '');
  return {
    '@type': 'ImageObject',
    '@id': `#photo-${index + 1}`,
    url: `#photo-${index + 1}`,
    caption: given(inlineText(use.content)),
    creditText: given(printedCredit(photo?.credit ?? '').slice(1, -1)),
    creator: creator === '' ? undefined : agent(bylineAuthors(creator)[0]?.kind ?? 'person', creator),
    copyrightNotice: given(photo?.copyright ?? ''),
    width: photo?.width,
    height: photo?.height,
    encodingFormat: photo?.mediaType,
    sha256: photo?.id,
  };
}

function agent(kind: 'person' | 'organisation', name: string): Json {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name };
}

function given(text: string): string | undefined {
  return cleanText(text).trim() || undefined;
}

function givenList(list: readonly Json[]): readonly Json[] | undefined {
  return list.length > 0 ? list : undefined;
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
