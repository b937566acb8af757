import type { Editor } from '@tiptap/core';
import { makeGallery, partGallery } from './gallery-commands';
import { selectedGallery } from './gallery-place';

/** What the gallery key does here: takes the gallery apart that the selection is in, or makes one of the photos there. */
export function galleryDeed({ state }: Editor): 'part' | 'make' | null {
  if (selectedGallery(state)) return 'part';
  return makeGallery(state.tr) ? 'make' : null;
}

/** Does it; answers whether there was anything to do. */
export function toggleGallery({ state, view }: Editor): boolean {
  const gallery = selectedGallery(state);
  const tr = gallery ? partGallery(state.tr, gallery) : makeGallery(state.tr);
  if (tr) view.dispatch(tr);
  return tr !== null;
}
