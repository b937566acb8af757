// @vitest-environment jsdom
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { undo } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it, vi } from 'vitest';
import { selectionOutside } from '../../../renderer/editor/nodes/photo/keep-photos-whole';
import {
  insertPhotos,
  makeLead,
  moveIntoText,
  removePhoto,
} from '../../../renderer/editor/nodes/photo/photo-commands';
import type { PhotoSource } from '../../../renderer/editor/nodes/photo/photo-source';
import { deskPhoto, makeEditor, paragraph, photo, photoId, press } from './make-editor';

const uses = (...letters: string[]) => letters.map((letter) => ({ photo: photoId(letter), caption: letter }));

describe('photos put into a story', () => {
  it('stand after the block of the selection, the first one as the lead of a story without one', () => {
    const { editor, outline } = makeEditor([paragraph('One'), paragraph('Two')]);
    editor.commands.setTextSelection(2);
    editor.view.dispatch(insertPhotos(editor.state.tr, uses('a', 'b')));
    expect(outline()).toEqual(['photo*: a', 'paragraph: One', 'photo: b', 'paragraph: Two']);
  });

  it('leave the lead of a story that has one', () => {
    const { editor, outline } = makeEditor([photo('a', 'Lead', true), paragraph('One')]);
    editor.view.dispatch(insertPhotos(editor.state.tr, uses('b'), editor.state.doc.content.size));
    expect(outline()).toEqual(['photo*: Lead', 'paragraph: One', 'photo: b']);
  });

  it('are taken back by one undo', () => {
    const { editor, outline } = makeEditor([paragraph('One')]);
    editor.view.dispatch(insertPhotos(editor.state.tr, uses('a')));
    undo(editor.state, editor.view.dispatch);
    expect(outline()).toEqual(['paragraph: One']);
  });
});

describe('the lead photo', () => {
  const story = [photo('a', 'A', true), paragraph('One'), photo('b', 'B'), paragraph('Two')];

  it('changes places with another, in one step back', () => {
    const { editor, outline } = makeEditor(story);
    editor.view.dispatch(makeLead(editor.state.tr, 8));
    expect(outline()).toEqual(['photo*: B', 'photo: A', 'paragraph: One', 'paragraph: Two']);
    undo(editor.state, editor.view.dispatch);
    expect(outline()).toEqual(['photo*: A', 'paragraph: One', 'photo: B', 'paragraph: Two']);
  });

  it('goes down into the text', () => {
    const { editor, outline } = makeEditor(story);
    editor.view.dispatch(moveIntoText(editor.state.tr, 0));
    expect(outline()).toEqual(['paragraph: One', 'photo: A', 'photo: B', 'paragraph: Two']);
  });

  it('stays first where text is put above it', () => {
    const { editor, outline } = makeEditor(story);
    editor.commands.insertContentAt(0, paragraph('Above'));
    expect(outline()).toEqual([
      'photo*: A',
      'paragraph: Above',
      'paragraph: One',
      'photo: B',
      'paragraph: Two',
    ]);
  });

  it('gives way to one that is pasted as a lead', () => {
    const { editor, outline } = makeEditor(story);
    editor.commands.insertContentAt(8, photo('c', 'C', true));
    expect(outline()[0]).toBe('photo*: C');
    expect(outline().filter((line) => line.includes('*'))).toHaveLength(1);
  });
});

describe('keys around a photo', () => {
  const story = [photo('a', 'Cap', true), paragraph('Text')];
  const inCaption = (offset: number) => 1 + offset;

  it.each(['Enter', 'Escape'])('%s in a caption goes to the text below', (key) => {
    const { editor, outline } = makeEditor(story);
    editor.commands.setTextSelection(inCaption(1));
    expect(press(editor, key)).toBe(true);
    expect(editor.state.selection.from).toBe(6);
    expect(outline()).toEqual(['photo*: Cap', 'paragraph: Text']);
  });

  it('Enter makes a paragraph where a photo ends the story', () => {
    const { editor, outline } = makeEditor([paragraph('Text'), photo('a', 'Cap')]);
    editor.commands.setTextSelection(9);
    press(editor, 'Enter');
    expect(outline()).toEqual(['paragraph: Text', 'photo: Cap', 'paragraph: ']);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
  });

  it.each([
    ['Backspace', 0, 'Cap'],
    ['Delete', 3, 'Cap'],
    ['Backspace', 0, ''],
    ['Delete', 0, ''],
  ])('%s at offset %d of the caption "%s" deletes nothing', (key, offset, caption) => {
    const { editor, steps } = makeEditor([photo('a', caption, true), paragraph('Text')]);
    editor.commands.setTextSelection(inCaption(offset));
    expect(press(editor, key)).toBe(true);
    expect(steps).toEqual([]);
  });

  it('a key held down stops at a selected photo; a press of its own takes it out', () => {
    const { editor, outline } = makeEditor([paragraph('Text'), photo('a', 'Cap'), paragraph('')]);
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 6)));
    press(editor, 'Backspace', { repeat: true });
    expect(outline()).toEqual(['paragraph: Text', 'photo: Cap', 'paragraph: ']);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(outline()).toEqual(['paragraph: Text', 'paragraph: ']);
  });

  it('Ctrl A in the text leaves the lead and its caption out, in the caption takes the caption', () => {
    const { editor } = makeEditor(story);
    editor.commands.setTextSelection(8);
    press(editor, 'a', { ctrlKey: true, keyCode: 65 });
    expect(editor.state.selection.toJSON()).toEqual({ type: 'text', anchor: 6, head: 10 });
    editor.commands.setTextSelection(inCaption(1));
    press(editor, 'a', { ctrlKey: true, keyCode: 65 });
    expect(editor.state.selection.toJSON()).toEqual({ type: 'text', anchor: 1, head: 4 });
  });
});

