import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { storyLanguage } from '../language';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { jsonScript, newsArticle } from './news-article';
import { style } from './style';

// The page may show its own pictures and style, and do nothing else.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A page up to its body: what it may do, what it is called, how it looks, and the story as data. */
export function pageHead(edition: Edition, photos: readonly UsedPhoto[]): Markup {
  const { headline, slug, deck } = edition.content.fields;
  const title = oneLine(headline) || oneLine(slug) || 'Story without a headline';
  const summary = oneLine(deck);
  const description = summary === '' ? nothing : markup`<meta name="description" content="${summary}">\n`;
  return markup`<!doctype html>
<html lang="${storyLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description}<style>${trustedMarkup(style)}</style>
${jsonScript(newsArticle(edition, photos))}
</head>
`;
}
