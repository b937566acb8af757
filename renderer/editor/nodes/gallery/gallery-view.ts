import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { element } from '../../element';
import { caretInto } from '../boxes/box-commands';
import { boxView } from '../boxes/box-view';
import { lineField } from '../line-field';
import { writeTextAttribute } from '../text-attribute';
import { partGallery } from './gallery-commands';
import styles from './gallery.module.css';

/** Draws a gallery: a field for its title, and the working figures of its photos side by side. */
export function galleryView(
  node: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): NodeView {
  const contentDOM = element('div', { class: styles['photos'] });
  const title = lineField({
    name: 'Title of the gallery',
    placeholder: 'Title of the gallery',
    className: styles['title'],
    onInput: (value) => writeTextAttribute(view, getPos, 'title', value),
    onLeave: () => caretInto(view, getPos, 'start'),
  });
  const count = element('span', { class: styles['count'] });
  const part = element('button', { type: 'button', class: styles['action'] }, 'Take apart');
  part.addEventListener('click', () => {
    const from = getPos();
    const gallery = from === undefined ? null : view.state.doc.nodeAt(from);
    if (from === undefined || !gallery) return;
    view.dispatch(partGallery(view.state.tr, { node: gallery, from, to: from + gallery.nodeSize }));
    view.focus();
  });
  const head = element('div', { class: styles['head'], contenteditable: 'false' }, title.dom, count, part);
  const dom = element(
    'div',
    { class: styles['gallery'], role: 'group', 'aria-label': 'Gallery' },
    head,
    contentDOM,
  );
  return boxView({
    node,
    view,
    getPos,
    dom,
    contentDOM,
    show: ({ attrs, childCount }) => {
      title.show(String(attrs['title']));
      count.textContent = sayCount(childCount);
    },
  });
}

function sayCount(photos: number): string {
  if (photos === 0) return 'No photos in it';
  return photos === 1 ? '1 photo' : `${photos} photos`;
}
