import { oneLine } from '../formats/clean-text';
import { markup, type Markup } from '../formats/story-html/markup';
import { given, lines } from '../formats/xml/xml-file';
import { isoWithOffset } from '../time/wall-time';
import { listedTitle, listMark, type ListedStory, type StoryList } from './story-list';

/** Where the feed and what it names stand, relative to the feed itself. */
export interface FeedPlaces {
  readonly feed: string;
  /** The page that lists the stories; null where there is none. */
  readonly page: string | null;
  readonly linkOf: (story: ListedStory) => string;
}

/**
 * The stories of a destination as an Atom feed (RFC 4287): headline, link, standfirst, when each first went out and when
 * it was last sent. Addresses are relative, so that the folder is right wherever it is served from.
 */
export function storyFeed(list: StoryList, { feed, page, linkOf }: FeedPlaces): string {
  const parts = [
    markup`<id>urn:uuid:${list.id}</id>`,
    markup`<title type="text">${oneLine(list.name)}</title>`,
    markup`<updated>${isoWithOffset(list.changedAt, list.zone)}</updated>`,
    markup`<author><name>${oneLine(list.name)}</name></author>`,
    markup`<link rel="self" type="application/atom+xml" href="${feed}"/>`,
    given(page ?? '', (href) => markup`<link rel="alternate" type="text/html" href="${href}"/>`),
    markup`<generator>${listMark(list)}</generator>`,
    ...list.stories.map((story) => entry(story, linkOf(story), list.zone)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    markup`<feed xmlns="http://www.w3.org/2005/Atom">
${lines(parts)}
</feed>`.source
  }\n`;
}

function entry(story: ListedStory, link: string, zone: string): Markup {
  const parts = [
    markup`<id>urn:uuid:${story.storyId}</id>`,
    markup`<title type="text">${listedTitle(story)}</title>`,
    markup`<link rel="alternate" type="text/html" href="${link}"/>`,
    markup`<published>${isoWithOffset(story.firstSentAt, zone)}</published>`,
    markup`<updated>${isoWithOffset(story.sentAt, zone)}</updated>`,
    given(oneLine(story.deck), (deck) => markup`<summary type="text">${deck}</summary>`),
  ];
  return markup`<entry>\n${lines(parts)}\n</entry>`;
}
