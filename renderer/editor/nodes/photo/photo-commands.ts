import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { PhotoId } from '#core/photo/photo';
import { galleryAround } from '../gallery/gallery-place';
import { isPhoto } from './photo-place';

/** A photo to be put into the story: which, and the caption it starts with. */
export interface NewUse {
  readonly photo: PhotoId;
  readonly caption: string;
}

const photoAt = (tr: Transaction, pos: number): Node | null => {
  const node = tr.doc.nodeAt(pos);
  return isPhoto(node) ? node : null;
};

export function hasLead(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    if (isPhoto(node) && node.attrs['lead'] === true) found = true;
    return !found && !node.isTextblock;
  });
  return found;
}

/**
 * Puts photos after the block the selection ends in, in the order given. The first one leads a story that has no lead
 * photo yet. A story that is one empty paragraph keeps it, below the photos, to be written in.
 */
export function insertPhotos(tr: Transaction, uses: readonly NewUse[], at = tr.selection.to): Transaction {
  const { schema } = tr.doc.type;
  const type = schema.nodes['photo'];
  if (!type) return tr;
  const leads = hasLead(tr.doc) || isInGallery(tr.doc, at);
  const nodes = uses.map(({ photo, caption }, index) =>
    type.create({ photo, lead: !leads && index === 0 }, caption === '' ? null : schema.text(caption)),
  );
  return tr.insert(placeFor(tr.doc, at), nodes);
}

const isInGallery = (doc: Node, at: number): boolean =>
  galleryAround(doc.resolve(Math.min(at, doc.content.size))) !== null;

/** Where photos go that are put in at a position: into the gallery it is in, or after the block it is in. */
function placeFor(doc: Node, at: number): number {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  if ($at.depth === 0) return $at.pos;
  if (!galleryAround($at)) return $at.after(1);
  return $at.depth === 1 ? $at.pos : $at.after(2);
}

/** Makes a photo lead the story, out of its gallery if it is in one; the one that led stays in the text. */
export function makeLead(tr: Transaction, pos: number): Transaction {
  const photo = photoAt(tr, pos);
  if (!photo) return tr;
  tr.doc.descendants((node, at) => {
    if (isPhoto(node) && node.attrs['lead'] === true) tr.setNodeAttribute(at, 'lead', false);
    return !node.isTextblock;
  });
  if (!isInGallery(tr.doc, pos)) return tr.setNodeAttribute(pos, 'lead', true);
  const lead = photo.type.create({ ...photo.attrs, lead: true }, photo.content, photo.marks);
  return tr.delete(pos, pos + photo.nodeSize).insert(0, lead);
}

/** Takes a lead photo down into the text, after the block that followed it. */
export function moveIntoText(tr: Transaction, pos: number): Transaction {
  const node = photoAt(tr, pos);
  if (!node) return tr;
  const after = tr.doc.nodeAt(pos + node.nodeSize);
  tr.setNodeAttribute(pos, 'lead', false);
  const moved = tr.doc.nodeAt(pos);
  if (!after || !moved) return tr;
  return tr.delete(pos, pos + node.nodeSize).insert(pos + after.nodeSize, moved);
}

/** Takes a photo out of the story. It stays on the desk, and undo brings it back. */
export function removePhoto(tr: Transaction, pos: number): Transaction {
  const node = photoAt(tr, pos);
  if (!node) return tr;
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  // A story is never without a block to write in.
  if (tr.doc.childCount === 1 && paragraph) tr.replaceWith(pos, pos + node.nodeSize, paragraph.create());
  else tr.delete(pos, pos + node.nodeSize);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), 1));
}

/** Puts the caret into the block after a photo or its gallery, making one where there is nothing to write in. */
export function leaveDownwards(tr: Transaction, end: number): Transaction {
  const after = galleryAround(tr.doc.resolve(end))?.to ?? end;
  const next = tr.doc.nodeAt(after);
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  if ((!next || isPhoto(next)) && paragraph) tr.insert(after, paragraph.create());
  const found = Selection.findFrom(tr.doc.resolve(after), 1, true);
  return tr.setSelection(found ?? TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView();
}
