import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveBelow } from '../boxes/box-commands';

/** Keys in lines of code: Enter after two empty lines goes on below, Backspace at the start makes text of them. */
export function codeBlockKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
        if (!(selection instanceof TextSelection) || !selection.empty) return false;
        if (selection.$head.parent.type.name !== 'codeBlock') return false;
        if (event.key === 'Enter' && !event.shiftKey) return leaveAfterEmptyLines(view, selection);
        return event.key === 'Backspace' && selection.$head.parentOffset === 0 && toText(view, selection);
      },
    },
  });
}

function leaveAfterEmptyLines(view: EditorView, { $head }: TextSelection): boolean {
  const isAtEnd = $head.parentOffset === $head.parent.content.size;
  if (!isAtEnd || !$head.parent.textContent.endsWith('\n\n')) return false;
  const tr = view.state.tr.delete($head.pos - 2, $head.pos);
  view.dispatch(leaveBelow(tr, { to: tr.mapping.map($head.after()) }));
  return true;
}

function toText(view: EditorView, { $head }: TextSelection): boolean {
  const { schema, tr } = view.state;
  const paragraph = schema.nodes['paragraph'];
  if (paragraph) view.dispatch(tr.setBlockType($head.pos, $head.pos, paragraph).scrollIntoView());
  return true;
}
