import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { Photo, PhotoId } from '#core/photo/photo';
import { sayKeys } from '../../../app/keys';
import { insertPhotos } from '../../../editor/nodes/photo/photo-commands';
import { isPhoto } from '../../../editor/nodes/photo/photo-place';
import { showPhoto } from '../../../editor/go-to-photo';
import type { StoryPhotos } from '../session/story-photos';

/** Says something above the story, under a title; what was not taken, unless another is given. */
export type Notify = (message: string, title?: string, tone?: 'warn' | 'stop' | 'good') => void;

/** Where photos go, and how to say what was not taken. */
export interface PhotoTarget {
  readonly editor: Editor;
  readonly photos: StoryPhotos;
  readonly notify: Notify;
}

/** Puts photos that are kept on the desk into the story at a position, each with the caption its file came with. */
export function putPhotos(
  { editor, photos, notify }: PhotoTarget,
  added: readonly Photo[],
  at: number,
): void {
  if (added.length === 0 || editor.isDestroyed) return;
  for (const photo of added) photos.add(photo);
  const uses = added.map(({ id, description }) => ({ photo: id, caption: description }));
  editor.view.dispatch(insertPhotos(editor.state.tr, uses, at));
  showPhoto(editor, uses[0]?.photo ?? '');
  if (uses.length > 1) offerGallery(editor, uses.at(-1)?.photo ?? '', notify);
}

/** Several photos that stand together may be meant as one gallery. */
function offerGallery(editor: Editor, last: PhotoId, notify: Notify): void {
  const { doc, tr } = editor.state;
  const found: number[] = [];
  doc.forEach((node, pos) => {
    if (isPhoto(node) && node.attrs['photo'] === last && node.attrs['lead'] !== true) found.push(pos);
  });
  const at = found.find((pos) => isPhoto(doc.resolve(pos).nodeBefore));
  if (at === undefined) return;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)));
  notify(`${sayKeys('Alt+G')} makes a gallery of them.`, 'These photos stand together.', 'good');
}
