import { Extension } from '@tiptap/core';
import { moveBlock } from '../../commands/move-block';
import { selectAcrossBoxes, selectStoryAcrossBoxes } from './across-boxes';
import { boxKeys } from './box-keys';

/** What blocks at the top of the story have in common: keys at their edges, selections that cross them, moving them. */
export const Boxes = Extension.create({
  name: 'boxes',
  // Before the keys of tables, lists and gaps, which know nothing of leaving a box.
  priority: 480,
  addKeyboardShortcuts() {
    const move = (step: 1 | -1) => () => {
      const tr = moveBlock(this.editor.state, step);
      if (tr) this.editor.view.dispatch(tr);
      return true;
    };
    return {
      'Mod-a': () => selectStoryAcrossBoxes(this.editor.view),
      'Alt-Shift-ArrowUp': move(-1),
      'Alt-Shift-ArrowDown': move(1),
    };
  },
  addProseMirrorPlugins: () => [boxKeys(), selectAcrossBoxes()],
});
