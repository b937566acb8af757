import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { element } from '../../element';
import { lineField } from '../line-field';
import { writeTextAttribute } from '../text-attribute';
import styles from './pull-quote.module.css';

/** Draws a pull quote: the words, edited in place, and a field for who said them. */
export function pullQuoteView(
  node: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): NodeView {
  const contentDOM = element('p', { class: styles['words'], dir: 'auto' });
  const attribution = lineField({
    name: 'Attribution',
    placeholder: 'Who said it',
    className: styles['attribution'],
    onInput: (value) => writeTextAttribute(view, getPos, 'attribution', value),
    onLeave: () => leave(view, getPos),
  });
  const cite = element('div', { contenteditable: 'false' }, attribution.dom);
  const dom = element('aside', { class: styles['quote'], 'aria-label': 'Pull quote' }, contentDOM, cite);
  attribution.show(String(node.attrs.attribution));
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false;
      attribution.show(String(next.attrs.attribution));
      return true;
    },
    stopEvent: (event) => isInside(cite, event.target),
    ignoreMutation: (mutation: ViewMutationRecord) => !contentDOM.contains(mutation.target),
  };
}

const isInside = (box: HTMLElement, target: EventTarget | null): boolean =>
  target instanceof Node && box.contains(target);

/** Puts the caret after the quote. */
function leave(view: EditorView, getPos: () => number | undefined): void {
  const pos = getPos();
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || !node) return;
  const after = view.state.doc.resolve(pos + node.nodeSize);
  view.dispatch(view.state.tr.setSelection(Selection.near(after, 1)).scrollIntoView());
  view.focus();
}
