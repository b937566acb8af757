import type { BlockNode, HeadingNode, InlineNode, ParagraphNode, PhotoNode } from '../../document/document';
import { inlineText, photoUses } from '../../document/walk';
import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { isRightToLeft } from '../../story/language';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionLanguage, editionTags, editionTitle } from '../edition-details';
import { editionNotices } from '../edition-notices';
import type { UsedPhoto } from '../edition-photos';
import { modifiedTime, readersTimes } from '../edition-times';
import { linkRuns } from '../link-runs';
import { wrapLines } from '../plain-text/wrap-lines';
import { datelineParagraph, storyFlow } from '../story-flow';
import { inlineMarkup } from '../story-html/inline-markup';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { bodyText } from '../story-text/body-text';
import { keptNodes } from '../story-text/inline-text-line';
import { photoText } from '../story-text/photo-text';
import { inlineLines, lineWidth } from './numbered-lines';
import { pageStyle } from './page-style';

/** Quotes stand further in. */
const quoteWidth = lineWidth - 6;

/** A use of a photo in a proof: its picture as a data URI, '' where it is not shown. */
export interface ProofPhoto {
  readonly used: UsedPhoto;
  readonly source: string;
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A proof as the page that is printed. `photos` are those of `flowPhotos`, in that order. */
export function proofPage(edition: Edition, photos: readonly ProofPhoto[]): string {
  const language = editionLanguage(edition);
  return markup`<!doctype html>
<html lang="${language}"${isRightToLeft(language) ? trustedMarkup(' dir="rtl"') : nothing}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${editionTitle(edition)}</title>
<style>${trustedMarkup(pageStyle)}</style>
</head>
<body>
${editionNotices(edition).map((notice) => markup`<p class="notice">${notice}</p>\n`)}${facts(edition)}${fields(edition)}${story(edition, photos)}<p class="end">-30-</p>
</body>
</html>
`.source;
}

/** What stands over every page: slug, version, when it was saved, and what must be read first. */
export function proofHeader(edition: Edition): string {
  const slug = oneLine(edition.content.fields.slug) || editionTitle(edition);
  const notices = editionNotices(edition).map(
    (notice) => markup`<div style="font-weight:bold">${notice}</div>`,
  );
  return strip(
    markup`<div style="display:flex;justify-content:space-between"><span>${slug}</span><span>Version ${edition.version} | ${modifiedTime(edition).printed}</span></div>${notices}`,
  );
}

/** What stands under every page: which of how many it is. */
export function proofFooter(): string {
  return strip(
    markup`<div style="text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
  );
}

// Chromium draws these a third larger than the page, and with letters of no size unless they say one.
const strip = (inside: Markup): string =>
  markup`<div style="width:100%;margin:0 30.5mm 0 21mm;font-family:'Courier New','Liberation Mono',monospace;font-size:7pt;line-height:10pt;color:#000">${inside}</div>`
    .source;

function facts(edition: Edition): Markup {
  const { section } = edition.content.details;
  const lines = [
    ...readersTimes(edition).map(({ label, printed }) => `${label} ${printed}`),
    oneLine(section) === '' ? '' : `Section: ${oneLine(section)}`,
    editionTags(edition).length === 0 ? '' : `Tags: ${editionTags(edition).join(', ')}`,
  ].filter((line) => line !== '');
  return markup`<div class="facts">\n${lines.map((line) => markup`<p dir="auto">${line}</p>\n`)}</div>\n`;
}

function fields({ content }: Edition): Markup {
  const { headline, deck, byline } = content.fields;
  return markup`${textBlock(oneLine(headline), 'headline')}${textBlock(oneLine(deck))}${textBlock(printedByline(oneLine(byline)))}`;
}

function story({ content }: Edition, photos: readonly ProofPhoto[]): Markup {
  const flow = storyFlow(content.document);
  const waiting = [...photos];
  const dateline = printedDateline(oneLine(content.fields.dateline));
  const target = datelineParagraph(flow.blocks);
  const take = (uses: readonly PhotoNode[]) => waiting.splice(0, uses.length);
  const lead = flow.lead ? take([flow.lead]).map(photoBlock) : [];
  const blocks = flow.blocks.map((block, index) => {
    const own = take(photoUses({ type: 'doc', content: [block] }));
    return blockMarkup(block, own, index === target ? dateline : '');
  });
  return markup`${lead}${target < 0 ? textBlock(dateline.trim()) : nothing}${blocks}${textBlock(linksText(flow.blocks))}`;
}

/** Where links of text with marks lead, which their words do not show. */
function linksText(blocks: readonly BlockNode[]): string {
  const links = blocks
    .flatMap(inlineBlocks)
    .flatMap(({ content }) => linkRuns(content))
    .flatMap(({ href, nodes }) => {
      const words = oneLine(inlineText(keptNodes(nodes)));
      return href === null || words === '' || words === href ? [] : [`• ${words}: ${href}`];
    });
  return links.length === 0 ? '' : ['LINKS', ...links].join('\n');
}

/** A block in numbered lines; pictures within it stand under it. */
function blockMarkup(block: BlockNode, photos: readonly ProofPhoto[], before: string): Markup {
  if (block.type === 'photo') return markup`${photos.map(photoBlock)}`;
  if (block.type === 'paragraph') return inlineBlock(block.content, 'text', before);
  if (block.type === 'heading') return inlineBlock(block.content, 'heading');
  if (block.type === 'blockquote')
    return markup`${block.content.map((quoted) => inlineBlock(quoted.content, 'quote'))}`;
  const waiting = [...photos];
  const text = bodyText([block], '', () => {
    const next = waiting.shift();
    return next ? photoText(next.used) : '';
  });
  return markup`${textBlock(text)}${photos.map(picture)}`;
}

/** Those whose text is printed with its marks. */
function inlineBlocks(block: BlockNode): readonly (ParagraphNode | HeadingNode)[] {
  if (block.type === 'blockquote') return block.content;
  return block.type === 'paragraph' || block.type === 'heading' ? [block] : [];
}

function inlineBlock(content: readonly InlineNode[] | undefined, kind: string, before = ''): Markup {
  const kept = [...(before === '' ? [] : [{ type: 'text', text: before } as const]), ...keptNodes(content)];
  if (kept.every((node) => node.type !== 'text' || node.text.trim() === '')) return nothing;
  return block(
    inlineLines(kept, kind === 'quote' ? quoteWidth : lineWidth).map((line) => inlineMarkup(line)),
    kind,
  );
}

function textBlock(text: string, kind = 'text'): Markup {
  if (text.trim() === '') return nothing;
  const lines = wrapLines(text, lineWidth).split('\n');
  return block(
    lines.map((line) => markup`${line}`),
    kind,
  );
}

function block(lines: readonly Markup[], kind: string): Markup {
  return markup`<div class="block ${kind}">\n${lines.map((line) => markup`<div class="line" dir="auto">${line}</div>\n`)}</div>\n`;
}

function photoBlock(photo: ProofPhoto): Markup {
  return markup`${picture(photo)}${textBlock(photoText(photo.used))}`;
}

/** What is seen; what is read of it stands in the lines. */
function picture({ source }: ProofPhoto): Markup {
  return source === '' ? nothing : markup`<div class="photo"><img src="${source}" alt=""></div>\n`;
}
