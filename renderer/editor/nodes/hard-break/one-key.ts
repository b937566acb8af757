import type { AnyExtension, Node } from '@tiptap/core';

const isHardBreak = (extension: AnyExtension): extension is Node => extension.name === 'hardBreak';

/** A line break is Shift+Enter alone: Ctrl+Enter sends the story to the desk. Anything else stays as it is. */
export function oneKeyForBreaks(extension: AnyExtension): AnyExtension {
  if (!isHardBreak(extension)) return extension;
  return extension.extend({
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
    },
  });
}
