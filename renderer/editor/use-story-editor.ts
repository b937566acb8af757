import type { JSONContent } from '@tiptap/core';
import { useEditor, type Editor, type UseEditorOptions } from '@tiptap/react';
import { useState } from 'react';
import type { StoryDocument } from '#core/document/document';
import type { StepJson } from '#core/story/change';
import { isCaretInSight } from './caret-in-sight';
import { stepsOf } from './steps-of';
import { storyExtensions, type StoryExtensionOptions } from './story-extensions';
import styles from './story-body.module.css';

export interface StoryEditorOptions extends StoryExtensionOptions {
  readonly document: StoryDocument;
  /** Every change to the text, as it happens. */
  readonly onSteps: (steps: readonly StepJson[]) => void;
}

/**
 * The editor of one story's text, as its options were at first: it alone holds the text from then on. It makes no React
 * component draw again while somebody types, and no React component makes it draw again.
 */
export function useStoryEditor(options: StoryEditorOptions): Editor {
  const [stable] = useState(() => editorOptions(options));
  return useEditor(stable);
}

function editorOptions({ document, onSteps, ...extensions }: StoryEditorOptions): UseEditorOptions {
  return {
    extensions: storyExtensions(extensions),
    content: document as unknown as JSONContent, // TipTap reads it, but its type would let it be written
    enableContentCheck: true,
    // Its style element would be refused by the content security policy; story-body.module.css has the same rules.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    // Signs that become something else are `typing`'s: it can give them back.
    enableInputRules: false,
    enablePasteRules: false,
    // `keymap` and `delete` clear and report whole nodes; photos are not theirs to turn into text.
    enableCoreExtensions: { keymap: false, delete: false },
    editorProps: {
      handleScrollToSelection: isCaretInSight,
      attributes: {
        role: 'textbox',
        'aria-label': 'Story text',
        'aria-multiline': 'true',
        spellcheck: 'true',
        'data-pane-start': '',
        class: styles['text'] ?? '',
      },
    },
    onTransaction: (change) => {
      const steps = stepsOf(change);
      if (steps.length > 0) onSteps(steps);
    },
  };
}
