import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';

interface Use {
  readonly node: Node;
  readonly pos: number;
}

/** Keeps at most one lead photo, and keeps it first in the story. */
export function oneLead(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, { doc, tr }) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const leads = leadsIn(doc);
      const settled = leads.length === 0 || (leads.length === 1 && leads[0]?.pos === 0);
      return settled ? null : settle(tr, leads, leadsIn(before.doc)[0]?.node);
    },
  });
}

function leadsIn(doc: Node): readonly Use[] {
  const leads: Use[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'photo' && node.attrs['lead'] === true) leads.push({ node, pos });
    return !node.isTextblock;
  });
  return leads;
}

// A lead that just arrived, pasted or made, takes the place of the one that was there.
function settle(tr: Transaction, leads: readonly Use[], was: Node | undefined): Transaction {
  const lead = leads.find(({ node }) => node.attrs['photo'] !== was?.attrs['photo']) ?? leads[0];
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
