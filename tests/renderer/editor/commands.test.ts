// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blockStyleAt, setBlockStyle, type BlockStyle } from '../../../renderer/editor/commands/block-style';
import { insertRule } from '../../../renderer/editor/commands/insert-rule';
import { canList, toggleList } from '../../../renderer/editor/commands/list';
import { linkRange, meantHref, setLink } from '../../../renderer/editor/marks/link/link-commands';
import { makeEditor, paragraph, photo, press } from './make-editor';

describe('styles of blocks', () => {
  it.each<[BlockStyle, string]>([
    ['subhead', 'heading: One'],
    ['small-subhead', 'heading: One'],
    ['minor-heading', 'heading: One'],
    ['code', 'codeBlock: One'],
    ['quote', 'blockquote: One'],
    ['pull-quote', 'pullQuote: One'],
    ['body', 'paragraph: One'],
  ])('makes a paragraph a %s, and says that it is one', (style, line) => {
    const { editor, outline } = makeEditor([paragraph('One')]);
    editor.commands.setTextSelection(2);
    editor.view.dispatch(setBlockStyle(editor.state.tr, style));
    expect(outline()).toEqual([line]);
    expect(blockStyleAt(editor.state)).toBe(style);
    editor.view.dispatch(setBlockStyle(editor.state.tr, 'body'));
    expect(outline()).toEqual(['paragraph: One']);
  });

  it('leaves photos in the selection as they are', () => {
    const { editor, outline } = makeEditor([paragraph('One'), photo('a', 'Cap'), paragraph('Two')]);
    editor.commands.setTextSelection({ from: 1, to: editor.state.doc.content.size - 1 });
    editor.view.dispatch(setBlockStyle(editor.state.tr, 'subhead'));
    expect(outline()).toEqual(['heading: One', 'photo: Cap', 'heading: Two']);
  });

  it('joins no words where line breaks become a pull quote', () => {
    const { editor, outline } = makeEditor([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
      },
    ]);
    editor.view.dispatch(setBlockStyle(editor.state.tr, 'pull-quote'));
    expect(outline()).toEqual(['pullQuote: one two']);
  });

  it('lifts one paragraph out of a quote and leaves the rest', () => {
    const { editor, outline } = makeEditor([
      { type: 'blockquote', content: [paragraph('One'), paragraph('Two'), paragraph('Three')] },
    ]);
    editor.commands.setTextSelection(8);
    editor.view.dispatch(setBlockStyle(editor.state.tr, 'body'));
    expect(outline()).toEqual(['blockquote: One', 'paragraph: Two', 'blockquote: Three']);
  });

  it('has no style for a caption', () => {
    const { editor } = makeEditor([photo('a', 'Cap'), paragraph('')]);
    editor.commands.setTextSelection(2);
    expect(blockStyleAt(editor.state)).toBeNull();
  });
});

describe('Enter in a pull quote', () => {
  it('goes on below it with what stood after the caret', () => {
    const { editor, outline } = makeEditor([
      { type: 'pullQuote', attrs: { attribution: 'Who' }, content: [{ type: 'text', text: 'Said it' }] },
    ]);
    editor.commands.setTextSelection(5);
    press(editor, 'Enter');
    expect(outline()).toEqual(['pullQuote: Said', 'paragraph:  it']);
    expect(editor.state.doc.firstChild?.attrs['attribution']).toBe('Who');
  });
});

describe('lists', () => {
  it('are made of paragraphs and back', () => {
    const { editor, outline } = makeEditor([paragraph('One'), paragraph('Two')]);
    editor.commands.setTextSelection({ from: 1, to: 8 });
    expect(toggleList(editor, 'bulletList')).toBe(true);
    expect(outline()).toEqual(['bulletList: OneTwo']);
    toggleList(editor, 'bulletList');
    expect(outline()).toEqual(['paragraph: One', 'paragraph: Two']);
  });

  it('take no photo and no pull quote', () => {
    const { editor, outline } = makeEditor([paragraph('One'), photo('a', 'Cap'), paragraph('Two')]);
    editor.commands.setTextSelection({ from: 1, to: editor.state.doc.content.size - 1 });
    expect(canList(editor.state)).toBe(false);
    expect(toggleList(editor, 'orderedList')).toBe(false);
    expect(outline()).toEqual(['paragraph: One', 'photo: Cap', 'paragraph: Two']);
  });
});

describe('rules', () => {
  it('take the place of an empty paragraph, and leave one to write in', () => {
    const { editor, outline } = makeEditor([paragraph('One'), paragraph('')]);
    editor.commands.setTextSelection(6);
    editor.view.dispatch(insertRule(editor.state.tr));
    expect(outline()).toEqual(['paragraph: One', 'horizontalRule: ', 'paragraph: ']);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
  });

  it('stand after a paragraph with words', () => {
    const { editor, outline } = makeEditor([paragraph('One'), paragraph('Two')]);
    editor.commands.setTextSelection(2);
    editor.view.dispatch(insertRule(editor.state.tr));
    expect(outline()).toEqual(['paragraph: One', 'horizontalRule: ', 'paragraph: Two']);
    expect(editor.state.selection.from).toBe(7);
  });
});

describe('links', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['  example.com/a?b=c ', 'https://example.com/a?b=c'],
    ['mailto:desk@example.com', 'mailto:desk@example.com'],
    ['desk@example.com', 'mailto:desk@example.com'],
    ['tel:+3225550100', 'tel:+3225550100'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['\\\\host\\share', null],
    ['file:///etc/passwd', null],
    ['two words', null],
    ['word', null],
    ['java\tscript:alert(1)', null],
  ])('takes %j as %j', (typed, href) => {
    expect(meantHref(typed)).toBe(href);
  });

  it('cover the word at the caret, or the whole link there, bold parts and all', () => {
    const { editor } = makeEditor([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'see ' },
          { type: 'text', text: 'the ', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] },
          {
            type: 'text',
            text: 'report',
            marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }, { type: 'bold' }],
          },
          { type: 'text', text: ' now' },
        ],
      },
    ]);
    editor.commands.setTextSelection(10);
    expect(linkRange(editor.state)).toEqual({ from: 5, to: 15, href: 'https://a.example/' });
    editor.commands.setTextSelection(2);
    expect(linkRange(editor.state)).toEqual({ from: 1, to: 4, href: '' });
  });

  it('are set, replaced and taken off', () => {
    const { editor } = makeEditor([paragraph('see it')]);
    const range = { from: 5, to: 7, href: '' };
    const hrefs = () => editor.state.doc.nodeAt(5)?.marks.map((mark) => String(mark.attrs['href']));
    editor.view.dispatch(setLink(editor.state.tr, range, 'https://a.example/'));
    expect(hrefs()).toEqual(['https://a.example/']);
    editor.view.dispatch(setLink(editor.state.tr, range, 'https://b.example/'));
    expect(hrefs()).toEqual(['https://b.example/']);
    editor.view.dispatch(setLink(editor.state.tr, range, ''));
    expect(hrefs()).toEqual([]);
  });
});
