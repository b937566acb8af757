import { countBodyWords } from '../../document/count-words';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionCorrections } from '../edition-corrections';
import { editionAuthors, editionHeadline, editionLanguage, editionTags } from '../edition-details';
import { modifiedTime, publishedTime } from '../edition-times';
import type { Newsroom } from '../format';
import { trustedMarkup, type Markup } from '../story-html/markup';
import { authorAgent, contributorAgent } from './agent';
import { imageObjects } from './image-objects';
import { given, givenList, type Json } from './json';
import type { PagePicture } from './page-picture';

/**
 * The story as schema.org NewsArticle, for search engines: what has no value is left out, names stand without "By",
 * times carry their offset. `pictures` are in the order of the page, where the nth has the anchor `photo-n`.
 */
export function newsArticle(edition: Edition, pictures: readonly PagePicture[], newsroom: Newsroom): Json {
  const { fields, details, document } = edition.content;
  const { authors, contributors } = editionAuthors(edition);
  const webHeadline = editionHeadline(edition, 'web');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: `urn:uuid:${edition.storyId}`,
    headline: given(fields.headline),
    alternativeHeadline: webHeadline === oneLine(fields.headline) ? undefined : given(webHeadline),
    description: given(fields.deck),
    image: givenList(pictures.flatMap(imageObjects)),
    datePublished: publishedTime(edition)?.iso,
    dateModified: modifiedTime(edition).iso,
    author: givenList(authors.map(authorAgent)),
    contributor: givenList(contributors.map(contributorAgent)),
    publisher: publisherOf(newsroom),
    articleSection: given(oneLine(details.section)),
    keywords: givenList(editionTags(edition)),
    dateline: given(printedDateline(oneLine(fields.dateline)).replace(/ — $/, '')),
    correction: givenList(corrections(edition)),
    creativeWorkStatus: edition.standing === 'usable' ? undefined : edition.standing,
    wordCount: countBodyWords(document),
    inLanguage: editionLanguage(edition),
  };
}

/** Who publishes, where somebody has said it. */
function publisherOf({ name, site }: Newsroom): Json | undefined {
  const printed = oneLine(name);
  return printed === '' ? undefined : { '@type': 'NewsMediaOrganization', name: printed, url: given(site) };
}

/** Data in a script element that no text in it can end. */
export function jsonScript(json: Json): Markup {
  const signs = JSON.stringify(json, null, 1).replace(/[<>&\u2028\u2029]/g, unicodeEscape);
  return trustedMarkup(`<script type="application/ld+json">\n${signs}\n</script>`);
}

/** What was put right in the story. Editor's notes and updates put nothing right. */
function corrections(edition: Edition): Json[] {
  return editionCorrections(edition).map(({ text, date }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: given(date),
  }));
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
