import type { BlockNode } from '../../document/document';
import { heardAlt } from '../../document/walk';
import { printedDateline } from '../../story/dateline';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionHeadline, editionTitle } from '../edition-details';
import { modifiedTime, publishedTime } from '../edition-times';
import { storyFileStem } from '../file-name';
import type { PlacedPhoto } from '../photo-files';
import { datelineParagraph, storyFlow } from '../story-flow';
import { bodyMarkup } from '../story-html/body-markup';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { noticeMarkup, placedFigure } from '../story-html/story-markup';
import { captionWithCredit } from '../wordpress/image-block';

/** The longest texts Ghost keeps, in characters. */
export const ghostLimits = { title: 255, slug: 191, excerpt: 300, alt: 191, tag: 191 } as const;

/** Where Ghost puts its own address when it takes a file in. */
const ghostAddress = '__GHOST_URL__/';

/** A text as long as Ghost keeps it, cut between characters. */
export function fitted(text: string, longest: number): string {
  const signs = Array.from(text);
  return signs.length <= longest
    ? text
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * A story as a post, always a draft: nothing is published that a person did not mean to publish there. The lead photo is
 * its feature image.
 */
export function ghostPost(edition: Edition, id: string, photos: readonly PlacedPhoto[]) {
  const { lead } = storyFlow(edition.content.document);
  const feature = lead ? photos[0]?.picture : undefined;
  const published = publishedTime(edition);
  return {
    id,
    uuid: edition.storyId,
    title: fitted(editionTitle(edition), ghostLimits.title),
    slug: storyFileStem(edition).slice(0, ghostLimits.slug),
    html: bodyHtml(edition, photos).source,
    feature_image: feature ? `${ghostAddress}${feature.name}` : null,
    featured: 0,
    status: 'draft',
    visibility: 'public',
    created_at: new Date(edition.createdAt).toISOString(),
    updated_at: new Date(modifiedTime(edition).iso).toISOString(),
    published_at: published ? new Date(published.iso).toISOString() : null,
    custom_excerpt: fitted(cleanText(edition.content.fields.deck).trim(), ghostLimits.excerpt) || null,
  };
}

/** What Ghost keeps of a post apart from it: words for the feature image, and the headline for posts elsewhere. */
export function ghostMeta(edition: Edition, id: string, photos: readonly PlacedPhoto[]) {
  const { lead } = storyFlow(edition.content.document);
  const social = edition.content.details.headlines.social ? editionHeadline(edition, 'social') : '';
  const [first] = photos;
  const caption = lead && first ? captionWithCredit(first).source : '';
  const alt = lead ? fitted(oneLine(heardAlt(lead)), ghostLimits.alt) : '';
  return {
    post_id: id,
    feature_image_alt: alt || null,
    feature_image_caption: caption || null,
    og_title: social || null,
    twitter_title: social || null,
  };
}

function bodyHtml(edition: Edition, photos: readonly PlacedPhoto[]): Markup {
  const { lead, blocks } = storyFlow(edition.content.document);
  const figures = photos.map(({ used, picture }) =>
    placedFigure({ used, picture: picture && { ...picture, address: `${ghostAddress}${picture.name}` } }),
  );
  const leadFigure = lead ? figures.shift() : undefined;
  // Without its file the lead photo is no feature image; its caption and credit stand in the text.
  const above = lead && !photos[0]?.picture ? (leadFigure ?? nothing) : nothing;
  const drawNext = () => figures.shift() ?? nothing;
  const dateline = printedDateline(oneLine(edition.content.fields.dateline));
  const target = datelineParagraph(blocks);
  const alone = target < 0 ? bodyMarkup([], dateline, drawNext) : nothing;
  const drawn = blocks.map((block, index) =>
    inCard(block, bodyMarkup([block], index === target ? dateline : '', drawNext)),
  );
  return markup`${noticeMarkup(edition)}${above}${alone}${drawn}`;
}

/** What Ghost would take apart stays whole as a card of HTML. */
function inCard({ type }: BlockNode, inside: Markup): Markup {
  const isWhole = type === 'table' || type === 'factBox' || type === 'embed' || type === 'correctionNote';
  if (inside.source === '' || !(isWhole || type === 'gallery' || type === 'pullQuote')) return inside;
  return markup`${trustedMarkup('<!--kg-card-begin: html-->')}\n${inside}${trustedMarkup('<!--kg-card-end: html-->')}\n`;
}
