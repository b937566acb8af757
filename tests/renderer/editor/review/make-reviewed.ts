import { Editor, type JSONContent } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { settleDocument } from '#core/suggestions/settle';
import type { StepJson } from '#core/story/change';
import { stepsOf } from '../../../../renderer/editor/steps-of';
import { storyExtensions } from '../../../../renderer/editor/story-extensions';
import { noPhotos } from '../make-editor';

export interface Reviewed {
  readonly editor: Editor;
  readonly steps: StepJson[];
  /** Who writes from now on, and whether it is tracked. */
  readonly by: (author: string, isTracking?: boolean) => void;
  /** The text with its marks: `[+Ines: new]`, `[-Ines: old]`, blocks apart by `|`. */
  readonly shown: () => string;
  readonly accepted: () => string;
  readonly rejected: () => string;
}

const made: Editor[] = [];

/** Ends every editor that was made. */
export function destroyAll(): void {
  for (const editor of made.splice(0)) editor.destroy();
  document.body.replaceChildren();
}

/** The editor of the story page under review, tracked by Ines unless said otherwise. */
export function makeReviewed(blocks: readonly JSONContent[]): Reviewed {
  const steps: StepJson[] = [];
  let author = 'Ines';
  let isTracking = true;
  let ids = 0;
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: storyExtensions({
      photos: noPhotos,
      onLink: () => undefined,
      onFiles: () => undefined,
      onNotice: () => undefined,
      review: {
        isTracking: () => isTracking,
        author: () => author,
        now: () => 1_000,
        newId: () => `s${++ids}`,
        changed: () => undefined,
      },
    }),
    content: { type: 'doc', content: [...blocks] },
    injectCSS: false,
    // There is no layout here to scroll in.
    editorProps: { handleScrollToSelection: () => true },
    enableInputRules: ['typedBlocks'],
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false },
    onTransaction: (change) => steps.push(...stepsOf(change)),
  });
  made.push(editor);
  const read = (reading: 'accepted' | 'rejected') => {
    const settled = settleDocument(editor.state.doc, reading);
    return settled.textBetween(0, settled.content.size, ' | ', ' ');
  };
  return {
    editor,
    steps,
    by: (name, tracking = true) => {
      author = name;
      isTracking = tracking;
    },
    shown: () => showMarks(editor),
    accepted: () => read('accepted'),
    rejected: () => read('rejected'),
  };
}

function showMarks({ state }: Editor): string {
  const blocks: string[] = [];
  state.doc.descendants((node) => {
    if (node.isTextblock) blocks.push(nodeMarks(node.marks));
    if (!node.isText) return;
    const text = node.marks.reduce((inside, { type, attrs }) => {
      if (type.name === 'insertion') return `[+${String(attrs['author'])}: ${inside}]`;
      if (type.name === 'deletion') return `[-${String(attrs['author'])}: ${inside}]`;
      return type.name === 'modification' ? `[~${String(attrs['author'])}: ${inside}]` : inside;
    }, node.text ?? '');
    blocks.push(`${blocks.pop() ?? ''}${text}`);
  });
  return blocks.join(' | ');
}

const nodeMarks = (
  marks: readonly {
    readonly type: { readonly name: string };
    readonly attrs: Readonly<Record<string, unknown>>;
  }[],
) =>
  marks
    .map(({ type, attrs }) => {
      if (type.name === 'modification') return '~';
      return `${type.name === 'insertion' ? '+' : '-'}${attrs['of'] === 'break' ? '¶' : '■'}`;
    })
    .join('');

/** Puts the caret, or a selection, at offsets of the whole document. */
export function select({ state, view }: Editor, anchor: number, head = anchor): void {
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

/** Types text where the selection is, one character at a time. */
export function type(editor: Editor, text: string): void {
  for (const sign of text) {
    const { from, to } = editor.state.selection;
    const deflt = () => editor.state.tr.insertText(sign, from, to);
    const isHandled = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, sign, deflt),
    );
    if (isHandled !== true) editor.view.dispatch(deflt());
  }
}

/** What the browser does with Backspace inside a text, as ProseMirror reads it. */
export function backspace(editor: Editor): void {
  const { from, empty } = editor.state.selection;
  if (empty) editor.view.dispatch(editor.state.tr.delete(from - 1, from));
  else editor.view.dispatch(editor.state.tr.deleteSelection());
}
