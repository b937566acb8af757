import { printedDateline } from '../../story/dateline';
import { toUrlSlug } from '../../story/url-slug';
import { rfc822 } from '../../time/rfc-822';
import { heardAlt } from '../../document/walk';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionAuthors, editionTags, editionTitle } from '../edition-details';
import { modifiedTime, publishedTime } from '../edition-times';
import { storyFileStem } from '../file-name';
import type { PlacedPhoto } from '../photo-files';
import { printedCredit } from '../printed-credit';
import { storyFlow } from '../story-flow';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { noticeMarkup, placedFigure } from '../story-html/story-markup';
import { given, lines } from '../xml/xml-file';
import { editorBlock, wordpressBlocks } from './blocks';
import { captionWithCredit, imageBlock } from './image-block';

/** A photo as an attachment, with the number WordPress will know it by. */
export interface Attachment {
  readonly id: number;
  readonly photo: PlacedPhoto;
}

/** A text that stands as it is; what would end it is cut in two. */
export function cdata(text: string): Markup {
  return trustedMarkup(`<![CDATA[${cleanText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

/** What a name is called where only letters, digits and dashes may stand. */
export const loginOf = (name: string): string => toUrlSlug(name) || 'author';

/**
 * A story as a post, always a draft: nothing is published that a person did not mean to publish there. The lead photo is
 * its featured image; `attachments` are those of the story, in the order of `flowPhotos`.
 */
export function postItem(edition: Edition, id: number, attachments: readonly Attachment[]): Markup {
  const { fields, details } = edition.content;
  const { lead, blocks } = storyFlow(edition.content.document);
  const images = attachments.map(({ photo, id: number }) => ({
    block: imageBlock(photo, number),
    figure: placedFigure(photo),
  }));
  const drawNext = () => images.shift() ?? { block: nothing, figure: nothing }; // images are asked for in the order they stand in
  const first = lead ? drawNext() : undefined; // the theme shows it, where its file is there
  const isFeatured = attachments[0]?.photo.picture !== null;
  const above = first && !isFeatured ? first.block : nothing;
  const notice = noticeMarkup(edition);
  const body = wordpressBlocks(blocks, printedDateline(oneLine(fields.dateline)), drawNext);
  const author = editionAuthors(edition).authors[0]?.name ?? '';
  const section = oneLine(details.section);
  const leadId = lead && isFeatured ? String(attachments[0]?.id ?? '') : '';
  const content = markup`${notice.source === '' ? nothing : editorBlock('html', null, notice)}${above}${body}`;
  return item(edition, {
    id,
    kind: 'post',
    status: 'draft',
    title: editionTitle(edition),
    name: storyFileStem(edition),
    author,
    content: content.source,
    excerpt: cleanText(fields.deck).trim(),
    parent: 0,
    more: [
      given(section, (name) => term('category', name)),
      ...editionTags(edition).map((tag) => term('post_tag', tag)),
      given(leadId, (number) => meta('_thumbnail_id', number)),
    ],
  });
}

/** A photo as an attachment of its post: caption with credit, alt text, and the address WordPress fetches it from. */
export function attachmentItem(edition: Edition, post: number, { id, photo }: Attachment): Markup {
  const { used, picture } = photo;
  if (!picture) return nothing;
  const credit = printedCredit(used.photo?.credit ?? '').slice(1, -1);
  const alt = oneLine(heardAlt(used.use));
  return item(edition, {
    id,
    kind: 'attachment',
    status: 'inherit',
    title: oneLine(used.photo?.title ?? '') || picture.name.replace(/^.*\//u, ''),
    name: `photo-${id}`,
    author: '',
    content: '',
    excerpt: captionWithCredit(photo).source,
    parent: post,
    more: [
      markup`<wp:attachment_url>${cdata(picture.address)}</wp:attachment_url>`,
      given(alt, (text) => meta('_wp_attachment_image_alt', text)),
      given(credit, (line) => meta('_media_credit', line)),
    ],
  });
}

interface ItemFacts {
  readonly id: number;
  readonly kind: 'post' | 'attachment';
  readonly status: 'draft' | 'inherit';
  readonly title: string;
  readonly name: string;
  readonly author: string;
  readonly content: string;
  readonly excerpt: string;
  readonly parent: number;
  readonly more: readonly Markup[];
}

function item(edition: Edition, facts: ItemFacts): Markup {
  const published = publishedTime(edition);
  const modified = modifiedTime(edition);
  const { iso } = published ?? modified;
  const isDated = published !== null || facts.status !== 'draft';
  const parts = [
    markup`<title>${cdata(facts.title)}</title>`,
    given(published?.iso ?? '', (time) => markup`<pubDate>${rfc822(time)}</pubDate>`),
    given(facts.author, (name) => markup`<dc:creator>${cdata(loginOf(name))}</dc:creator>`),
    markup`<guid isPermaLink="false">urn:uuid:${edition.storyId}${placeOf(facts)}</guid>`,
    markup`<description></description>`,
    markup`<content:encoded>${cdata(facts.content)}</content:encoded>`,
    markup`<excerpt:encoded>${cdata(facts.excerpt)}</excerpt:encoded>`,
    markup`<wp:post_id>${facts.id}</wp:post_id>`,
    markup`<wp:post_date>${wall(iso)}</wp:post_date>`,
    markup`<wp:post_date_gmt>${isDated ? utc(iso) : undated}</wp:post_date_gmt>`,
    markup`<wp:post_modified>${wall(modified.iso)}</wp:post_modified>`,
    markup`<wp:post_modified_gmt>${utc(modified.iso)}</wp:post_modified_gmt>`,
    markup`<wp:comment_status>closed</wp:comment_status>`,
    markup`<wp:ping_status>closed</wp:ping_status>`,
    markup`<wp:post_name>${cdata(facts.name)}</wp:post_name>`,
    markup`<wp:status>${facts.status}</wp:status>`,
    markup`<wp:post_parent>${facts.parent}</wp:post_parent>`,
    markup`<wp:menu_order>0</wp:menu_order>`,
    markup`<wp:post_type>${facts.kind}</wp:post_type>`,
    markup`<wp:post_password></wp:post_password>`,
    markup`<wp:is_sticky>0</wp:is_sticky>`,
    ...facts.more,
  ];
  return markup`<item>\n${lines(parts)}\n</item>`;
}

/** Photos are told apart by their place in the story, however many stories stand before it in the file. */
const placeOf = ({ kind, id, parent }: ItemFacts): string => (kind === 'post' ? '' : `#photo-${id - parent}`);

function term(domain: 'category' | 'post_tag', name: string): Markup {
  return markup`<category domain="${domain}" nicename="${loginOf(name)}">${cdata(name)}</category>`;
}

function meta(key: string, value: string): Markup {
  return markup`<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;
}

/** A draft with this date gets its own when it is published. */
const undated = '0000-00-00 00:00:00';

const wall = (iso: string): string => iso.slice(0, 19).replace('T', ' ');
const utc = (iso: string): string => new Date(iso).toISOString().slice(0, 19).replace('T', ' ');
