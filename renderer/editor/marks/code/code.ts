import { Mark } from '@tiptap/core';
import { storySchema } from '#core/document/schema';
import styles from './code.module.css';

/** Code within a line. Formats other than a link have no meaning in it. */
export const Code = Mark.create({
  name: 'code',
  excludes: storySchema.marks.code.spec.excludes ?? '',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }, { tag: 'tt' }, { tag: 'kbd' }, { tag: 'samp' }],
  renderHTML: () => ['code', { class: styles['code'] ?? '', spellcheck: 'false' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-`': () => this.editor.commands.toggleMark(this.name) };
  },
});
