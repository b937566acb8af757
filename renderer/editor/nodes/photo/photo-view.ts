import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { PhotoCuts } from '#core/photo/crops';
import { element } from '../../element';
import { lineField } from '../line-field';
import { writeTextAttribute } from '../text-attribute';
import { creditPart } from './credit-part';
import { actionsOf } from './photo-actions';
import { leaveDownwards } from './photo-commands';
import { pictureOf } from './photo-picture';
import type { PhotoSource } from './photo-source';
import styles from './photo.module.css';

export interface PhotoViewOptions {
  readonly node: ProseMirrorNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly source: PhotoSource;
  readonly open: (pos: number) => void;
}

/**
 * Draws a photo as a working figure: the picture, and beside it the caption, which is the node's content, the credit,
 * which is the photo's, and the alt text, which is an attribute.
 */
export function photoView({ node, view, getPos, source, open }: PhotoViewOptions): NodeView {
  const id = String(node.attrs['photo']);
  const act = (change: (tr: Transaction, pos: number) => Transaction) => {
    const pos = getPos();
    if (pos === undefined) return;
    view.dispatch(change(view.state.tr, pos));
    view.focus();
  };
  const leave = () => act((tr, pos) => leaveDownwards(tr, pos + (tr.doc.nodeAt(pos)?.nodeSize ?? 0)));

  const caption = element('div', {
    class: styles['caption'],
    role: 'textbox',
    'aria-label': 'Caption',
    'data-placeholder': 'Caption: who does what, where and when',
    dir: 'auto',
  });
  const credit = creditPart({ onInput: (value) => source.editCredit(id, value), onLeave: leave });
  const alt = lineField({
    name: 'Alt text',
    placeholder: 'What the picture shows, for those who cannot see it',
    className: styles['line'],
    onInput: (value) => writeTextAttribute(view, getPos, 'alt', value),
    onLeave: leave,
  });
  const altLabel = element('span', { class: styles['altLabel'], 'aria-hidden': 'true' }, 'Alt');
  const altLine = element('div', { class: styles['altLine'] }, altLabel, alt.dom);
  const openHere = () => {
    const pos = getPos();
    if (pos !== undefined) open(pos);
  };
  const picture = pictureOf(id);
  const actions = actionsOf(act, openHere);
  const below = element(
    'div',
    { class: styles['below'], contenteditable: 'false' },
    credit.dom,
    altLine,
    actions.dom,
  );
  const words = element('div', { class: styles['words'] }, caption, below);
  const dom = element('figure', { class: styles['figure'] }, picture.dom, words);

  let shown = node;
  const showPicture = () => picture.show(source.look(id), shown.attrs['cuts'] as PhotoCuts | null);
  const showNode = (next: ProseMirrorNode) => {
    shown = next;
    const leads = shown.attrs['lead'] === true;
    const isDecorative = shown.attrs['decorative'] === true;
    dom.setAttribute('aria-label', leads ? 'Lead photo' : 'Photo');
    caption.classList.toggle(styles['empty'] ?? 'empty', shown.content.size === 0);
    alt.show(String(shown.attrs['alt']));
    altLine.hidden = isDecorative && shown.attrs['alt'] === '';
    picture.describe(isDecorative ? '' : String(shown.attrs['alt']), leads);
    showPicture();
    actions.show(leads);
  };
  const showPhoto = () => {
    const photo = source.look(id);
    showPicture();
    const isUncredited = credit.show(photo);
    dom.classList.toggle(styles['uncredited'] ?? 'uncredited', isUncredited);
  };
  const unsubscribe = source.subscribe(id, showPhoto);
  showNode(node);
  showPhoto();

  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type !== node.type || next.attrs['photo'] !== id) return false;
      showNode(next);
      return true;
    },
    stopEvent: (event) => isOfField(event),
    ignoreMutation: (mutation: ViewMutationRecord) =>
      !caption.contains(mutation.target) || (mutation.type === 'attributes' && mutation.target === caption),
    destroy: unsubscribe,
  };
}

/** Whether an event belongs to a field or button of the figure. Files dropped there are still the editor's. */
function isOfField(event: Event): boolean {
  if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files')) return false;
  return event.target instanceof Element && event.target.closest('textarea, button') !== null;
}
