import type { Editor } from '@tiptap/core';
import { request } from '../../../app/api';
import type { Dialogs } from '../../../app/dialogs';
import { flushAll } from '../../../app/flush';
import { followPosition } from '../../../editor/follow-position';
import { captionPlace, isPhoto, selectedPhoto } from '../../../editor/nodes/photo/photo-place';
import type { PhotoTarget } from './put-photos';

/** Opens the photo at a position with what the desk knows of it, after what was typed in its figure is written. */
export async function openPhoto(
  { editor, photos, notify }: PhotoTarget,
  pos: number,
  open: Dialogs['openPhoto'],
): Promise<void> {
  const node = editor.state.doc.nodeAt(pos);
  if (!isPhoto(node)) return;
  const place = followPosition(editor, pos);
  try {
    await flushAll();
    const photo = await request('photo:get', { photo: String(node.attrs['photo']) });
    open({ editor, place, photo, onPhoto: photos.add });
  } catch (error) {
    place.letGo();
    notify(error instanceof Error ? error.message : String(error), 'The photo was not opened.');
  }
}

/** Where the photo stands that is selected, or whose caption is being written; null where it is neither. */
export const photoAtSelection = ({ state }: Editor): number | null =>
  (selectedPhoto(state) ?? captionPlace(state))?.from ?? null;
