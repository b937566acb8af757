import { Extension } from '@tiptap/core';

/** What a text says, as an event that bubbles, when Ctrl+Enter was pressed in it and meant nothing nearer. */
export const sendPressed = 'nutgraf-send-pressed';

/**
 * Ctrl+Enter in a text is the page's: ProseMirror keeps every Enter from going further, so it is said in an event of
 * its own. Boxes, code and pull quotes come first, because there the same keys lead out of them.
 */
export const sendKey = Extension.create({
  name: 'sendKey',
  priority: 2,
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => {
        this.editor.view.dom.dispatchEvent(new CustomEvent(sendPressed, { bubbles: true }));
        return true;
      },
    };
  },
});
