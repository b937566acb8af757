import { feedFormat, type Feed, type FeedItem } from '../feed/feed';
import { jsonFeedFaults } from './faults';

/** Stories as JSON Feed 1.1, the photos in files beside it. */
export const jsonFeed = feedFormat({
  id: 'json-feed',
  name: 'JSON Feed',
  description: 'Stories with their whole text for readers of feeds, as JSON',
  extension: 'json',
  fileName: 'feed.json',
  draw: (feed, fileName, { utf8 }) => ({
    name: fileName,
    mediaType: 'application/feed+json',
    bytes: utf8(`${JSON.stringify(feedObject(feed), null, 2)}\n`),
  }),
  validate: jsonFeedFaults,
});

function feedObject({ title, description, home, address, language, items }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: address,
    language: language || undefined,
    items: items.map(itemObject),
  };
}

function itemObject({ id, title, summary, body, published, modified, ...story }: FeedItem) {
  const authors = story.authors.map((author) => ({ name: author }));
  const tags = [story.section, ...story.tags].filter((tag) => tag !== '');
  return {
    id,
    title,
    summary: summary || undefined,
    content_html: body.source,
    image: story.photos.find(({ picture }) => picture !== null)?.picture?.address,
    date_published: published ?? undefined,
    date_modified: modified,
    authors: authors.length > 0 ? authors : undefined,
    tags: tags.length > 0 ? tags : undefined,
    language: story.language,
  };
}
