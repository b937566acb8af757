import type { Node } from 'prosemirror-model';
import { AddNodeMarkStep, type Transform } from 'prosemirror-transform';
import type { SuggestionAttrs } from '../document/document';
import { attempt } from './attempt';
import { canRunOn, joinBefore } from './join-before';
import { isOwn, makeMark, markOf, ownBeside, type By } from './suggestion-marks';

/**
 * Suggests to take away what stands between two places: text and whole blocks are marked, and so are the breaks between
 * blocks whose text would run together. What the author suggested to add really goes, and what is taken away already
 * stays as it is.
 */
export function takeAway(tr: Transform, from: number, to: number, by: By): void {
  if (from >= to) return;
  const $from = tr.doc.resolve(from);
  const isInText = $from.parent.inlineContent;
  const isOneText = isInText && $from.sameParent(tr.doc.resolve(to));
  const names =
    (isOneText && (ownBeside($from, 'deletion', by) ?? ownBeside(tr.doc.resolve(to), 'deletion', by))) || by;
  const deeds: (() => void)[] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize;
    if (node.isInline) {
      deeds.push(() => takeText(tr, node, Math.max(from, pos), Math.min(to, end), names));
      return false;
    }
    const isWhole = from <= pos && end <= to;
    if (isWhole && !(isInText && canRunOn(node))) {
      deeds.push(() => takeBlock(tr, node, pos, by));
      return false;
    }
    if (from <= pos && isInText && canRunOn(node)) deeds.push(() => takeBreak(tr, node, pos, by));
    return true;
  });
  for (const deed of deeds.reverse()) deed();
}

function takeText(tr: Transform, node: Node, from: number, to: number, names: SuggestionAttrs): void {
  if (markOf(node, 'deletion')) return;
  if (isOwn(markOf(node, 'insertion'), names)) tr.delete(from, to);
  else tr.addMark(from, to, makeMark(tr.doc.type.schema, 'deletion', names));
}

/** Suggests to take away a whole block. */
export function takeBlock(tr: Transform, node: Node, pos: number, by: By): void {
  if (markOf(node, 'deletion')) return;
  if (isAllOwn(node, by) && removeBlock(tr, pos)) return;
  attempt(tr, new AddNodeMarkStep(pos, makeMark(tr.doc.type.schema, 'deletion', { ...by, of: 'content' })));
}

/** Whether nothing of a block would be left if its author's suggestions were rejected. */
function isAllOwn(node: Node, by: By): boolean {
  if (isOwn(markOf(node, 'insertion'), by)) return true;
  const texts = node.content.content;
  return (
    isOwn(markOf(node, 'insertion', 'break'), by) &&
    texts.every((text) => text.isInline && isOwn(markOf(text, 'insertion'), by))
  );
}

function removeBlock(tr: Transform, pos: number): boolean {
  const $pos = tr.doc.resolve(pos);
  const { parent } = $pos;
  const index = $pos.index();
  if (!parent.canReplace(index, index + 1)) return false;
  tr.delete(pos, pos + parent.child(index).nodeSize);
  return true;
}

function takeBreak(tr: Transform, node: Node, pos: number, by: By): void {
  if (node.marks.some(({ type }) => type.name === 'deletion')) return;
  if (isOwn(markOf(node, 'insertion', 'break'), by) && joinBefore(tr, pos)) return;
  attempt(tr, new AddNodeMarkStep(pos, makeMark(tr.doc.type.schema, 'deletion', { ...by, of: 'break' })));
}
