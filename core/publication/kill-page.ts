import { oneLine } from '../formats/clean-text';
import { style } from '../formats/html-page/style';
import { markup, trustedMarkup } from '../formats/story-html/markup';
import type { StoryId } from '../story/story';
import { apTime } from '../time/ap-time';
import type { ScheduledTime } from '../time/scheduled-time';
import { isoWithOffset } from '../time/wall-time';
import { killNoticeLines, type KillNotice } from './kill-notice';

/** What a kill page is made of. `slug` is all of the story that is said. */
export interface Killed {
  readonly storyId: StoryId;
  readonly slug: string;
  readonly notice: KillNotice;
  readonly killedAt: ScheduledTime;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The page that takes the place of a killed story: the mandatory notice, and `pubStatus` canceled for programs that
 * read it (the word of IPTC's NewsCodes). Search engines are asked to forget the page.
 */
export function killPage({ storyId, slug, notice, killedAt }: Killed): string {
  const { instant, zone } = killedAt;
  const [title = '', ...lines] = killNoticeLines(oneLine(slug), notice);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive">
<meta name="pubStatus" content="canceled">
<meta name="identifier" content="urn:uuid:${storyId}">
<title>${title}</title>
<style>${trustedMarkup(style)}</style>
</head>
<body>
<article>
<h1 dir="auto">${title}</h1>
${lines.map((line) => markup`<p dir="auto">${line}</p>\n`)}<p class="time">Killed <time datetime="${isoWithOffset(instant, zone)}">${apTime(instant, zone)}</time></p>
</article>
</body>
</html>
`.source;
}
