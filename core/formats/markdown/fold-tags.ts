import type { RootContent } from 'mdast';
import { readHtml, type Tag } from './tag';

/** An element whose tags stand on lines of their own, with the blocks between them. */
export interface Element {
  readonly type: 'element';
  readonly tag: Tag;
  readonly children: readonly Flow[];
}
/** Text between tags on lines of their own. */
export interface LooseText {
  readonly type: 'looseText';
  readonly text: string;
}
/** A block of Markdown, or an element around blocks. */
export type Flow = Exclude<RootContent, { type: 'html' }> | Element | LooseText | RawCode;
/** Code as HTML, which may hold marks. */
export interface RawCode {
  readonly type: 'rawCode';
  readonly html: string;
}

interface Open {
  readonly tag: Tag;
  readonly children: Flow[];
}

const never = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr']);

/** Puts blocks between tags into elements. What is not closed ends with its container; a stray end is passed over. */
export function foldTags(blocks: readonly RootContent[]): Flow[] {
  const root: Open = { tag: { kind: 'open', name: '', attributes: {} }, children: [] };
  const open: Open[] = [root];
  const innermost = () => open.at(-1) ?? root;
  const close = () => {
    const { tag, children } = open.pop() ?? root;
    innermost().children.push({ type: 'element', tag, children });
  };
  for (const block of blocks) {
    if (block.type !== 'html') innermost().children.push(block);
    else if (/^<pre[\s>]/i.test(block.value))
      innermost().children.push({ type: 'rawCode', html: block.value });
    else
      for (const piece of readHtml(block.value)) {
        if (piece.kind === 'text') innermost().children.push(...looseText(piece.text));
        else if (never.has(piece.name))
          innermost().children.push({ type: 'element', tag: piece, children: [] });
        else if (piece.kind === 'open') open.push({ tag: piece, children: [] });
        else if (open.some(({ tag }) => tag.name === piece.name))
          while (innermost().tag.name !== piece.name) close();
        if (piece.kind === 'close' && innermost() !== root && innermost().tag.name === piece.name) close();
      }
  }
  while (open.length > 1) close();
  return root.children;
}

const looseText = (text: string): LooseText[] =>
  text.trim() === '' ? [] : [{ type: 'looseText', text: text.trim() }];
