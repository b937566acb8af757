import type { Editor } from '@tiptap/core';
import type { Photo } from '#core/photo/photo';
import { insertPhotos } from '../../../editor/nodes/photo/photo-commands';
import { showPhoto } from '../../../editor/go-to-photo';
import type { StoryPhotos } from '../session/story-photos';

/** Where photos go, and how to say what was not taken. */
export interface PhotoTarget {
  readonly editor: Editor;
  readonly photos: StoryPhotos;
  readonly notify: (message: string) => void;
}

/** Puts photos that are kept on the desk into the story at a position, each with the caption its file came with. */
export function putPhotos({ editor, photos }: PhotoTarget, added: readonly Photo[], at: number): void {
  if (added.length === 0 || editor.isDestroyed) return;
  for (const photo of added) photos.add(photo);
  const uses = added.map(({ id, description }) => ({ photo: id, caption: description }));
  editor.view.dispatch(insertPhotos(editor.state.tr, uses, at));
  showPhoto(editor, uses[0]?.photo ?? '');
}
