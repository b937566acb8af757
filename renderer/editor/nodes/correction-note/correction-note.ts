import { Node } from '@tiptap/core';
import { correctionKinds, type CorrectionKind } from '#core/document/schema';
import { coreAttribute } from '../../core-attribute';
import { correctionNoteView } from './correction-note-view';

const kindOf = (note: HTMLElement): CorrectionKind =>
  correctionKinds.find((kind) => kind === note.dataset['kind']) ?? 'correction';
const dateOf = (note: HTMLElement): string =>
  /^\d{4}-\d{2}-\d{2}$/.exec(note.dataset['date'] ?? '')?.[0] ?? '';

/** Says what was wrong in the story. Readers always see it labelled for what it is. */
export const CorrectionNote = Node.create({
  name: 'correctionNote',
  group: 'part',
  content: 'paragraph+',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    kind: { ...coreAttribute('correctionNote', 'kind'), parseHTML: kindOf },
    date: { ...coreAttribute('correctionNote', 'date'), parseHTML: dateOf },
  }),
  parseHTML: () => [{ tag: 'aside[data-correction]' }],
  renderHTML: ({ node: { attrs } }) => [
    'aside',
    { 'data-correction': '', 'data-kind': String(attrs['kind']), 'data-date': String(attrs['date']) },
    0,
  ],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      correctionNoteView(node, view, getPos),
});
