import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { correctionLabel, correctionNames } from '#core/document/correction-label';
import type { CorrectionNoteNode } from '#core/document/document';
import { correctionKinds } from '#core/document/schema';
import { element } from '../../element';
import { caretInto } from '../boxes/box-commands';
import { boxView } from '../boxes/box-view';
import { writeTextAttribute } from '../text-attribute';
import styles from './correction-note.module.css';

/** Draws a note: what kind it is and its date, the label readers will see, and its text, edited in place. */
export function correctionNoteView(
  node: ProseMirrorNode,
  view: EditorView,
  getPos: () => number | undefined,
): NodeView {
  const write = (attribute: 'kind' | 'date', value: string) =>
    writeTextAttribute(view, getPos, attribute, value);
  const toText = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    caretInto(view, getPos, 'start');
  };
  const kind = kindSelect((value) => write('kind', value));
  const date = element('input', { type: 'date', class: styles['date'], 'aria-label': 'Date of the note' });
  date.addEventListener('change', () => write('date', date.value));
  kind.addEventListener('keydown', toText);
  date.addEventListener('keydown', toText);
  const label = element('span', { class: styles['label'] });
  const fields = element('div', { class: styles['fields'] }, kind, date, label);
  const head = element('div', { contenteditable: 'false' }, fields);
  const contentDOM = element('div', { class: styles['words'] });
  const dom = element(
    'div',
    { class: styles['note'], role: 'group', 'aria-label': 'Correction note' },
    head,
    contentDOM,
  );
  const show = (shown: ProseMirrorNode) => {
    const attrs = shown.attrs as CorrectionNoteNode['attrs']; // the schema is the core's
    kind.value = attrs.kind;
    if (date.value !== attrs.date) date.value = attrs.date;
    label.textContent = `Readers see “${correctionLabel(attrs)}”`;
  };
  return boxView({ node, view, getPos, dom, contentDOM, show });
}

function kindSelect(onKind: (kind: string) => void): HTMLSelectElement {
  const options = correctionKinds.map((kind) => element('option', { value: kind }, correctionNames[kind]));
  const select = element('select', { class: styles['kind'], 'aria-label': 'Kind of note' }, ...options);
  select.addEventListener('change', () => onKind(select.value));
  return select;
}
