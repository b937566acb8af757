import { Extension, type Editor } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { blockStyleAt, setBlockStyle } from './commands/block-style';
import { toggleList } from './commands/list';
import { selectionOutside } from './nodes/photo/keep-photos-whole';

/** Keys of the story text, as the keyboard map has them. None uses Ctrl Alt, which types characters on many keyboards. */
export const storyKeys = (openLink: () => void): Extension =>
  Extension.create({
    name: 'storyKeys',
    priority: 400,
    addKeyboardShortcuts() {
      return {
        'Mod-l': handled(openLink),
        'Mod-Shift-q': handled(() => togglePullQuote(this.editor)),
        'Mod-Shift-8': handled(() => toggleList(this.editor, 'bulletList')),
        'Mod-Shift-7': handled(() => toggleList(this.editor, 'orderedList')),
        'Mod-a': handled(() => this.editor.view.dispatch(selectStory(this.editor.state))),
        Enter: () => leavePullQuote(this.editor),
        'Shift-Enter': () => leavePullQuote(this.editor),
        'Mod-Enter': () => leavePullQuote(this.editor),
      };
    },
  });

/** What ProseMirror does with Enter, Backspace, Delete where nobody else did; TipTap's own would turn a photo into text. */
export const plainKeys = Extension.create({
  name: 'plainKeys',
  priority: 1,
  addProseMirrorPlugins: () => [keymap(baseKeymap)],
});

/** A key that does nothing else, whether or not its command could do something here. */
const handled = (command: () => unknown) => () => {
  command();
  return true;
};

/** Makes the selected blocks a pull quote, or body text again. */
export function togglePullQuote(editor: Editor): void {
  const style = blockStyleAt(editor.state) === 'pull-quote' ? 'body' : 'pull-quote';
  editor.view.dispatch(setBlockStyle(editor.state.tr, style));
}

/** Selects the whole text, but not a photo that stands before or after all of it. */
function selectStory({ doc, tr }: EditorState): Transaction {
  const { $from } = Selection.atStart(doc);
  const { $to } = Selection.atEnd(doc);
  return tr.setSelection(selectionOutside($from, $to) ?? TextSelection.between($from, $to));
}

/** Enter in a pull quote goes on below it, with what stood after the caret. */
function leavePullQuote(editor: Editor): boolean {
  const { selection, schema, tr } = editor.state;
  const paragraph = schema.nodes['paragraph'];
  if (
    !paragraph ||
    selection.$from.parent.type.name !== 'pullQuote' ||
    !selection.$from.sameParent(selection.$to)
  )
    return false;
  tr.deleteSelection();
  editor.view.dispatch(tr.split(tr.selection.from, 1, [{ type: paragraph }]).scrollIntoView());
  return true;
}
