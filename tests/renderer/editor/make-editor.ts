import { Editor, type JSONContent } from '@tiptap/core';
import type { Photo, PhotoId } from '#core/photo/photo';
import type { StepJson } from '#core/story/change';
import type { OpenPhoto, PhotoSource } from '../../../renderer/editor/nodes/photo/photo-source';
import { stepsOf } from '../../../renderer/editor/steps-of';
import { storyExtensions } from '../../../renderer/editor/story-extensions';
import { bareFile } from '../../helpers/edition';

export const photoId = (letter: string): PhotoId => letter.repeat(64);

export const paragraph = (text: string): JSONContent =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

export const photo = (letter: string, caption = '', lead = false): JSONContent => ({
  type: 'photo',
  attrs: { photo: photoId(letter), alt: '', lead },
  ...(caption === '' ? {} : { content: [{ type: 'text', text: caption }] }),
});

/** A photo of the desk whose file says nothing. */
export const deskPhoto = (letter: string, fields: Partial<Photo> = {}): Photo => ({
  id: photoId(letter),
  fileName: `${letter}.jpg`,
  mediaType: 'image/jpeg',
  byteLength: 1_000,
  width: 300,
  height: 200,
  ...bareFile,
  addedAt: 0,
  ...fields,
});

export const noPhotos: PhotoSource = {
  look: () => 'missing',
  subscribe: () => () => undefined,
  editCredit: () => undefined,
};

export interface MadeEditor {
  readonly editor: Editor;
  /** Every step since the editor was made. */
  readonly steps: StepJson[];
  readonly notices: string[];
  readonly files: { readonly names: readonly string[]; readonly at: number }[];
  /** The blocks as `type: text`, with a star for a photo that leads. */
  readonly outline: () => readonly string[];
}

/** The editor of the story page, in a document of its own. */
export function makeEditor(
  blocks: readonly JSONContent[],
  photos: PhotoSource = noPhotos,
  onPhoto: OpenPhoto = () => undefined,
): MadeEditor {
  const steps: StepJson[] = [];
  const notices: string[] = [];
  const files: MadeEditor['files'] = [];
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: storyExtensions({
      photos,
      onPhoto,
      onLink: () => undefined,
      onFiles: (taken, at) => files.push({ names: taken.map(({ name }) => name), at }),
      onNotice: (message) => notices.push(message),
    }),
    content: { type: 'doc', content: [...blocks] },
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false },
    onTransaction: (change) => steps.push(...stepsOf(change)),
  });
  const outline = () => {
    const lines: string[] = [];
    editor.state.doc.forEach((node) => {
      lines.push(`${node.type.name}${node.attrs['lead'] === true ? '*' : ''}: ${node.textContent}`);
    });
    return lines;
  };
  return { editor, steps, notices, files, outline };
}

/** Presses a key where the selection is. A selection elsewhere is dropped: no browser sends keys past it. */
export function press(editor: Editor, key: string, init: KeyboardEventInit = {}): boolean {
  const selection = document.getSelection();
  if (!editor.view.dom.contains(selection?.focusNode ?? null)) selection?.removeAllRanges();
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  editor.view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Pastes formatted and plain text where the selection is. */
export function pasteInto(editor: Editor, html: string, text = ''): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const data = { 'text/html': html, 'text/plain': text };
  const getData = (type: string) => (type in data ? data[type as keyof typeof data] : '');
  Object.defineProperty(event, 'clipboardData', { value: { getData, files: [], types: Object.keys(data) } });
  editor.view.dom.dispatchEvent(event);
}
