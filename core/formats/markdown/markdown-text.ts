import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Join, type Options } from 'mdast-util-to-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

const partOfTable = /^<(?:tr|td|th)[\s>]/;

// Tags stand under each other as in any HTML, but an element beside another stands apart. Code in HTML stands alone.
const tagsTogether: Join = (left, right) => {
  if (left.type !== 'html' || right.type !== 'html') return undefined;
  if ([left, right].some(({ value }) => value.startsWith('<pre'))) return undefined;
  const isBeside =
    left.value.startsWith('</') && !right.value.startsWith('</') && !partOfTable.test(right.value);
  return isBeside ? undefined : 0;
};

const style: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '*',
  incrementListMarker: true,
  join: [tagsTogether],
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
};

/** Blocks as Markdown text, ending in a line break. */
export function blocksToText(children: readonly BlockContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, style);
}

/** One paragraph as Markdown text on one line. */
export function phrasingToText(children: readonly PhrasingContent[]): string {
  return toMarkdown({ type: 'paragraph', children: [...children] }, style).replace(/\n$/, '');
}

/** Reads Markdown: CommonMark with tables and struck text of GitHub's flavour. */
export function textToBlocks(text: string): RootContent[] {
  // A byte order mark at the very start would be taken for the file's own.
  const root: Root = fromMarkdown(`\n${text}`, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  return root.children;
}
