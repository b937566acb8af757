import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { PhotoPart } from '#core/checks/problem';
import type { PhotoId } from '#core/photo/photo';
import { isPhoto } from './nodes/photo/photo-place';

// What else is said of a photo is a step from its credit.
const fieldNames = { credit: 'Credit', alt: 'Alt text', terms: 'Credit' } as const;

/** Brings the first use of a photo into view and puts the caret into a part of it. */
export function goToPhoto(editor: Editor, photo: PhotoId, part: PhotoPart): void {
  const pos = firstUse(editor, photo);
  if (pos === null) return;
  const { view, state } = editor;
  if (part === 'caption') {
    const end = pos + (state.doc.nodeAt(pos)?.nodeSize ?? 2) - 1;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
    view.focus();
    return;
  }
  showPhoto(editor, photo)?.querySelector<HTMLElement>(`[aria-label="${fieldNames[part]}"]`)?.focus();
}

/** Brings the first use of a photo into view, and answers its figure. */
export function showPhoto(editor: Editor, photo: PhotoId): HTMLElement | null {
  const pos = firstUse(editor, photo);
  const figure = pos === null ? null : editor.view.nodeDOM(pos);
  if (!(figure instanceof HTMLElement)) return null;
  figure.scrollIntoView({ block: 'nearest' });
  return figure;
}

function firstUse({ state }: Editor, photo: PhotoId): number | null {
  let found: number | null = null;
  state.doc.descendants((node, pos) => {
    if (found === null && isPhoto(node) && node.attrs['photo'] === photo) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}
