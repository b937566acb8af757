import { trustedMarkup, type Markup } from './markup';

/** A tag as it stands in markup; its attributes begin with a blank where there are any. */
export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
}

// Text and values of attributes hold no angle brackets of their own: `markup` has escaped them all.
const tag = /<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)>/gu;

/** Markup with each of its tags written anew, for readers that know less than browsers do. */
export function rewriteTags({ source }: Markup, rewrite: (tag: Tag) => string): Markup {
  return trustedMarkup(
    source.replace(tag, (_, slash: string, name: string, attributes: string) =>
      rewrite({ name, isClosing: slash === '/', attributes }),
    ),
  );
}
