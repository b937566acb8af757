import { rfc822 } from '../../time/rfc-822';
import { feedFormat, type Feed, type FeedItem } from '../feed/feed';
import { markup, trustedMarkup } from '../story-html/markup';
import { given, lines, xmlFile } from '../xml/xml-file';
import { rssFaults } from './faults';
import { mediaContent } from './media-content';

/** Stories as RSS 2.0 with Media RSS, the photos in files beside it. */
export const rss = feedFormat({
  id: 'rss',
  name: 'RSS feed',
  description: 'Stories with their whole text for readers of feeds, photos by Media RSS',
  extension: 'xml',
  fileName: 'rss.xml',
  draw: (feed, fileName, tools) => xmlFile(fileName, 'application/rss+xml', channel(feed), tools),
  validate: rssFaults,
});

function channel({ title, description, home, address, updated, language, items }: Feed) {
  const parts = [
    markup`<title>${title}</title>`,
    markup`<link>${home}</link>`,
    markup`<description>${description}</description>`,
    given(language, (tag) => markup`<language>${tag}</language>`),
    markup`<lastBuildDate>${rfc822(updated)}</lastBuildDate>`,
    markup`<generator>Nutgraf</generator>`,
    markup`<atom:link rel="self" type="application/rss+xml" href="${address}"/>`,
    ...items.map(item),
  ];
  return markup`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${lines(parts)}
</channel>
</rss>`;
}

function item({ id, title, summary, body, published, modified, ...story }: FeedItem) {
  const parts = [
    markup`<title>${title}</title>`,
    given(summary, (text) => markup`<description>${text}</description>`),
    ...story.authors.map((author) => markup`<dc:creator>${author}</dc:creator>`),
    ...story.contributors.map((each) => markup`<dc:contributor>${each}</dc:contributor>`),
    ...[story.section, ...story.tags].map((term) =>
      given(term, (text) => markup`<category>${text}</category>`),
    ),
    markup`<guid isPermaLink="false">${id}</guid>`,
    given(published ?? '', (time) => markup`<pubDate>${rfc822(time)}</pubDate>`),
    markup`<atom:updated>${modified}</atom:updated>`,
    markup`<content:encoded><![CDATA[${cdata(body.source)}]]></content:encoded>`,
    ...story.photos.map(mediaContent),
  ];
  return markup`<item>\n${lines(parts)}\n</item>`;
}

// Markup holds no `]]>`, since every text in it is escaped; a writer that lets one through must not end the section.
const cdata = (source: string) => trustedMarkup(source.replaceAll(']]>', ']]&gt;'));
