import type { Editor } from '@tiptap/core';

/** Takes files into the story as photos, at a position of its text. Says of each that is none why it was not taken. */
export type TakePhotoFiles = (files: readonly File[], at: number, editor: Editor) => void;

/**
 * The pictures of a paste. None where there is formatted text as well: a word processor adds a picture of the words
 * it copies, while a browser that copies a picture adds no words.
 */
export function pastedPhotos(data: DataTransfer | null): readonly File[] {
  if (!data) return [];
  const hasText = data.getData('text/html') !== '' && data.getData('text/plain').trim() !== '';
  return hasText ? [] : [...data.files].filter(({ type }) => type.startsWith('image/'));
}
