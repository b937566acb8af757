import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AttrStep } from '@tiptap/pm/transform';
import { isGallery } from '../gallery/gallery-place';
import { markOf } from '#core/suggestions/suggestion-marks';

interface Use {
  readonly node: Node;
  readonly pos: number;
}

/** Keeps at most one lead photo, keeps it first in the story, and has none in a gallery. */
export function oneLead(): Plugin {
  // Texts known to be in order: after a key is typed in one, only what it changed is looked at, however long it is.
  const inOrder = new WeakSet<Node>();
  return new Plugin({
    appendTransaction: (transactions, before, { doc, tr }) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const isUntouched = inOrder.has(before.doc) && !transactions.some(touchesLeads);
      const leads = isUntouched ? [] : leadsIn(doc);
      const settled = leads.length === 0 || (leads.length === 1 && leads[0]?.pos === 0);
      if (settled) inOrder.add(doc);
      return settled ? null : settle(tr, leads, leadsIn(before.doc)[0]?.node);
    },
  });
}

/** Whether a change may have brought a lead, or moved the one that was first. */
function touchesLeads(transaction: Transaction): boolean {
  if (transaction.steps.some((step) => step instanceof AttrStep && step.attr === 'lead')) return true;
  const range = transaction.changedRange();
  if (!range) return false;
  let touches = range.from === 0;
  transaction.doc.nodesBetween(range.from, range.to, (node, pos) => {
    touches ||= pos > 0 && isLead(node);
    return !touches && !node.isTextblock;
  });
  return touches;
}

// A lead that is suggested to go stays what it was, beside the one that is to come in its place.
const isLead = (node: Node): boolean =>
  node.type.name === 'photo' && node.attrs['lead'] === true && !markOf(node, 'deletion');

function leadsIn(doc: Node): readonly Use[] {
  const leads: Use[] = [];
  doc.descendants((node, pos) => {
    if (isLead(node)) leads.push({ node, pos });
    return !node.isTextblock;
  });
  return leads;
}

// A lead that just arrived, pasted or made, takes the place of the one that was there.
function settle(tr: Transaction, leads: readonly Use[], was: Node | undefined): Transaction {
  const able = leads.filter(({ pos }) => !isGallery(tr.doc.resolve(pos).parent));
  const lead = able.find(({ node }) => node.attrs['photo'] !== was?.attrs['photo']) ?? able[0];
  for (const { pos } of leads) if (pos !== lead?.pos) tr.setNodeAttribute(pos, 'lead', false);
  if (lead && lead.pos !== 0) moveFirst(tr, lead);
  return tr;
}

function moveFirst(tr: Transaction, { node, pos }: Use): void {
  const { from, to } = tr.selection;
  const caret = from > pos && to < pos + node.nodeSize ? from - pos : null;
  tr.delete(pos, pos + node.nodeSize).insert(0, node);
  if (caret !== null) tr.setSelection(TextSelection.create(tr.doc, caret));
}
