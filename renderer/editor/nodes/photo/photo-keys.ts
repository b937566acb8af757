import { TextSelection, Plugin, Selection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveDownwards } from './photo-commands';
import { captionPlace, isPhoto, selectedPhoto, type PhotoPlace } from './photo-place';

const arrows = {
  ArrowDown: { side: 'down', step: 1 },
  ArrowRight: { side: 'right', step: 1 },
  ArrowUp: { side: 'up', step: -1 },
  ArrowLeft: { side: 'left', step: -1 },
} as const;
type Arrow = keyof typeof arrows;
const isArrow = (key: string): key is Arrow => Object.hasOwn(arrows, key);

/** Opens the photo at a position. */
type Open = (pos: number) => void;

/** Keys in a caption, on a selected photo, and at the edges of the text beside one. */
export function photoKeys(open: Open): Plugin {
  return new Plugin({
    props: {
      handleDoubleClickOn: (_view, _pos, node, pos, event) => {
        const isPicture =
          event.target instanceof HTMLElement && event.target.closest('[data-picture]') !== null;
        if (!isPhoto(node) || !isPicture) return false;
        open(pos);
        return true;
      },
      handleKeyDown: (view, event) => {
        if (event.isComposing || event.altKey) return false;
        const caption = captionPlace(view.state);
        if (caption && handleCaptionKey(view, event, caption)) return true;
        const selected = selectedPhoto(view.state);
        if (selected && handleSelectedKey(event, selected, open)) return true;
        return isArrow(event.key) && !hasModifier(event) && crossEdge(view, event.key);
      },
    },
  });
}

const hasModifier = (event: KeyboardEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey;
const isPlatformKey = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;

function handleCaptionKey(view: EditorView, event: KeyboardEvent, { from, to }: PhotoPlace): boolean {
  const { state } = view;
  const { selection } = state;
  if (event.key === 'Enter' || event.key === 'Escape') {
    view.dispatch(leaveDownwards(state.tr, to));
    return true;
  }
  if (event.key === 'a' && isPlatformKey(event)) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from + 1, to - 1)));
    return true;
  }
  // Deleting at an edge of the caption would reach the photo, or what stands beside it.
  if (event.key === 'Backspace') return selection.empty && selection.$from.parentOffset === 0;
  if (event.key === 'Delete') return selection.empty && selection.to === to - 1;
  return false;
}

function handleSelectedKey(event: KeyboardEvent, { from }: PhotoPlace, open: Open): boolean {
  if (event.key === 'Enter' && !hasModifier(event)) {
    open(from);
    return true;
  }
  // A key held down to delete text stops at a photo; taking it out needs a press of its own.
  return (event.key === 'Backspace' || event.key === 'Delete') && event.repeat;
}

/** Moves between text and caption where an arrow key leaves the block it is in. */
function crossEdge(view: EditorView, key: Arrow): boolean {
  const { side, step } = arrows[key];
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || !selection.empty || !view.endOfTextblock(side)) return false;
  const found = beside(view.state, step);
  if (!found) return false;
  view.dispatch(view.state.tr.setSelection(found).scrollIntoView());
  return true;
}

/** Where the caret goes past the edge of its block, if a photo is on either side of that edge. */
function beside({ doc, selection }: EditorState, step: 1 | -1): Selection | null {
  const { $from } = selection;
  const edge = step > 0 ? $from.after() : $from.before();
  const found = Selection.findFrom(doc.resolve(edge), step, true);
  if (!found) return null;
  return isPhoto($from.parent) || isPhoto(found.$from.parent) ? found : null;
}
