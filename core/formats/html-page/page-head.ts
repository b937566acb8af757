import { isRightToLeft } from '../../story/language';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionHeadline, editionLanguage, editionTags } from '../edition-details';
import type { Newsroom } from '../format';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { jsonScript, newsArticle } from './news-article';
import type { PagePicture } from './page-picture';
import { style } from './style';

// The page may show its own pictures and style, and do nothing else.
const policy = (imageSources: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src ${imageSources}; base-uri 'none'; form-action 'none'`;

/** Where a page may load pictures from, and who publishes it. */
export interface PagePlace {
  readonly imageSources: string;
  readonly newsroom: Newsroom;
}

/** A page up to its body: what it may do, what it is called, how it looks, and the story as data. */
export function pageHead(
  edition: Edition,
  pictures: readonly PagePicture[],
  { imageSources, newsroom }: PagePlace,
): Markup {
  const { slug } = edition.content.fields;
  const title = editionHeadline(edition, 'web') || oneLine(slug) || 'Story without a headline';
  const language = editionLanguage(edition);
  return markup`<!doctype html>
<html lang="${language}"${isRightToLeft(language) ? trustedMarkup(' dir="rtl"') : nothing}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(imageSources)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${metadata(edition)}<style>${trustedMarkup(style)}</style>
${jsonScript(newsArticle(edition, pictures, newsroom))}
</head>
`;
}

// A headline for posts is said to those who ask for it; without one, they take the title.
function metadata(edition: Edition): readonly Markup[] {
  const { fields, details } = edition.content;
  const social = details.headlines.social ? editionHeadline(edition, 'social') : '';
  return [
    meta('name', 'description', oneLine(fields.deck)),
    meta('name', 'keywords', editionTags(edition).join(', ')),
    meta('property', 'og:title', social),
  ];
}

function meta(kind: 'name' | 'property', name: string, content: string): Markup {
  return content === '' ? nothing : markup`<meta ${trustedMarkup(kind)}="${name}" content="${content}">\n`;
}
