import type { Extensions, JSONContent } from '@tiptap/core';
import { useEditor, type Editor, type UseEditorOptions } from '@tiptap/react';
import { useState } from 'react';
import type { LineDocument } from '#core/document/document';
import type { StepJson } from '#core/story/change';
import { stepsOf } from '../steps-of';
import { lineExtensions } from './line-extensions';
import type { LineInputOptions } from './line-input';
import styles from './line.module.css';

export interface LineEditorOptions extends LineInputOptions {
  readonly document: LineDocument;
  /** The accessible name. */
  readonly name: string;
  readonly placeholder: string;
  /** What `focusField` finds it by. */
  readonly field: string;
  /** Suggestions and comments. */
  readonly review: Extensions;
  /** Every change to the line, as it happens. */
  readonly onSteps: (steps: readonly StepJson[]) => void;
}

/** The editor of a headline or deck, as its options were at first: it alone holds the text from then on. */
export function useLineEditor(options: LineEditorOptions): Editor {
  const [stable] = useState(() => lineEditorOptions(options));
  return useEditor(stable);
}

export function lineEditorOptions(options: LineEditorOptions): UseEditorOptions {
  const { document, review, onSteps, ...line } = options;
  return {
    extensions: lineExtensions(line, review),
    content: document as unknown as JSONContent, // TipTap reads it, but its type would let it be written
    enableContentCheck: true,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': line.name,
        'aria-multiline': String(line.breaks === 'kept'),
        'aria-placeholder': line.placeholder,
        'data-placeholder': line.placeholder,
        'data-field': line.field,
        dir: 'auto',
        spellcheck: 'true',
        class: styles['line'] ?? '',
      },
    },
    onTransaction: (change) => {
      const steps = stepsOf(change);
      if (steps.length > 0) onSteps(steps);
    },
  };
}
