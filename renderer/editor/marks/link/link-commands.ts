import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { isLinkHref } from '#core/document/link-href';

export interface LinkRange {
  readonly from: number;
  readonly to: number;
  /** Empty where there is no link yet. */
  readonly href: string;
}

/** What a link made now would cover: the selection, or the whole link around the caret, or the word there. */
export function linkRange(state: EditorState): LinkRange | null {
  const { empty, from, to, $from } = state.selection;
  if (!$from.parent.inlineContent) return null;
  const around = linkAround($from);
  if (!empty) return { from, to, href: around?.href ?? '' };
  return around ?? wordAround($from);
}

function linkAround($pos: ResolvedPos): LinkRange | null {
  return (
    linkRuns($pos.parent, $pos.start()).find(({ from, to }) => from <= $pos.pos && $pos.pos <= to) ?? null
  );
}

/** The links of a text block. One with a bold word in it is several text nodes in a row, but one link. */
function linkRuns(block: Node, start: number): readonly LinkRange[] {
  const runs: LinkRange[] = [];
  block.forEach((child, offset) => {
    const href = hrefOf(child.marks);
    if (href === null) return;
    const [from, to] = [start + offset, start + offset + child.nodeSize];
    const last = runs.at(-1);
    if (last?.to === from && last.href === href) runs[runs.length - 1] = { ...last, to };
    else runs.push({ from, to, href });
  });
  return runs;
}

const hrefOf = (marks: readonly Mark[]): string | null => {
  const link = marks.find((mark) => mark.type.name === 'link');
  return link ? String(link.attrs.href) : null;
};

function wordAround($pos: ResolvedPos): LinkRange | null {
  const text = $pos.parent.textBetween(0, $pos.parent.content.size, undefined, ' ');
  const before = /\S*$/u.exec(text.slice(0, $pos.parentOffset))?.[0].length ?? 0;
  const after = /^\S*/u.exec(text.slice($pos.parentOffset))?.[0].length ?? 0;
  if (before + after === 0) return null;
  return { from: $pos.pos - before, to: $pos.pos + after, href: '' };
}

/** The address a person means, or null: what is a link as it stands, or would be with `https://` before it. */
export function meantHref(typed: string): string | null {
  const text = typed.trim();
  const candidates = [text];
  if (/^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/u.test(text)) candidates.push(`mailto:${text}`);
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u.test(text)) candidates.push(`https://${text}`);
  return candidates.find((candidate) => isLinkHref(candidate)) ?? null;
}

/** Puts a link on a range in the place of any link there; an empty address takes links off. */
export function setLink(tr: Transaction, range: LinkRange, href: string): Transaction {
  const type = tr.doc.type.schema.marks.link;
  if (!type) return tr;
  tr.removeMark(range.from, range.to, type);
  return href === '' ? tr : tr.addMark(range.from, range.to, type.create({ href }));
}
