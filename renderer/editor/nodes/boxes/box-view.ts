import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { arrowsOutOfFields } from './box-fields';

export interface BoxViewOptions {
  readonly node: ProseMirrorNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly dom: HTMLElement;
  /** Where the text of the node is drawn; null where it has none. */
  readonly contentDOM: HTMLElement | null;
  /** Shows the attributes of the node in its fields. */
  readonly show: (node: ProseMirrorNode) => void;
}

/** A node view with fields of its own beside the text: their events and changes are none of the editor's. */
export function boxView({ node, view, getPos, dom, contentDOM, show }: BoxViewOptions): NodeView {
  show(node);
  arrowsOutOfFields(dom, view, getPos);
  return {
    dom,
    ...(contentDOM ? { contentDOM } : {}),
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    stopEvent: isOfField,
    ignoreMutation: (mutation: ViewMutationRecord) =>
      mutation.type !== 'selection' && !(contentDOM?.contains(mutation.target) ?? false),
  };
}

/** Whether an event belongs to a field. Files dropped there are still the editor's. */
function isOfField(event: Event): boolean {
  if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files')) return false;
  return event.target instanceof Element && event.target.closest('textarea, input, select, button') !== null;
}
