/** The most tags a story takes. */
export const mostTags = 200;
const longestTag = 191;

/** A tag as it is kept: on one line, without commas, which part tags. */
export function toTag(typed: string): string {
  return typed
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .slice(0, longestTag)
    .trim();
}

/** Tags with those added that are in a text, parted by commas or lines; none twice, whatever their capitals. */
export function withTags(tags: readonly string[], typed: string): readonly string[] {
  const sameTag = (tag: string) => tag.normalize('NFC').toLowerCase();
  const all = [...tags, ...typed.split(/[,\n]/u).map(toTag)].filter((tag) => tag !== '');
  const first = new Map([...all].reverse().map((tag) => [sameTag(tag), tag]));
  return all
    .filter((tag, at) => first.get(sameTag(tag)) === tag && all.indexOf(tag) === at)
    .slice(0, mostTags);
}
