import { countBodyWords } from '../../document/count-words';
import type { Author } from '../../story/byline';
import { printedByline } from '../../story/byline';
import { datelineLine, datelinePlace } from '../../story/dateline';
import { headlineUses } from '../../story/details';
import { toUrlSlug } from '../../story/url-slug';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import {
  editionAuthors,
  editionHeadline,
  editionLanguage,
  editionTags,
  editionTitle,
} from '../edition-details';
import { createdTime, modifiedTime } from '../edition-times';
import { urgency } from '../ninjs-3.1/details';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { given } from '../xml/xml-file';
import { itemElement } from './item';
import { itemMeta } from './item-meta';

export interface TextItemFacts {
  readonly provider: string;
  readonly fileName: string;
  readonly contentType: 'application/xhtml+xml' | 'application/nitf+xml';
  readonly content: Markup;
}

/** The id of a story among news items. */
export const storyGuid = ({ storyId }: Edition): string => `urn:uuid:${storyId}`;

/** The text of a story as a news item; `content` is the whole story in another standard. */
export function textItem(edition: Edition, facts: TextItemFacts): Markup {
  const { provider, fileName, contentType, content } = facts;
  const words = countBodyWords(edition.content.document);
  const title = editionTitle(edition);
  return itemElement('newsItem', {
    guid: storyGuid(edition),
    version: Math.max(1, edition.version),
    language: editionLanguage(edition),
    rights: [markup`<copyrightHolder literal="${provider}"><name>${provider}</name></copyrightHolder>`],
    meta: itemMeta(edition, { itemClass: 'text', provider, title, fileName, tellsNotes: true }),
    contentMeta: contentMeta(edition),
    content: markup`<contentSet>
<inlineXML contenttype="${contentType}" wordcount="${words}">
${content}
</inlineXML>
</contentSet>`,
  });
}

function contentMeta(edition: Edition): Markup[] {
  const { fields, details } = edition.content;
  const soon = urgency(edition);
  const { authors, contributors } = editionAuthors(edition);
  const dateline = oneLine(fields.dateline);
  const text = (name: string, value: string) => {
    const tag = trustedMarkup(name);
    return given(value, () => markup`<${tag}>${value}</${tag}>`);
  };
  return [
    soon === undefined ? nothing : markup`<urgency>${soon}</urgency>`,
    markup`<contentCreated>${createdTime(edition).iso}</contentCreated>`,
    markup`<contentModified>${modifiedTime(edition).iso}</contentModified>`,
    given(datelinePlace(dateline), (place) => markup`<located><name>${place}</name></located>`),
    ...authors.map((author) => person('creator', author)),
    ...contributors.map((author) => person('contributor', author)),
    text('altId', toUrlSlug(details.urlSlug)),
    markup`<language tag="${editionLanguage(edition)}"/>`,
    given(oneLine(details.section), (name) => markup`<subject><name>${name}</name></subject>`),
    ...editionTags(edition).map((tag) => text('keyword', tag)),
    text('slugline', oneLine(fields.slug)),
    text('headline', oneLine(fields.headline) || editionTitle(edition)),
    ...headlineUses
      .filter((use) => details.headlines[use])
      .map((use) => markup`<headline media="${use}">${editionHeadline(edition, use)}</headline>`),
    text('dateline', datelineLine(dateline)),
    text('by', printedByline(oneLine(fields.byline))),
    given(oneLine(fields.deck), (deck) => markup`<description role="drol:summary">${deck}</description>`),
  ];
}

function person(element: 'creator' | 'contributor', { kind, name, organisation }: Author): Markup {
  const tag = trustedMarkup(element);
  const house = kind === 'person' && organisation !== '';
  const details = house
    ? markup`<personDetails><affiliation literal="${organisation}"><name>${organisation}</name></affiliation></personDetails>`
    : nothing;
  return markup`<${tag} literal="${name}"><name>${name}</name>${details}</${tag}>`;
}
