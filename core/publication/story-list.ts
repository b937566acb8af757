import { oneLine } from '../formats/clean-text';
import { style } from '../formats/html-page/style';
import { markup, nothing, trustedMarkup, type Markup } from '../formats/story-html/markup';
import type { StoryId } from '../story/story';
import { apTime } from '../time/ap-time';
import type { Instant } from '../time/instant';
import { isoWithOffset } from '../time/wall-time';

/** A story as the list of a destination shows it. */
export interface ListedStory {
  readonly storyId: StoryId;
  /** Where its page stands, as the destination has it. */
  readonly address: string;
  readonly headline: string;
  readonly slug: string;
  readonly deck: string;
  readonly firstSentAt: Instant;
  readonly sentAt: Instant;
}

/** What a destination shows of itself: its name and its stories, the last sent first. */
export interface StoryList {
  readonly name: string;
  /** The destination's id: it marks the files of the list as ours. */
  readonly id: string;
  /** IANA zone of the times that are shown. */
  readonly zone: string;
  /** When a story of it was last sent, or taken away. */
  readonly changedAt: Instant;
  readonly stories: readonly ListedStory[];
}

/** How many stories a list shows at most: the last sent. */
export const longestList = 200;

/** The sign by which a list file is known as written by this destination, and not by anybody else. */
export function listMark({ id }: Pick<StoryList, 'id'>): string {
  return `Nutgraf list ${id}`;
}

// The page may show its own style, and do nothing else.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What a story is called in a list. */
export function listedTitle({ headline, slug }: Pick<ListedStory, 'headline' | 'slug'>): string {
  return oneLine(headline) || oneLine(slug) || 'Story without a headline';
}

/**
 * The page that lists the stories of a destination. `linkOf` is where a story stands, and `feed` where the feed of them
 * does, relative to this page; null where there is none.
 */
export function storyListPage(
  list: StoryList,
  linkOf: (story: ListedStory) => string,
  feed: string | null,
): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${listMark(list)}">
<title>${list.name}</title>
${feed === null ? nothing : markup`<link rel="alternate" type="application/atom+xml" title="${list.name}" href="${feed}">\n`}<style>${trustedMarkup(style)}</style>
</head>
<body>
<article>
<h1 dir="auto">${list.name}</h1>
${list.stories.length === 0 ? markup`<p>No stories.</p>\n` : list.stories.map((story) => entry(story, linkOf(story), list.zone))}</article>
</body>
</html>
`.source;
}

function entry(story: ListedStory, link: string, zone: string): Markup {
  const title = listedTitle(story);
  const deck = oneLine(story.deck);
  return markup`<section>
<h2 dir="auto"><a href="${link}">${title}</a></h2>
${deck === '' ? nothing : markup`<p dir="auto">${deck}</p>\n`}<p class="time">${time('Published', story.firstSentAt, zone)}${story.sentAt === story.firstSentAt ? nothing : markup` · ${time('Updated', story.sentAt, zone)}`}</p>
</section>
`;
}

function time(label: string, instant: Instant, zone: string): Markup {
  return markup`${label} <time datetime="${isoWithOffset(instant, zone)}">${apTime(instant, zone)}</time>`;
}
