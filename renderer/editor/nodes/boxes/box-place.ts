import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { isPhoto } from '../photo/photo-place';

/** Blocks whose text is theirs alone: nothing is joined across their edges, and they are left by a key. */
const boxes: ReadonlySet<string> = new Set([
  ...['table', 'factBox', 'correctionNote', 'codeBlock', 'embed', 'gallery'],
]);

/** A box in the story and where it stands: from before its opening to after its closing. */
export interface BoxPlace {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

export const isBox = (node: Node | null | undefined): node is Node => !!node && boxes.has(node.type.name);

/** The innermost box that a position is in. */
export function boxAround($pos: ResolvedPos): BoxPlace | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if (isBox($pos.node(depth)))
      return { node: $pos.node(depth), from: $pos.before(depth), to: $pos.after(depth) };
  return null;
}

/** Whether nobody has typed anything into a box, or put anything into it. */
export function isUntouched(box: Node): boolean {
  const typed = ['title', 'description', 'language'].some((name) => String(box.attrs[name] ?? '') !== '');
  return !typed && box.textContent === '' && !holdsPhoto(box);
}

function holdsPhoto(box: Node): boolean {
  let holds = false;
  box.descendants((node) => {
    if (isPhoto(node)) holds = true;
  });
  return holds;
}
