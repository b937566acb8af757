import type { StorySummary } from '#core/story/story';
import type { DeskLook } from '../../app/routes';

/** The stories of a tab whose slug, headline and byline hold every word of the filter, accents and case aside. */
export function findStories(
  stories: readonly StorySummary[],
  { tab, words }: Pick<DeskLook, 'tab' | 'words'>,
): readonly StorySummary[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return stories.filter((story) => {
    if (tab !== 'all' && story.state !== tab) return false;
    return wanted.every((word) => textOf(story).includes(word));
  });
}

// A desk of years is searched again at every letter: each story is read once.
const texts = new WeakMap<StorySummary, string>();

function textOf(story: StorySummary): string {
  const known = texts.get(story);
  if (known !== undefined) return known;
  const text = plain([story.slug, story.headline, story.byline].join(' '));
  texts.set(story, text);
  return text;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
