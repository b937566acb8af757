// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import { Editor, type JSONContent } from '@tiptap/core';
import { describe, expect, it, test } from 'vitest';
import { lineSchema, storySchema } from '#core/document/schema';
import { Step } from 'prosemirror-transform';
import { lineExtensions } from '../../../../renderer/editor/line/line-extensions';
import { lineTypingAids } from '../../../../renderer/editor/typing/typing-aids';
import { makeEditor, paragraph, pasteInto, photo } from '../make-editor';
import { pressKey, typeKeys } from '../type-keys';
import '../../browser';

function type(text: string, blocks: readonly JSONContent[] = [paragraph('')]) {
  const made = makeEditor(blocks);
  const { view, state } = made.editor;
  view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  typeKeys(view, text);
  return { ...made, view, html: () => made.editor.getHTML().replaceAll(' dir="auto"', '') };
}

/** The text of a document with the names of its marks around what they are on. */
function marked(editor: Editor): string {
  let text = '';
  editor.state.doc.descendants((node) => {
    const names = node.marks.map(({ type: { name } }) => name).join(' ');
    if (node.isText) text += names === '' ? node.textContent : `<${names}>${node.textContent}</>`;
  });
  return text;
}

describe('signs at the start of a paragraph', () => {
  test.each([
    ['## Head', 'heading: Head'],
    ['### Head', 'heading: Head'],
    ['#### Head', 'heading: Head'],
    ['- item', 'bulletList: item'],
    ['* item', 'bulletList: item'],
    ['1. item', 'orderedList: item'],
    ['> said', 'blockquote: said'],
    ['``` x', 'codeBlock: x'],
    ['# Head', 'paragraph: # Head'],
    ['##### Head', 'paragraph: ##### Head'],
    ['2. item', 'paragraph: 2. item'],
    ['a - b', 'paragraph: a - b'],
    ['2026. a year', 'paragraph: 2026. a year'],
  ])('%s makes %s', (typed, outline) => expect(type(typed).outline()).toEqual([outline]));

  it('levels are those of the signs', () => {
    expect(type('#### Head').editor.state.doc.firstChild?.attrs['level']).toBe(4);
  });
  it('three hyphens make a rule above the caret', () => {
    expect(type('---after').outline()).toEqual(['horizontalRule: ', 'paragraph: after']);
  });
  it('three backticks and a language make code at Enter', () => {
    const { view, outline, editor } = type('```ts');
    pressKey(view, 'Enter');
    expect(outline()).toEqual(['codeBlock: ']);
    expect(editor.state.doc.firstChild?.attrs['language']).toBe('ts');
  });
  it('are only signs in a caption, in a list and in code', () => {
    expect(type('## x', [photo('a')]).outline()[0]).toBe('photo: ## x');
    expect(type('- ## x').outline()).toEqual(['bulletList: ## x']);
    expect(type('``` ## "x" -- **y**').outline()).toEqual(['codeBlock: ## "x" -- **y**']);
  });
  it('make lists in a fact box, but no headings', () => {
    const box = { type: 'factBox', content: [paragraph('')] };
    expect(type('- item', [box]).editor.state.doc.firstChild?.firstChild?.type.name).toBe('bulletList');
    expect(type('## item', [box]).editor.state.doc.firstChild?.firstChild?.type.name).toBe('paragraph');
  });
  it('come back with Backspace, and with undo', () => {
    const { view, outline, editor } = type('## ');
    expect(outline()).toEqual(['heading: ']);
    pressKey(view, 'Backspace');
    expect(outline()).toEqual(['paragraph: ## ']);
    typeKeys(view, 'x');
    expect(outline()).toEqual(['paragraph: ## x']);
    const other = type('- ');
    other.editor.commands.undo();
    expect(other.outline()).toEqual(['paragraph: - ']);
    expect(() => editor.state.doc.check()).not.toThrow();
  });
});

