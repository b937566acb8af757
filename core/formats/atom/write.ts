import { feedFormat, type Feed, type FeedItem } from '../feed/feed';
import { asXhtml } from '../story-html/as-xhtml';
import { markup, trustedMarkup } from '../story-html/markup';
import { attribute, given, lines, xmlFile } from '../xml/xml-file';
import { atomFaults } from './faults';

/** Stories as an Atom feed (RFC 4287), the photos in files beside it. */
export const atom = feedFormat({
  id: 'atom',
  name: 'Atom feed',
  description: 'Stories with their whole text for readers of feeds, as the IETF has them',
  extension: 'xml',
  fileName: 'atom.xml',
  draw: (feed, fileName, tools) => xmlFile(fileName, 'application/atom+xml', feedElement(feed), tools),
  validate: atomFaults,
});

const xmlLang = trustedMarkup('xml:lang');

function feedElement({ title, description, home, address, updated, language, items }: Feed) {
  const parts = [
    markup`<id>${address}</id>`,
    markup`<title>${title}</title>`,
    markup`<subtitle>${description}</subtitle>`,
    markup`<updated>${updated}</updated>`,
    markup`<author><name>${title}</name></author>`,
    markup`<link rel="self" type="application/atom+xml" href="${address}"/>`,
    markup`<link rel="alternate" href="${home}"/>`,
    markup`<generator>Nutgraf</generator>`,
    ...items.map(entry),
  ];
  return markup`<feed xmlns="http://www.w3.org/2005/Atom"${attribute(xmlLang, language)}>
${lines(parts)}
</feed>`;
}

function entry({ id, title, summary, body, published, modified, ...story }: FeedItem) {
  const person = (element: 'author' | 'contributor') => (each: string) => {
    const tag = trustedMarkup(element);
    return markup`<${tag}><name>${each}</name></${tag}>`;
  };
  const parts = [
    markup`<id>${id}</id>`,
    markup`<title type="text">${title}</title>`,
    markup`<updated>${modified}</updated>`,
    given(published ?? '', (time) => markup`<published>${time}</published>`),
    ...story.authors.map(person('author')),
    ...story.contributors.map(person('contributor')),
    ...[story.section, ...story.tags].map((term) =>
      given(term, (text) => markup`<category term="${text}"/>`),
    ),
    given(summary, (text) => markup`<summary type="text">${text}</summary>`),
    markup`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\n${asXhtml(body)}</div></content>`,
  ];
  return markup`<entry${attribute(xmlLang, story.language)}>\n${lines(parts)}\n</entry>`;
}
