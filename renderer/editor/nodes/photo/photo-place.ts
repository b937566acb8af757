import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';

/** A photo in the story and where it stands: from before its opening to after its closing. */
export interface PhotoPlace {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

export const isPhoto = (node: Node | null | undefined): node is Node => node?.type.name === 'photo';

/** The photo whose caption a position is in. */
export function photoAround($pos: ResolvedPos): PhotoPlace | null {
  if (!isPhoto($pos.parent)) return null;
  return { node: $pos.parent, from: $pos.before(), to: $pos.after() };
}

/** The photo whose caption holds the whole selection. */
export function captionPlace({ selection }: EditorState): PhotoPlace | null {
  return selection.$from.sameParent(selection.$to) ? photoAround(selection.$from) : null;
}

/** The photo that is selected as a whole. */
export function selectedPhoto({ selection }: EditorState): PhotoPlace | null {
  if (!(selection instanceof NodeSelection) || !isPhoto(selection.node)) return null;
  return { node: selection.node, from: selection.from, to: selection.to };
}
