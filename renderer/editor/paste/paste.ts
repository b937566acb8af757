import { Extension, type Editor } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isLinkHref } from '#core/document/link-href';
import { leaveDownwards } from '../nodes/photo/photo-commands';
import { selectedPhoto } from '../nodes/photo/photo-place';
import { setStylesAside } from './clean-html';
import { holdsStanding, pasteBelow, pasteIntoBox } from './paste-into-box';
import { PasteParser } from './paste-parser';
import { pastedPhotos, type TakePhotoFiles } from './photo-files';
import { oneLine, soundSlice } from './sound-slice';

/** Formatted text above this length, in UTF-16 units, is pasted without its format. */
const longestHtml = 5 * 1024 * 1024;

export interface PasteOptions {
  /** Takes dropped or pasted photo files, to stand at a position. */
  readonly onFiles: TakePhotoFiles;
  /** Says to the writer what was done with what they pasted. */
  readonly onNotice: (message: string) => void;
}

/** What may come into the story from outside, and how. */
export const paste = (options: PasteOptions): Extension =>
  Extension.create({
    name: 'storyPaste',
    priority: 600,
    addProseMirrorPlugins() {
      return [pastePlugin(this.editor, options)];
    },
  });

function pastePlugin(editor: Editor, { onFiles, onNotice }: PasteOptions): Plugin {
  const take = (files: readonly File[], at: number) => {
    if (files.length > 0) onFiles(files, at, editor);
    return files.length > 0;
  };
  return new Plugin({
    props: {
      clipboardParser: new PasteParser(editor.schema),
      transformPastedHTML: setStylesAside,
      transformPasted: (slice, view) => soundSlice(slice, view.state.schema),
      handleDOMEvents: {
        paste: (view, event) => pasteTooLong(view, event, onNotice),
        dragover: (_view, event) => prevent(event),
        click: (_view, event) => preventOnLink(event),
        auxclick: (_view, event) => preventOnLink(event),
      },
      handlePaste: (view, event, slice) =>
        take(pastedPhotos(event.clipboardData), view.state.selection.to) ||
        linkSelection(view, event) ||
        pasteIntoLine(view, slice) ||
        pasteIntoBox(view, slice) ||
        pasteAfterPhoto(view, slice),
      handleDrop: (view, event, slice, isMoved) => {
        const at =
          view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
        // A picture dragged inside the text comes with a file of its own.
        const files = view.dragging ? [] : [...(event.dataTransfer?.files ?? [])];
        return take(files, at) || dropIntoLine(view, slice, at, isMoved);
      },
    },
  });
}

function prevent(event: Event): false {
  event.preventDefault();
  return false;
}

/** A link in a story is text to be edited; following it would leave the editor. */
function preventOnLink(event: Event): false {
  return event.target instanceof Element && event.target.closest('a') ? prevent(event) : false;
}

function pasteTooLong(view: EditorView, event: ClipboardEvent, onNotice: (message: string) => void): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (html.length <= longestHtml) return false;
  event.preventDefault();
  view.pasteText(event.clipboardData?.getData('text/plain') ?? '', event);
  onNotice('What was pasted is more than 5 MB with its formatting, so only its text was taken.');
  return true;
}

/** An address pasted over words links them. */
function linkSelection(view: EditorView, event: ClipboardEvent): boolean {
  const { state } = view;
  const { from, to, empty, $from, $to } = state.selection;
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const link = state.schema.marks['link'];
  if (empty || !link || !$from.sameParent($to) || !$from.parent.inlineContent || !isLinkHref(text))
    return false;
  view.dispatch(state.tr.addMark(from, to, link.create({ href: text })));
  return true;
}

const isLine = (state: EditorState, pos: number): boolean => {
  const { parent } = state.doc.resolve(pos);
  return parent.type.name === 'photo' || parent.type.name === 'pullQuote';
};

function pasteIntoLine(view: EditorView, slice: Slice): boolean {
  const { state } = view;
  const { from, to, $from, $to } = state.selection;
  if (!isLine(state, from) || !$from.sameParent($to)) return false;
  if (holdsStanding(slice)) {
    pasteBelow(view, slice);
    return true;
  }
  view.dispatch(
    state.tr.replaceWith(from, to, oneLine(slice, state.schema)).setMeta('paste', true).scrollIntoView(),
  );
  return true;
}

/** What is pasted on a selected photo goes below it, not in its place. */
function pasteAfterPhoto(view: EditorView, slice: Slice): boolean {
  const selected = selectedPhoto(view.state);
  if (!selected) return false;
  const tr = leaveDownwards(view.state.tr, selected.to).replaceSelection(slice);
  view.dispatch(tr.setMeta('paste', true).scrollIntoView());
  return true;
}

function dropIntoLine(view: EditorView, slice: Slice, at: number, isMoved: boolean): boolean {
  const { state } = view;
  if (!isLine(state, at) || holdsStanding(slice)) return false;
  const tr = state.tr;
  if (isMoved) tr.deleteSelection();
  view.dispatch(tr.insert(tr.mapping.map(at), oneLine(slice, state.schema)));
  return true;
}
