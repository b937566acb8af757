import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { element } from '../../element';
import { caretInto } from '../boxes/box-commands';
import { boxView } from '../boxes/box-view';
import { lineField } from '../line-field';
import { writeTextAttribute } from '../text-attribute';
import styles from './fact-box.module.css';

/** Draws a fact box: a field for its title, and its text, edited in place. */
export function factBoxView(
  node: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): NodeView {
  const contentDOM = element('div', { class: styles['facts'] });
  const title = lineField({
    name: 'Title of the fact box',
    placeholder: 'Title',
    className: styles['title'],
    onInput: (value) => writeTextAttribute(view, getPos, 'title', value),
    onLeave: () => caretInto(view, getPos, 'start'),
  });
  const head = element('div', { class: styles['head'], contenteditable: 'false' }, title.dom);
  const dom = element(
    'div',
    { class: styles['box'], role: 'group', 'aria-label': 'Fact box' },
    head,
    contentDOM,
  );
  return boxView({
    node,
    view,
    getPos,
    dom,
    contentDOM,
    show: ({ attrs }) => title.show(String(attrs['title'])),
  });
}
