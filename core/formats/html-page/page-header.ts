import { printedByline } from '../../story/byline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { readersTimes, type ReadersTime } from '../edition-times';
import { markup, nothing, type Markup } from '../story-html/markup';

/** Headline, deck, byline and times at the top of the article; what is empty takes no place. */
export function pageHeader(edition: Edition): Markup {
  const { headline, deck, byline } = edition.content.fields;
  const lines = [
    given(headline, (text) => markup`<h1 dir="auto">${text}</h1>\n`),
    given(deck, (text) => markup`<p class="deck" dir="auto">${text}</p>\n`),
    given(printedByline(oneLine(byline)), (text) => markup`<p class="byline" dir="auto">${text}</p>\n`),
    ...readersTimes(edition).map(timeLine),
  ];
  return markup`<header>\n${lines}</header>\n`;
}

function given(field: string, draw: (text: string) => Markup): Markup {
  const text = oneLine(field);
  return text === '' ? nothing : draw(text);
}

function timeLine({ label, iso, printed }: ReadersTime): Markup {
  return markup`<p class="time">${label} <time datetime="${iso}">${printed}</time></p>\n`;
}