describe('a selection that would cut a photo', () => {
  const { editor } = makeEditor([
    photo('a', 'Cap', true),
    photo('b', 'Cap'),
    paragraph('Text'),
    photo('c', 'End'),
  ]);
  const { doc } = editor.state;
  const between = (anchor: number, head: number) =>
    selectionOutside(doc.resolve(anchor), doc.resolve(head))?.toJSON() as unknown;

  it('leaves out the photos at its ends, in either direction', () => {
    expect(between(2, 18)).toEqual({ type: 'text', anchor: 11, head: 15 });
    expect(between(18, 2)).toEqual({ type: 'text', anchor: 15, head: 11 });
    expect(between(0, doc.content.size)).toEqual({ type: 'text', anchor: 11, head: 15 });
  });

  it('is left alone within one caption or one paragraph', () => {
    expect(between(1, 4)).toBeUndefined();
    expect(between(11, 13)).toBeUndefined();
    expect(between(11, 11)).toBeUndefined();
  });

  it('comes down to a caret where there is nothing but photos', () => {
    expect(selectionOutside(doc.resolve(2), doc.resolve(7))).toBeInstanceOf(TextSelection);
    expect(selectionOutside(doc.resolve(2), doc.resolve(7))?.empty).toBe(true);
  });
});

describe('the figure of a photo', () => {
  function source(first = deskPhoto('a')) {
    let known = first;
    const listeners = new Set<() => void>();
    const editCredit = vi.fn<PhotoSource['editCredit']>((_id, credit) => put({ ...known, credit }));
    const put = (next: typeof known) => {
      known = next;
      for (const listener of listeners) listener();
    };
    const photos: PhotoSource = {
      look: () => known,
      subscribe: (_id, listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      editCredit,
    };
    return { photos, editCredit, put, listeners };
  }
  const named = (name: string, within: HTMLElement, at = 0) =>
    [...within.querySelectorAll<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`)][at];
  const type = (area: HTMLTextAreaElement | undefined, value: string) => {
    if (!area) throw new Error('There is no such field');
    area.value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('shows a credit that is typed in every use, and hands it over letter by letter', () => {
    const { photos, editCredit } = source();
    const { editor, steps } = makeEditor([photo('a', '', true), paragraph(''), photo('a')], photos);
    type(named('Credit', editor.view.dom), 'Ann');
    expect(editCredit).toHaveBeenCalledWith(photoId('a'), 'Ann');
    expect(named('Credit', editor.view.dom, 1)?.value).toBe('Ann');
    expect(steps).toEqual([]);
  });

  it('says that a photo cannot be published without a credit, for as long as it has none', () => {
    const { photos, put } = source();
    const { editor } = makeEditor([photo('a'), paragraph('')], photos);
    const words = 'A photo cannot be published without a credit.';
    expect(editor.view.dom.textContent).toContain(words);
    expect(named('Credit', editor.view.dom)?.getAttribute('aria-invalid')).toBe('true');
    put(deskPhoto('a', { credit: 'Ann' }));
    expect(editor.view.dom.textContent).not.toContain(words);
  });

  it('offers what the file says where the credit is another', () => {
    const fromFile = { ...emptyPhotoFields, credit: 'Ann/POOL' };
    const { photos, editCredit } = source(deskPhoto('a', { credit: 'Ann', fromFile }));
    const { editor } = makeEditor([photo('a'), paragraph('')], photos);
    expect(editor.view.dom.textContent).toContain('File says “Ann/POOL”. Use it');
    [...editor.view.dom.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Use it')
      ?.click();
    expect(editCredit).toHaveBeenCalledWith(photoId('a'), 'Ann/POOL');
    expect(named('Credit', editor.view.dom)?.value).toBe('Ann/POOL');
  });

  it('writes alt text into the story, one line of it', () => {
    const { photos } = source();
    const { editor } = makeEditor([photo('a'), paragraph('')], photos);
    type(named('Alt text', editor.view.dom), 'Cranes\nat dusk');
    expect(editor.state.doc.firstChild?.attrs['alt']).toBe('Cranes at dusk');
  });

  it('takes a photo out and gives it back with its caption', () => {
    const { editor, outline } = makeEditor([photo('a', 'Cap', true), paragraph('Text')], source().photos);
    editor.view.dispatch(removePhoto(editor.state.tr, 0));
    expect(outline()).toEqual(['paragraph: Text']);
    undo(editor.state, editor.view.dispatch);
    expect(outline()).toEqual(['photo*: Cap', 'paragraph: Text']);
  });

  it('stops listening when it is gone', () => {
    const { photos, listeners } = source();
    const { editor } = makeEditor([photo('a'), paragraph('')], photos);
    expect(listeners.size).toBe(1);
    editor.view.dispatch(removePhoto(editor.state.tr, 0));
    expect(listeners.size).toBe(0);
  });
});
