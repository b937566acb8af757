import { printedByline } from '../../story/byline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionLanguage, editionTitle } from '../edition-details';
import type { PlacedPhoto } from '../photo-files';
import { asXhtml } from '../story-html/as-xhtml';
import { markup, type Markup } from '../story-html/markup';
import { noticeMarkup, storyBody } from '../story-html/story-markup';
import { given } from '../xml/xml-file';

/** A whole story as an XHTML document, for inside other XML; what must be read first stands above all. */
export function xhtmlStory(edition: Edition, photos: readonly PlacedPhoto[]): Markup {
  const { headline, deck, byline } = edition.content.fields;
  const language = editionLanguage(edition);
  return markup`<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">
<head><title>${editionTitle(edition)}</title></head>
<body>
${asXhtml(noticeMarkup(edition))}${given(oneLine(headline), (text) => markup`<h1>${text}</h1>\n`)}${given(
    oneLine(deck),
    (text) => markup`<p class="deck">${text}</p>\n`,
  )}${given(printedByline(oneLine(byline)), (text) => markup`<p class="byline">${text}</p>\n`)}${asXhtml(
    storyBody(edition, photos),
  )}</body>
</html>`;
}
