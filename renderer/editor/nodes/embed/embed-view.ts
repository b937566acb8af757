import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { isWebAddress } from '#core/document/link-href';
import { element } from '../../element';
import { caretBelow } from '../boxes/box-commands';
import { boxView } from '../boxes/box-view';
import { lineField } from '../line-field';
import { writeTextAttribute } from '../text-attribute';
import styles from './embed.module.css';

/** Draws an embed as a card of three fields under the host it leads to. */
export function embedView(
  node: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): NodeView {
  const onLeave = () => caretBelow(view, getPos);
  const field = (name: string, attribute: 'title' | 'description', placeholder: string) =>
    lineField({
      name,
      placeholder,
      className: styles[attribute],
      onInput: (value) => writeTextAttribute(view, getPos, attribute, value),
      onLeave,
    });
  const title = field('Title of the embed', 'title', 'Title');
  const description = field('Description of the embed', 'description', 'What readers find there');
  const address = addressField((url) => writeTextAttribute(view, getPos, 'url', url), onLeave);
  const host = element('p', { class: styles['host'] });
  const fields = element('div', { contenteditable: 'false' }, host, title.dom, description.dom, address.dom);
  const dom = element('div', { class: styles['card'], role: 'group', 'aria-label': 'Embed card' }, fields);
  const show = ({ attrs }: ProseMirrorNode) => {
    host.textContent = `Embed from ${new URL(String(attrs['url'])).host}`;
    title.show(String(attrs['title']));
    description.show(String(attrs['description']));
    address.show(String(attrs['url']));
  };
  return boxView({ node, view, getPos, dom, contentDOM: null, show });
}

/** The address. While what is typed is none, the card keeps the last one that was, and says so. */
function addressField(onAddress: (url: string) => void, onLeave: () => void) {
  const refusal = element(
    'p',
    { class: styles['refusal'], role: 'status' },
    'This is no address on the web yet, so the card keeps the one before. It starts with https:// or http:// and has no spaces.',
  );
  const field = lineField({
    name: 'Address of the embed',
    placeholder: 'https://',
    className: styles['address'],
    onInput: (value) => {
      const isSound = isWebAddress(value.trim());
      field.input.setAttribute('aria-invalid', String(!isSound));
      refusal.hidden = isSound;
      if (isSound) onAddress(value.trim());
    },
    onLeave,
  });
  field.input.spellcheck = false;
  refusal.hidden = true;
  const show = (url: string) => {
    // What is being typed stands until it is an address.
    if (refusal.hidden && field.input.value.trim() !== url) field.show(url);
  };
  return { dom: element('div', {}, field.dom, refusal), show };
}
