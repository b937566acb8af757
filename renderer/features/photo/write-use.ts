import type { Node } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import { makeLead } from '../../editor/nodes/photo/photo-commands';
import { isPhoto } from '../../editor/nodes/photo/photo-place';
import type { PhotoUse } from './photo-use';
import { keptCuts, type PhotoDraft, type StoryUse } from './photo-draft';

/** What the story says of a use now; null where it stands there no more. */
export function readUse({ editor, place }: PhotoUse): (StoryUse & { readonly node: Node }) | null {
  const node = editor.state.doc.nodeAt(place.now());
  if (!isPhoto(node)) return null;
  const { alt, decorative, cuts } = node.attrs as Omit<StoryUse, 'caption'>; // the schema checks them
  return { node, caption: node.textContent, alt, decorative, cuts };
}

/**
 * Writes a use into the story, as one thing that undo takes back. Of the caption only what changed is replaced, so that
 * its marks stay.
 */
export function writeUse(use: PhotoUse, draft: PhotoDraft, leads: boolean): void {
  const { editor, place } = use;
  const standing = readUse(use);
  if (!standing) return;
  const pos = place.now();
  const { node, caption } = standing;
  const tr = closeHistory(editor.state.tr);
  const attrs = {
    ...node.attrs,
    photo: draft.photo.id,
    alt: draft.alt,
    decorative: draft.decorative,
    cuts: keptCuts(draft.cuts),
  };
  if (JSON.stringify(attrs) !== JSON.stringify(node.attrs)) tr.setNodeMarkup(pos, null, attrs);
  const change = changedStretch(caption, draft.caption);
  if (change) tr.insertText(change.text, pos + 1 + change.from, pos + 1 + change.to);
  if (leads) makeLead(tr, pos);
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** The one stretch in which two texts differ; null where they are the same. */
export function changedStretch(before: string, after: string) {
  if (before === after) return null;
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from, to: before.length - tail, text: after.slice(from, after.length - tail) };
}

/** Whether somebody suggests to change the caption, which is then decided in the story and not written over here. */
export function isCaptionSuggested(node: Node): boolean {
  return node.content.content.some(({ marks }) =>
    marks.some(({ type }) => type.name === 'insertion' || type.name === 'deletion'),
  );
}
