import { Mark } from '@tiptap/core';

/** Text that is struck out and still printed. `del` is none: what another program suggests to delete is plain text here. */
export const Strike = Mark.create({
  name: 'strike',
  parseHTML: () => [{ tag: 's' }, { tag: 'strike' }],
  renderHTML: () => ['s', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleMark(this.name) };
  },
});
