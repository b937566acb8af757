import { Extension, type Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';

const commands = { historyUndo: undo, historyRedo: redo } as const;

/**
 * Undo and redo are the editor's alone, and their keys do nothing else where there is nothing to take back. The browser
 * keeps a history of its own, of letters it put in itself: asked for by a key that ours leaves alone, or by the menu of
 * the right mouse button, it would take words away. And where redo leaves its key alone, ProseMirror tries it without
 * Shift, which is undo.
 */
export const oneHistory = Extension.create({
  name: 'oneHistory',
  // Before the keys of the history itself.
  priority: 101,
  addKeyboardShortcuts() {
    const press = (name: keyof typeof commands) => () => {
      commands[name](this.editor.state, this.editor.view.dispatch);
      return true;
    };
    return {
      'Mod-z': press('historyUndo'),
      'Shift-Mod-z': press('historyRedo'),
      'Mod-y': press('historyRedo'),
    };
  },
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleDOMEvents: { beforeinput: takeHistory(this.editor) } } })];
  },
});

const takeHistory = (editor: Editor) => (_view: unknown, event: InputEvent) => {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
  event.preventDefault();
  commands[event.inputType](editor.state, editor.view.dispatch);
  return true;
};
