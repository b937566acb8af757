import type { JSONContent } from '@tiptap/core';
import { useEditor, type Editor } from '@tiptap/react';
import type { StoryDocument } from '#core/document/document';
import type { StepJson } from '#core/story/change';
import { stepsOf } from './steps-of';
import { storyExtensions, type StoryExtensionOptions } from './story-extensions';
import styles from './story-body.module.css';

export interface StoryEditorOptions extends StoryExtensionOptions {
  /** What the story opens with; later values are not looked at, for the editor alone holds the text. */
  readonly document: StoryDocument;
  /** Every change to the text, as it happens. */
  readonly onSteps: (steps: readonly StepJson[]) => void;
}

/** The editor of one story's text. It makes no React component draw again while somebody types. */
export function useStoryEditor({ document, onSteps, ...extensions }: StoryEditorOptions): Editor {
  return useEditor({
    extensions: storyExtensions(extensions),
    content: document as unknown as JSONContent, // TipTap reads it, but its type would let it be written
    enableContentCheck: true,
    // Its style element would be refused by the content security policy; story-body.module.css has the same rules.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    // Text stays as it was typed: "1. " is no list and "**" is no bold unless somebody asks for them.
    enableInputRules: false,
    enablePasteRules: false,
    // `keymap` and `delete` clear and report whole nodes; photos are not theirs to turn into text.
    enableCoreExtensions: { keymap: false, delete: false },
    editorProps: {
      attributes: {
        'aria-label': 'Story text',
        'aria-multiline': 'true',
        spellcheck: 'true',
        class: styles['text'] ?? '',
      },
    },
    onTransaction: (change) => {
      const steps = stepsOf(change);
      if (steps.length > 0) onSteps(steps);
    },
  });
}
