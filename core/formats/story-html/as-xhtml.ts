import { trustedMarkup, type Markup } from './markup';

// No text holds a "less than" sign of its own: `markup` has escaped them all.
const voidElement = /<(br|hr|img|meta|link|col|source)((?:\s[^<>]*)?)>/g;

/** Markup of a page as XML has it: elements that hold nothing close themselves. */
export function asXhtml({ source }: Markup): Markup {
  return trustedMarkup(source.replace(voidElement, '<$1$2/>'));
}
