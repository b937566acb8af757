import type { EditorState } from '@tiptap/pm/state';
import { isWebAddress } from '#core/document/link-href';

/** An address that is a whole paragraph, and where that stands. */
export interface LoneAddress {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

/** The address of a page if it is all that stands in the paragraph at the caret, at the top of the story. */
export function loneAddress({ selection }: EditorState): LoneAddress | null {
  const { $from, $to } = selection;
  if (!$from.sameParent($to) || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  const url = $from.parent.textContent.trim();
  return isWebAddress(url) ? { url, from: $from.before(), to: $from.after() } : null;
}
