import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveBelow } from '../boxes/box-commands';
import { captionPlace } from '../photo/photo-place';
import { galleryAround } from './gallery-place';

/** Enter in a caption of a gallery goes on to the next one, and from the last one below the gallery. */
export function galleryKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
          return false;
        if (event.key === 'Enter') return leaveCaption(view, 'next');
        return event.key === 'Escape' && leaveCaption(view, 'below');
      },
    },
  });
}

function leaveCaption(view: EditorView, where: 'next' | 'below'): boolean {
  const { state } = view;
  const caption = captionPlace(state);
  const gallery = galleryAround(state.selection.$from);
  if (!caption || !gallery) return false;
  const isLast = caption.to === gallery.to - 1;
  if (where === 'below' || isLast) view.dispatch(leaveBelow(state.tr, gallery));
  else view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, caption.to + 1)).scrollIntoView());
  return true;
}
