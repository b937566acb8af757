import '@fontsource-variable/source-serif-4/opsz.css';
import { Editor } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import '../page/probe';
import { storyParagraphs } from '../story-text';
import './page.css';

/** The editors ours is measured against: what the browser brings, and what it is built on as that comes. */
export type BareKind = 'contenteditable' | 'prosemirror' | 'tiptap';

declare global {
  interface Window {
    /** Shows a story in a bare editor and answers how many milliseconds it took until it was painted. */
    show: (kind: BareKind, words: number) => Promise<number>;
  }
}

let shown: { readonly destroy: () => void } | null = null;

function showEditable(sheet: HTMLElement, paragraphs: readonly string[]): void {
  const body = document.createElement('div');
  body.id = 'text';
  body.contentEditable = 'true';
  for (const paragraph of paragraphs) body.appendChild(document.createElement('p')).textContent = paragraph;
  sheet.append(body);
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
});

function showProseMirror(sheet: HTMLElement, paragraphs: readonly string[]): void {
  const blocks = paragraphs.map((text) => schema.node('paragraph', null, schema.text(text)));
  const plugins = [history(), keymap(baseKeymap)];
  const state = EditorState.create({ doc: schema.node('doc', null, blocks), plugins });
  shown = new EditorView(sheet, { state, attributes: { id: 'text' } });
}

function showTipTap(sheet: HTMLElement, paragraphs: readonly string[]): void {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  shown = new Editor({
    element: sheet,
    extensions: [StarterKit],
    content: { type: 'doc', content },
    editorProps: { attributes: { id: 'text' } },
  });
}

const ways = {
  contenteditable: showEditable,
  prosemirror: showProseMirror,
  tiptap: showTipTap,
} as const satisfies Record<BareKind, unknown>;

window.show = async (kind, words) => {
  const sheet = document.querySelector<HTMLElement>('#sheet');
  if (!sheet) throw new Error('The page is not there');
  shown?.destroy();
  shown = null;
  sheet.replaceChildren();
  await window.bench.paintOf(() => undefined);
  const paragraphs = storyParagraphs(words);
  return window.bench.paintOf(() => ways[kind](sheet, paragraphs));
};
