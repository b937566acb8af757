import type { Mark, Node } from 'prosemirror-model';
import { sayBlock } from './say-block';
import { attrsOf, isSuggestionMark, type SuggestionName } from './suggestion-marks';
import type { Instant } from '../time/instant';

export interface SuggestionRange {
  readonly from: number;
  readonly to: number;
}

/**
 * One suggestion of a text. `text` is what it adds, deletes or gives another format; of a replacement and of blocks,
 * `removed` is what it takes away, and `text` may be '' then. `ranges` are where its marks stand, in the order of the text.
 */
export interface Suggestion {
  readonly id: string;
  readonly kind: 'insertion' | 'deletion' | 'replacement' | 'format' | 'block';
  readonly author: string;
  readonly at: Instant;
  readonly ranges: readonly SuggestionRange[];
  readonly text: string;
  readonly removed: string;
}

/** One mark on a text or block, with its place from the start of the block at the top. */
interface Trace {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly on: 'text' | 'break' | 'block';
}

// Blocks never change, so after a key is typed only the block it was typed in is read again.
const known = new WeakMap<Node, readonly Trace[]>();

/** Every open suggestion of a body, headline or deck, in the order of the text. */
export function listSuggestions(doc: Node): readonly Suggestion[] {
  const byId = new Map<string, Trace[]>();
  doc.forEach((block, offset) => {
    for (const trace of tracesIn(block)) {
      const { id } = attrsOf(trace.mark);
      const moved = { ...trace, from: trace.from + offset, to: trace.to + offset };
      byId.set(id, [...(byId.get(id) ?? []), moved]);
    }
  });
  return [...byId].flatMap(([id, traces]) => suggestionOf(id, traces) ?? []);
}

/** Whether anything in a text is suggested. */
export function hasSuggestions(doc: Node): boolean {
  return doc.content.content.some((block) => tracesIn(block).length > 0);
}

function tracesIn(block: Node): readonly Trace[] {
  const found = known.get(block);
  if (found) return found;
  const traces: Trace[] = [...tracesOf(block, 0)];
  block.descendants((node, pos) => {
    traces.push(...tracesOf(node, pos + 1));
  });
  known.set(block, traces);
  return traces;
}

function tracesOf(node: Node, from: number): readonly Trace[] {
  return node.marks.filter(isSuggestionMark).map((mark): Trace => {
    if (node.isInline) return { mark, from, to: from + node.nodeSize, text: node.text ?? '\n', on: 'text' };
    const isBreak = attrsOf(mark).of === 'break';
    // A break is shown at the start of its block, where a caret can stand.
    return isBreak
      ? { mark, from, to: from + 1, text: '¶', on: 'break' }
      : { mark, from, to: from + node.nodeSize, text: sayBlock(node), on: 'block' };
  });
}

function suggestionOf(id: string, traces: readonly Trace[]): Suggestion | null {
  const [first] = traces;
  if (!first) return null;
  const { author, at } = attrsOf(first.mark);
  const kind = kindOf(traces);
  const added = textOf(traces, 'insertion');
  const removed = textOf(traces, 'deletion');
  const hasBoth = kind === 'replacement' || kind === 'block';
  const text = added || textOf(traces, 'modification') || (hasBoth ? '' : removed);
  const ranges = rangesOf(traces);
  return { id, kind, author, at, ranges, text, removed: hasBoth ? removed : '' };
}

function kindOf(traces: readonly Trace[]): Suggestion['kind'] {
  const has = (name: SuggestionName) => traces.some(({ mark }) => mark.type.name === name);
  if (has('insertion') && has('deletion')) return 'replacement';
  if (traces.some(({ on, mark }) => on === 'block' && mark.type.name !== 'modification')) return 'block';
  if (has('insertion')) return 'insertion';
  return has('deletion') ? 'deletion' : 'format';
}

function textOf(traces: readonly Trace[], name: SuggestionName): string {
  const parts = traces.filter(({ mark }) => mark.type.name === name);
  return parts
    .map(({ text, on }) => (on === 'text' ? text : ` ${text} `))
    .join('')
    .trim();
}

/** Ranges that touch are one. */
function rangesOf(traces: readonly Trace[]): readonly SuggestionRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const { from, to } of traces) {
    const last = ranges.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else ranges.push({ from, to });
  }
  return ranges;
}
