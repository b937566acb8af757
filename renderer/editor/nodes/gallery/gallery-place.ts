import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** A gallery in the story and where it stands: from before its opening to after its closing. */
export interface GalleryPlace {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

export const isGallery = (node: Node | null | undefined): node is Node => node?.type.name === 'gallery';

/** The gallery a position is in; galleries stand only at the top of a story. */
export function galleryAround($pos: ResolvedPos): GalleryPlace | null {
  if ($pos.depth === 0 || !isGallery($pos.node(1))) return null;
  return { node: $pos.node(1), from: $pos.before(1), to: $pos.after(1) };
}

/** The gallery the selection is in, or that is selected as a whole. */
export function selectedGallery({ doc, selection }: EditorState): GalleryPlace | null {
  const { $from, from, to } = selection;
  const node = $from.depth === 0 ? doc.nodeAt(from) : null;
  if (isGallery(node) && to === from + node.nodeSize) return { node, from, to };
  return selection.$to.pos <= ($from.depth > 0 ? $from.after(1) : from) ? galleryAround($from) : null;
}
