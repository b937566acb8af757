import type { LineDocument } from '../../document/document';
import { printedByline } from '../../story/byline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { readersTimes, type ReadersTime } from '../edition-times';
import { inlineMarkup } from '../story-html/inline-markup';
import { markup, nothing, type Markup } from '../story-html/markup';
import { noticeMarkup } from '../story-html/story-markup';

/** Headline, deck, byline and times at the top of the article; what is empty takes no place. */
export function pageHeader(edition: Edition): Markup {
  const { headline, deck, byline } = edition.content.fields;
  const { lines: reviewed } = edition.content;
  const lines = [
    noticeMarkup(edition),
    given(headline, (text) => markup`<h1 dir="auto">${text}</h1>\n`, reviewed.headline),
    given(deck, (text) => markup`<p class="deck" dir="auto">${text}</p>\n`, reviewed.deck),
    given(printedByline(oneLine(byline)), (text) => markup`<p class="byline" dir="auto">${text}</p>\n`),
    ...readersTimes(edition).map(timeLine),
  ];
  return markup`<header>\n${lines}</header>\n`;
}

/** A field, with its suggestions where the edition has kept them. */
function given(field: string, draw: (text: string | Markup) => Markup, line?: LineDocument): Markup {
  if (line) return draw(inlineMarkup(line.content));
  const text = oneLine(field);
  return text === '' ? nothing : draw(text);
}

function timeLine({ label, iso, printed }: ReadersTime): Markup {
  return markup`<p class="time">${label} <time datetime="${iso}">${printed}</time></p>\n`;
}
