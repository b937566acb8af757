import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { element } from '../../element';
import { boxView } from '../boxes/box-view';
import { caretInto } from '../boxes/box-commands';
import { lineField } from '../line-field';
import { writeTextAttribute } from '../text-attribute';
import styles from './code-block.module.css';

/** Draws lines of code under a field for their language. */
export function codeBlockView(
  node: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): NodeView {
  const contentDOM = element('code', { spellcheck: 'false' });
  const language = lineField({
    name: 'Language of the code',
    placeholder: 'Language',
    className: styles['language'],
    onInput: (value) => writeTextAttribute(view, getPos, 'language', value),
    onLeave: () => caretInto(view, getPos, 'start'),
  });
  const head = element('div', { class: styles['head'], contenteditable: 'false' }, language.dom);
  const dom = element(
    'div',
    { class: styles['block'], role: 'group', 'aria-label': 'Code' },
    head,
    element('pre', { class: styles['lines'] }, contentDOM),
  );
  return boxView({
    node,
    view,
    getPos,
    dom,
    contentDOM,
    show: ({ attrs }) => language.show(String(attrs['language'])),
  });
}
