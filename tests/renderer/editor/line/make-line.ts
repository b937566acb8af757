import { Editor } from '@tiptap/core';
import type { LineDocument } from '#core/document/document';
import type { StepJson } from '#core/story/change';
import { lineEditorOptions } from '../../../../renderer/editor/line/use-line-editor';
import type { LineBreaks } from '../../../../renderer/editor/line/line-text';

export const lineOf = (text: string): LineDocument =>
  text === '' ? { type: 'line' } : { type: 'line', content: [{ type: 'text', text }] };

/** The editor of a headline or deck, in a document of its own. */
export function makeLine(document: LineDocument, breaks: LineBreaks = 'none') {
  const steps: StepJson[] = [];
  const said: string[] = [];
  const editor = new Editor({
    ...lineEditorOptions({
      document,
      breaks,
      name: 'Headline',
      placeholder: 'Headline',
      field: 'headline',
      review: [],
      onEnter: () => said.push('enter'),
      onTooLong: () => said.push('too long'),
      onSteps: (made) => steps.push(...made),
    }),
    element: window.document.body.appendChild(window.document.createElement('div')),
  });
  return { editor, steps, said, text: () => editor.state.doc.textContent };
}
