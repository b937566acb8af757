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

  it('keeps the level of headings, and has the headline for none', () => {
    const { editor } = pasted('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>');
    expect(editor.state.doc.content.content.map(({ attrs }) => attrs['level'] as unknown)).toEqual([
      2, 2, 3, 4, 5, 6,
    ]);
  });

  it('keeps underline, strike and code; what is suggested elsewhere is plain text', () => {
    const { editor } = pasted(
      '<p><u>u</u><s>s</s><strike>k</strike><code>c</code><ins>in</ins><del>out</del>' +
        '<span style="text-decoration: underline line-through">b</span></p>',
    );
    const marks = editor.state.doc.firstChild?.content.content.map(
      (node) => `${node.textContent}:${node.marks.map(({ type }) => type.name).join('+')}`,
    );
    expect(marks).toEqual(['u:underline', 'sk:strike', 'c:code', 'inout:', 'b:underline+strike']);
  });

  it('takes no underline that only says that something is a link', () => {
    const { editor } = pasted(
      '<p><a href="https://ok.example/"><span style="text-decoration:underline">d</span></a>' +
        '<span style="text-decoration:underline"><a href="https://ok.example/">e</a></span></p>',
    );
    expect(editor.getHTML()).not.toContain('<u>');
  });

  it('keeps code line by line, with its language', () => {
    const { editor } = pasted(
      '<pre><code class="hljs language-css"><span>a {</span><br>  b: <b>c</b>\n<div>}</div></code></pre>',
    );
    expect(editor.getJSON().content).toEqual([
      {
        type: 'codeBlock',
        attrs: { language: 'css' },
        content: [{ type: 'text', text: 'a {\n  b: c\n}' }],
      },
    ]);
  });

  it('keeps tables with headers and spans, their lists as lines and their captions above', () => {
    const { editor, outline } = pasted(
      '<table><caption>Locks</caption><thead><tr><th>Lock</th><th colspan="2">Barges</th></tr></thead>' +
        '<tbody><tr><td rowspan="0">Sarn</td><td><ul><li>12<ul><li>more</li></ul></li><li>up</li></ul></td>' +
        '<td><h2>Head</h2><pre>a\nb</pre></td></tr></tbody></table>',
    );
    expect(outline()[0]).toBe('paragraph: Locks');
    const table = editor.state.doc.child(1);
    expect(table.type.name).toBe('table');
    expect(table.firstChild?.lastChild?.attrs).toMatchObject({ colspan: 2, rowspan: 1 });
    expect(table.firstChild?.firstChild?.type.name).toBe('tableHeader');
    const lines = table.lastChild?.content.content.map((cell) =>
      cell.content.content.map((line) => line.textContent),
    );
    expect(lines).toEqual([['Sarn'], ['12', 'more', 'up'], ['Head', 'a', 'b']]);
  });

  it.each([
    ['in a table', '<table><tr><td>A</td><td><table><tr><td>B</td><td>C</td></tr></table></td></tr></table>'],
    ['in a list', '<ul><li>A<table><tr><td>B</td><td>C</td></tr></table></li></ul>'],
    ['in a quote', '<blockquote>A<table><tr><td><p>B</p></td><td>C</td></tr></table></blockquote>'],
  ])('makes a line of each row of a table that stands %s', (_where, html) => {
    const { editor } = pasted(html);
    expect(editor.getText({ blockSeparator: '|' })).toMatch(/A\|+B C$/);
  });

  it('takes a table of one cell for the layout it is', () => {
    expect(pasted('<table><tr><td><h2>Head</h2><p>Words</p></td></tr></table>').outline()).toEqual([
      'heading: Head',
      'paragraph: Words',
    ]);
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

describe('what is pasted into boxes', () => {
  const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] });
  const boxes = {
    table: { type: 'table', content: [{ type: 'tableRow', content: [cell('Here'), cell('Beside')] }] },
    factBox: {
      type: 'factBox',
      attrs: { title: 'Title' },
      content: [paragraph('Here'), paragraph('Beside')],
    },
    correctionNote: { type: 'correctionNote', content: [paragraph('Here'), paragraph('Beside')] },
    codeBlock: { type: 'codeBlock', content: [{ type: 'text', text: 'Here\nBeside' }] },
    bulletList: {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('Here'), paragraph('Beside')] }],
    },
    blockquote: { type: 'blockquote', content: [paragraph('Here'), paragraph('Beside')] },
    pullQuote: { type: 'pullQuote', content: [{ type: 'text', text: 'Here, Beside' }] },
    photo: photo('a', 'Here, Beside'),
  };
  const html = {
    words: '<p>One <b>two</b></p>',
    paragraphs: '<p>One</p><p>two</p>',
    headings: '<h2>One</h2><h3>two</h3>',
    list: '<ul><li>One</li><li>two</li></ul>',
    quote: '<blockquote><p>One</p><p>two</p></blockquote>',
    code: '<pre>One\ntwo</pre>',
    table: '<table><tr><td>One</td><td>two</td></tr></table>',
    rule: '<p>One</p><hr><p>two</p>',
    box: '<aside data-fact-box data-title="Box"><p>One</p><p>two</p></aside>',
    card: '<p>One two</p><aside data-embed data-url="https://a.example/" data-title="Card"></aside>',
    figure: `<p>One two</p><figure data-photo="${photoId('c')}"><figcaption>Cap</figcaption></figure>`,
  };
  const all = Object.keys(boxes).flatMap((box) => Object.keys(html).map((what) => [what, box] as const));

  it.each(all)('%s in a %s: no word is lost, nothing is torn', (what, box) => {
    const { editor } = makeEditor([paragraph('Above'), boxes[box as keyof typeof boxes], paragraph('Below')]);
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      if (at === 0 && node.isText && node.text?.startsWith('Here')) at = pos + 4;
    });
    editor.commands.setTextSelection(at);
    pasteInto(editor, html[what as keyof typeof html], 'One\ntwo');
    const document = parseDocument(editor.getJSON());
    const found = JSON.stringify(document);
    for (const word of ['Above', 'Here', 'Beside', 'Below', 'One', 'two']) expect(found).toContain(word);
    const count = (type: string) => found.split(`"type":"${type}"`).length - 1;
    if (what !== 'box') expect(count('factBox')).toBe(box === 'factBox' ? 1 : 0);
    if (what === 'figure' && box !== 'codeBlock') expect(found).toContain(photoId('c'));
    expect(count('correctionNote')).toBe(box === 'correctionNote' ? 1 : 0);
  });
});
