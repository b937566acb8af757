// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it, vi } from 'vitest';
import { uncut } from '#core/photo/crops';
import { moveBlock } from '../../../renderer/editor/commands/move-block';
import { makeGallery, partGallery, takeOut } from '../../../renderer/editor/nodes/gallery/gallery-commands';
import { insertPhotos, makeLead, removePhoto } from '../../../renderer/editor/nodes/photo/photo-commands';
import { makeEditor, paragraph, pasteInto, photo, photoId, press } from './make-editor';

const gallery = (title: string, ...photos: readonly JSONContent[]): JSONContent => ({
  type: 'gallery',
  attrs: { title },
  content: [...photos],
});

/** The story in one line a block; photos of a gallery in brackets. */
function story({ editor }: ReturnType<typeof makeEditor>): readonly string[] {
  const lines: string[] = [];
  editor.state.doc.forEach((node) => {
    const inside = node.content.content.map((child) => child.textContent).join(' ');
    lines.push(node.type.name === 'gallery' ? `[${inside}]` : node.textContent);
  });
  return lines;
}

const select = ({ editor }: ReturnType<typeof makeEditor>, pos: number) =>
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)));

function make(made: ReturnType<typeof makeEditor>): boolean {
  const tr = makeGallery(made.editor.state.tr);
  if (tr) made.editor.view.dispatch(tr);
  return tr !== null;
}

describe('a gallery', () => {
  it('is made of a photo and those next to it, but never of the lead, and taken back by one undo', () => {
    const made = makeEditor([photo('a', 'A', true), photo('b', 'B'), photo('c', 'C'), paragraph('Text')]);
    select(made, 6);
    expect(make(made)).toBe(true);
    expect(story(made)).toEqual(['A', '[B C]', 'Text']);
    undo(made.editor.state, made.editor.view.dispatch);
    expect(story(made)).toEqual(['A', 'B', 'C', 'Text']);
  });

  it('is made of the photos of a selection; the text between them stays', () => {
    const made = makeEditor([
      paragraph('One'),
      photo('b', 'B'),
      paragraph('Two'),
      photo('c', 'C'),
      paragraph('Three'),
    ]);
    made.editor.commands.setTextSelection({ from: 2, to: 19 });
    expect(make(made)).toBe(true);
    expect(story(made)).toEqual(['One', '[B C]', 'Two', 'Three']);
  });

  it('is not made where no photo is selected, or the lead alone', () => {
    const made = makeEditor([photo('a', 'A', true), paragraph('Text')]);
    select(made, 0);
    expect(make(made)).toBe(false);
    made.editor.commands.setTextSelection(5);
    expect(make(made)).toBe(false);
  });

  it('comes apart, its title a paragraph above its photos', () => {
    const made = makeEditor([gallery('Flowers', photo('a', 'A'), photo('b', 'B')), paragraph('Text')]);
    const node = made.editor.state.doc.child(0);
    made.editor.view.dispatch(partGallery(made.editor.state.tr, { node, from: 0, to: node.nodeSize }));
    expect(story(made)).toEqual(['Flowers', 'A', 'B', 'Text']);
  });

  it('takes photos in where the caret is, and none of them leads', () => {
    const made = makeEditor([gallery('', photo('a', 'A'), photo('b', 'B')), paragraph('Text')]);
    made.editor.commands.setTextSelection(3);
    made.editor.view.dispatch(insertPhotos(made.editor.state.tr, [{ photo: photoId('c'), caption: 'C' }]));
    expect(story(made)).toEqual(['[A C B]', 'Text']);
    expect(JSON.stringify(made.editor.getJSON())).not.toContain('"lead":true');
  });

  it('gives a photo back to the text, and goes with its last one', () => {
    const made = makeEditor([gallery('', photo('a', 'A'), photo('b', 'B')), paragraph('Text')]);
    made.editor.view.dispatch(takeOut(made.editor.state.tr, 1));
    expect(story(made)).toEqual(['[B]', 'A', 'Text']);
    made.editor.view.dispatch(takeOut(made.editor.state.tr, 1));
    expect(story(made)).toEqual(['B', 'A', 'Text']);
  });

  it('moves its photos by the keys that move blocks, and stays in its place', () => {
    const made = makeEditor([paragraph('Text'), gallery('', photo('a', 'A'), photo('b', 'B'))]);
    made.editor.commands.setTextSelection(9);
    const move = (step: 1 | -1) => {
      const tr = moveBlock(made.editor.state, step);
      if (tr) made.editor.view.dispatch(tr);
      return story(made);
    };
    expect(move(1)).toEqual(['Text', '[B A]']);
    expect(made.editor.state.selection.$from.parent.textContent).toBe('A');
    expect(move(1)).toEqual(['Text', '[B A]']);
    expect(move(-1)).toEqual(['Text', '[A B]']);
    select(made, 7);
    expect(move(1)).toEqual(['Text', '[B A]']);
  });

  it('lets Enter in a caption go on to the next photo, and from the last below the gallery', () => {
    const made = makeEditor([gallery('', photo('a', 'A'), photo('b', 'B'))]);
    made.editor.commands.setTextSelection(2);
    press(made.editor, 'Enter');
    expect(made.editor.state.selection.$from.parent.textContent).toBe('B');
    press(made.editor, 'Enter');
    expect(story(made)).toEqual(['[A B]', '']);
    expect(made.editor.state.selection.$from.parent.type.name).toBe('paragraph');
  });

  it('lets a photo lead the story instead', () => {
    const made = makeEditor([photo('a', 'A', true), gallery('T', photo('b', 'B')), paragraph('Text')]);
    made.editor.view.dispatch(makeLead(made.editor.state.tr, 4));
    expect(made.outline()).toEqual(['photo*: B', 'photo: A', 'gallery: ', 'paragraph: Text']);
  });

  it('keeps its photos from leading, however they come in', () => {
    const made = makeEditor([paragraph('Text'), gallery('', photo('a', 'A'))]);
    made.editor.commands.insertContentAt(7, photo('b', 'B', true));
    expect(story(made)).toEqual(['Text', '[B A]']);
    expect(JSON.stringify(made.editor.getJSON())).not.toContain('"lead":true');
  });

  it('may be emptied photo by photo', () => {
    const made = makeEditor([gallery('T', photo('a', 'A')), paragraph('Text')]);
    made.editor.view.dispatch(removePhoto(made.editor.state.tr, 1));
    expect(story(made)).toEqual(['[]', 'Text']);
  });

  it('is copied and pasted whole, with crops, captions and what is decorative', () => {
    const cut = photo('a', 'A');
    const attrs = { ...cut.attrs, cuts: { ...uncut, shown: '4:3' }, decorative: true };
    const made = makeEditor([gallery('Flowers', { ...cut, attrs }), paragraph('')]);
    const html = made.editor.getHTML();
    const other = makeEditor([paragraph('')]);
    pasteInto(other.editor, html);
    const pasted = other.editor.state.doc.child(0);
    expect(pasted.attrs['title']).toBe('Flowers');
    expect(pasted.firstChild?.attrs).toMatchObject(attrs);
    expect(pasted.textContent).toBe('A');
  });
});

it('Enter on a selected photo opens it, and the button of its figure does', () => {
  const open = vi.fn();
  const { editor } = makeEditor([paragraph('Text'), photo('a', 'A')], undefined, open);
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 6)));
  press(editor, 'Enter');
  const buttons = [...editor.view.dom.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === 'Crop and details')?.click();
  expect(open.mock.calls.map(([pos]: readonly unknown[]) => pos)).toEqual([6, 6]);
});