describe('signs around words', () => {
  test.each([
    ['a **bold** word', 'a <bold>bold</> word'],
    ['**two words**', '<bold>two words</>'],
    ['an *italic* word', 'an <italic>italic</> word'],
    ['an _italic_ word', 'an <italic>italic</> word'],
    ['“_italic_”', '“<italic>italic</>”'],
    ['~~gone~~ now', '<strike>gone</> now'],
    ['`code` here', '<code>code</> here'],
    ['[the report](https://a.example/x) says', '<link>the report</> says'],
    ['[mail](mara@a.example)', '<link>mail</>'],
    ['5*3*2', '5*3*2'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['* *', '* *'],
    ['**', '**'],
    ['a lone * star', 'a lone * star'],
    ['[sic]', '[sic]'],
    ['[a](javascript:x)', '[a](javascript:x)'],
    ['f(x)', 'f(x)'],
  ])('%s', (typed, printed) => expect(marked(type(`x ${typed}`).editor)).toBe(`x ${printed}`));

  it('what is typed after it is plain again', () => {
    expect(marked(type('**bold**er').editor)).toBe('<bold>bold</>er');
  });
  it('signs in code stay', () =>
    expect(marked(type('`a*b*c` *d*').editor)).toBe('<code>a*b*c</> <italic>d</>'));
  it('come back with Backspace', () => {
    const { view, editor } = type('a **bold**');
    pressKey(view, 'Backspace');
    expect(marked(editor)).toBe('a **bold**');
    typeKeys(view, ' on');
    expect(marked(editor)).toBe('a **bold** on');
  });
  it('a caption takes bold, but no code', () => {
    expect(marked(type('**a** `b`', [photo('a')]).editor)).toBe('<bold>a</> `b`');
  });
});

describe('typographic signs', () => {
  it('are put in as they are typed, in body, captions and pull quotes', () => {
    const typed = '"It\'s the \'90s," he said--and left.';
    const printed = '“It’s the ’90s,” he said—and left.';
    for (const block of [paragraph(''), photo('a'), { type: 'pullQuote' }])
      expect(type(typed, [block]).editor.state.doc.textContent).toBe(printed);
  });
  it('come back as they were typed, with Backspace and with undo', () => {
    const { view, editor } = type('say "');
    expect(editor.getText()).toBe('say “');
    pressKey(view, 'Backspace');
    expect(editor.getText()).toBe('say "');
    pressKey(view, 'Backspace');
    const dash = type('a--');
    dash.editor.commands.undo();
    expect(dash.editor.getText()).toBe('a--');
  });
  it('keep the marks of what they are typed into', () => {
    const bold = { type: 'paragraph', content: [{ type: 'text', text: 'it', marks: [{ type: 'bold' }] }] };
    expect(marked(type("'s--", [bold]).editor)).toBe('<bold>it’s—</>');
  });
  it('read past what a suggestion takes away', () => {
    const mark = { type: 'deletion', attrs: { id: 'a', author: 'M', at: 1, of: 'content' } };
    const block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'said ' },
        { type: 'text', text: 'word', marks: [mark] },
      ],
    };
    const { editor } = type('"', [block]);
    expect(editor.getText()).toBe('said word“');
  });
  it('are left alone in what is pasted', () => {
    const { editor } = type('');
    pasteInto(editor, '', '"It\'s" -- so');
    expect(editor.getText()).toBe('"It\'s" -- so');
  });
});

test('everything typed replays to the same text', () => {
  const start = storySchema.nodeFromJSON({ type: 'doc', content: [paragraph('')] });
  const { editor, steps } = type('## A "head"');
  pressKey(editor.view, 'Enter');
  typeKeys(editor.view, "- it's **bold**--`x`");
  pressKey(editor.view, 'Backspace');
  const end = steps.reduce((doc, step) => Step.fromJSON(storySchema, step).apply(doc).doc ?? doc, start);
  expect(end.toJSON()).toEqual(editor.getJSON());
});

test('a headline takes typographic signs in the language of the story, and nothing else', () => {
  const options = { breaks: 'none', onEnter: () => undefined, onTooLong: () => undefined } as const;
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: lineExtensions(
      options,
      lineTypingAids(() => 'de'),
    ),
    injectCSS: false,
    enableInputRules: false,
    enableCoreExtensions: { keymap: false, delete: false },
  });
  typeKeys(editor.view, '## "Nein" **so**');
  expect(editor.state.doc.textContent).toBe('## „Nein“ **so**');
  pressKey(editor.view, 'Backspace');
  expect(editor.state.doc.type.schema.topNodeType.name).toBe(lineSchema.topNodeType.name);
});
