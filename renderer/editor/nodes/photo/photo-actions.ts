import type { Transaction } from '@tiptap/pm/state';
import { element } from '../../element';
import { takeOut } from '../gallery/gallery-commands';
import { makeLead, moveIntoText, removePhoto } from './photo-commands';
import styles from './photo.module.css';

type Change = (tr: Transaction, pos: number) => Transaction;

/** What can be done to a photo from its figure. */
export function actionsOf(act: (change: Change) => void, open: () => void) {
  const button = (name: string, press: () => void, data: Readonly<Record<string, string>> = {}) => {
    const made = element('button', { type: 'button', class: styles['action'], ...data }, name);
    made.addEventListener('click', press);
    return made;
  };
  const crop = button('Crop and details', open);
  const lead = button('Make lead photo', () => act(makeLead));
  const text = button('Move into the text', () => act(moveIntoText));
  // Seen only in a gallery; gallery.module.css says so.
  const out = button('Take out of the gallery', () => act(takeOut), { 'data-take-out': '' });
  const remove = button('Remove photo', () => act(removePhoto));
  return {
    dom: element('div', { class: styles['actions'] }, crop, lead, text, out, remove),
    show: (leads: boolean) => {
      lead.hidden = leads;
      text.hidden = !leads;
    },
  };
}
