import { Fragment, type Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { isPhoto } from '../photo/photo-place';
import type { GalleryPlace } from './gallery-place';

interface PhotoAtTop {
  readonly node: Node;
  readonly from: number;
}

/**
 * Makes one gallery of the photos at the top of the story that the selection holds; of a photo alone, and those that
 * stand next to it. It stands where the first of them stood, and text between them stays below. Null where no photo is
 * selected but the lead, which stays what it is.
 */
export function makeGallery(tr: Transaction): Transaction | null {
  const photos = chosenPhotos(tr);
  const type = tr.doc.type.schema.nodes['gallery'];
  const first = photos[0];
  if (!type || !first) return null;
  const gallery = type.create(
    null,
    photos.map(({ node }) => node),
  );
  for (const { from, node } of [...photos].reverse()) tr.delete(from, from + node.nodeSize);
  tr.insert(first.from, gallery);
  return tr.setSelection(NodeSelection.create(tr.doc, first.from)).scrollIntoView();
}

function chosenPhotos({ doc, selection }: Transaction): readonly PhotoAtTop[] {
  const { $from, $to, from, to } = selection;
  const photos: PhotoAtTop[] = [];
  doc.forEach((node, pos) => {
    const isIn = pos + node.nodeSize > from && (pos < to || (pos === from && from === to));
    if (isIn && isChoosable(node)) photos.push({ node, from: pos });
  });
  const isAlone =
    photos.length === 1 && $from.index(0) === ($to.depth === 0 ? $to.index(0) - 1 : $to.index(0));
  return isAlone ? neighbours(doc, $from.index(0)) : photos;
}

const isChoosable = (node: Node | null): node is Node => isPhoto(node) && node.attrs['lead'] !== true;

/** A photo at an index with the photos that stand next to it without anything between. */
function neighbours(doc: Node, index: number): readonly PhotoAtTop[] {
  let first = index;
  while (first > 0 && isChoosable(doc.child(first - 1))) first -= 1;
  const photos: PhotoAtTop[] = [];
  for (let at = first; at < doc.childCount && isChoosable(doc.child(at)); at += 1)
    photos.push({ node: doc.child(at), from: doc.resolve(0).posAtIndex(at, 0) });
  return photos;
}

/** Takes a gallery apart: its photos stand by themselves, below its title as a paragraph, if it has one. */
export function partGallery(tr: Transaction, { node, from, to }: GalleryPlace): Transaction {
  const { schema } = tr.doc.type;
  const title = String(node.attrs['title']);
  const paragraph = schema.nodes['paragraph'];
  const photos = node.content.content;
  const isTitled = title.trim() !== '' || photos.length === 0;
  const words =
    isTitled && paragraph ? [paragraph.create(null, title === '' ? null : schema.text(title))] : [];
  tr.replaceWith(from, to, Fragment.from([...words, ...photos]));
  return tr.setSelection(Selection.near(tr.doc.resolve(from), 1)).scrollIntoView();
}

/** Moves a photo of a gallery past the one before or after it; null at the ends of the gallery. */
export function moveInGallery(tr: Transaction, step: 1 | -1): Transaction | null {
  const { $from, $to } = tr.selection;
  const isSelected = tr.selection instanceof NodeSelection && isPhoto(tr.selection.node);
  if ($from.depth === 0 || $from.node(1).type.name !== 'gallery' || $from.node(1) !== $to.node(1))
    return null;
  if (!isSelected && !$from.sameParent($to)) return null;
  const gallery = $from.node(1);
  const at = $from.index(1);
  const other = gallery.maybeChild(at + step);
  if (!other) return null;
  const start = $from.posAtIndex(at, 1);
  const end = start + gallery.child(at).nodeSize;
  // The neighbour moves instead, so that the selection stays where it is.
  if (step < 0) tr.insert(end, other).delete(start - other.nodeSize, start);
  else tr.delete(end, end + other.nodeSize).insert(start, other);
  return tr.scrollIntoView();
}

/** Takes a photo out of its gallery, to stand below it by itself; the gallery goes with its last photo and no title. */
export function takeOut(tr: Transaction, pos: number): Transaction {
  const $pos = tr.doc.resolve(pos);
  const photo = tr.doc.nodeAt(pos);
  if (!isPhoto(photo) || $pos.parent.type.name !== 'gallery') return tr;
  const [from, to] = [$pos.before(1), $pos.after(1)];
  const isLast = $pos.parent.childCount === 1 && String($pos.parent.attrs['title']) === '';
  if (isLast) tr.replaceWith(from, to, photo);
  else tr.delete(pos, pos + photo.nodeSize).insert(to - photo.nodeSize, photo);
  const at = isLast ? from : to - photo.nodeSize;
  return tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView();
}
