import type { InlineNode } from '../document/document';
import { wholeCharacters } from './whole-characters';

function linkOf(node: InlineNode): string | null {
  const link = node.marks?.find((mark) => mark.type === 'link');
  return link ? link.attrs.href : null;
}

/** Neighbours that share one link (or have none), in order. */
export interface LinkRun {
  readonly href: string | null;
  readonly nodes: readonly InlineNode[];
}

/** Cuts text where a link begins or ends. */
export function linkRuns(content: readonly InlineNode[] | undefined): LinkRun[] {
  const runs: { href: string | null; nodes: InlineNode[] }[] = [];
  for (const node of wholeCharacters(content ?? [])) {
    const href = linkOf(node);
    const last = runs.at(-1);
    if (last?.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}
