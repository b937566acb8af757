// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/document';
import { makeEditor, paragraph, pasteInto, photo, photoId } from './make-editor';

function pasted(html: string, text = '') {
  const made = makeEditor([paragraph('')]);
  pasteInto(made.editor, html, text);
  parseDocument(made.editor.getJSON()); // whatever came in, the core takes it
  return made;
}

describe('pasted text', () => {
  it('keeps words, bold, italic, lists, headings, quotes and links', () => {
    const { outline, editor } = pasted(
      '<h1>Top</h1><h4>Sub</h4><p>a <b>b</b> <em>c</em> <a href="https://ok.example/">d</a></p>' +
        '<ul><li>one</li></ul><ol start="3"><li>three</li></ol><blockquote>said</blockquote><hr>',
    );
    expect(outline().slice(0, 7)).toEqual([
      'heading: Top',
      'heading: Sub',
      'paragraph: a b c d',
      'bulletList: one',
      'orderedList: three',
      'blockquote: said',
      'horizontalRule: ',
    ]);
    expect(JSON.stringify(editor.getJSON())).toContain(
      '"marks":[{"type":"link","attrs":{"href":"https://ok.example/"}}]',
    );
  });

  it('takes the wrapper of Google Docs for no bold, and its spans for what they say', () => {
    const { editor } = pasted(
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain ' +
        '</span><span style="font-weight:700;font-style:normal">bold</span></p><br><p><span style="font-style:italic">' +
        'it</span></p><p><br></p></b>',
    );
    expect(editor.getJSON().content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Plain ' },
          { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'it', marks: [{ type: 'italic' }] }] },
    ]);
  });

  it('joins no words and keeps no empty paragraphs of Word', () => {
    const { outline } = pasted(
      '<p class=MsoNormal>broken\nin the source<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>next</p>',
    );
    expect(outline()).toEqual(['paragraph: broken in the source', 'paragraph: next']);
  });

  it('leaves pictures, scripts, styles and forms behind', () => {
    const { editor } = pasted(
      '<style>p{color:red}</style><p>a<img src="https://x.example/a.png" onerror="alert(1)">b<script>alert(1)</script>' +
        '<svg><text>c</text></svg><button>d</button></p><iframe src="https://x.example"></iframe>',
    );
    expect(editor.getText()).toBe('ab');
    expect(editor.getHTML()).not.toMatch(/img|script|svg|iframe|onerror/);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '\\\\host\\share',
    'JaVaScRiPt:alert(1)',
  ])('takes no link to %s', (href) => {
    const { editor } = pasted(`<p><a href="${href}">words</a></p>`);
    expect(editor.getJSON().content).toEqual([paragraph('words')]);
  });

  it('flattens what is nested beyond reason and keeps its words', () => {
    const { editor } = pasted(`${'<blockquote>'.repeat(400)}deep${'</blockquote>'.repeat(400)}`);
    expect(editor.getText()).toContain('deep');
  });

  it('takes only the text of more than 5 MB, and says so', () => {
    const { editor, notices } = pasted(`<p>${'word '.repeat(1_100_000)}</p>`, 'plain');
    expect(editor.getText()).toBe('plain');
    expect(notices).toEqual([
      'What was pasted is more than 5 MB with its formatting, so only its text was taken.',
    ]);
  });

  it.each([
    `<h2 data-pm-slice='1 1 ["heading",{"level":9}]'>evil</h2>`,
    `<p data-pm-slice='1 1 ["pullQuote",{"attribution":{"a":1}}]'>evil</p>`,
    `<p data-pm-slice='0 0 ["orderedList",{"start":"x"},"listItem",null]'>evil</p>`,
    `<figure data-photo="../../x" data-pm-slice='0 0 []'><figcaption>evil</figcaption></figure>`,
    `<ol start="99999999999999999999"><li>evil</li></ol>`,
  ])('is made sound where it was made to fool the editor: %s', (html) => {
    expect(pasted(html).editor.getText()).toContain('evil');
  });

  it('becomes one line in a caption, and leaves the photo alone', () => {
    const { editor, outline } = makeEditor([photo('a', 'Cap', true), paragraph('Text')]);
    editor.commands.setTextSelection(4);
    pasteInto(editor, '<p>one</p><ul><li>two</li></ul><p>three<br>four</p>');
    expect(outline()).toEqual(['photo*: Capone two three four', 'paragraph: Text']);
  });

  it('links the words it is pasted over where it is an address', () => {
    const { editor } = makeEditor([paragraph('see it')]);
    editor.commands.setTextSelection({ from: 5, to: 7 });
    pasteInto(editor, '', 'https://ok.example/');
    expect(editor.getText()).toBe('see it');
    expect(editor.state.doc.nodeAt(5)?.marks[0]?.attrs['href']).toBe('https://ok.example/');
  });

  it('goes below a photo that is selected, not in its place', () => {
    const { editor, outline } = makeEditor([photo('a', 'Cap', true), paragraph('Text')]);
    editor.commands.setNodeSelection(0);
    pasteInto(editor, '<p>New</p>');
    expect(outline()).toEqual(['photo*: Cap', 'paragraph: NewText']);
  });

  it('brings a photo with its caption along inside the story', () => {
    const { editor, outline } = makeEditor([paragraph('Text')]);
    editor.commands.setTextSelection(5);
    pasteInto(
      editor,
      `<figure data-photo="${photoId('a')}" data-alt="alt"><figcaption>Cap</figcaption></figure>`,
    );
    expect(outline()).toContain('photo: Cap');
  });
});
