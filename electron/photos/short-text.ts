const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As many whole letters, as a reader counts them, as so many bytes of UTF-8 hold; no blank at the end. */
export function withinBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let short = '';
  let left = most;
  // No letter is longer than its bytes.
  for (const { segment } of letters.segment(text.slice(0, most + 1))) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    short += segment;
  }
  return short.trimEnd();
}

/**
 * A credit within so many bytes: whole, else without "Photo by", else as many of its parts (between `/` or `via`) as
 * fit, else as many words; '' where not even the first one fits. Never half a word, so no name becomes another.
 */
export function shortCredit(credit: string, most: number): string {
  const fits = (text: string) => Buffer.byteLength(text) <= most;
  if (fits(credit)) return credit;
  const bare = credit.replace(/^photos? by:? /iu, '');
  return (
    beginnings(bare, /\s*(?:\/|,|;|\s(?:via|for)\s)/giu).find(fits) ??
    beginnings(bare, /\s+/gu).find(fits) ??
    ''
  );
}

/** A text, and what of it stands before each place where it may be parted, the longest first. */
function beginnings(text: string, parting: RegExp): readonly string[] {
  const places = [...text.matchAll(parting)].map(({ index }) => index).filter((place) => place > 0);
  return [text, ...places.reverse().map((place) => text.slice(0, place).trimEnd())];
}
