import type { KeyMap } from '../../../app/use-keys';
import { useKeys } from '../../../app/use-keys';
import { toComeBetween } from '../../../editor/to-come/insert-to-come';
import type { WayThere } from '../find/go-to-text';
import type { OpenTexts } from '../find/story-texts';
import { goToGap } from './gaps';

/** F8 goes from TK to TK; Ctrl Shift K puts one into a plain field. The editors have that key themselves. */
export function useGapKeys(
  way: WayThere & { readonly texts: OpenTexts },
  notify: (message: string) => void,
): void {
  const go = (by: 1 | -1) => {
    if (!goToGap(way, by)) notify('There is no TK in this story.');
  };
  const keys: KeyMap = { F8: () => go(1), 'Shift+F8': () => go(-1), 'Mod+Shift+K': putIntoField };
  useKeys(keys);
}

function putIntoField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const at = field.selectionStart;
  if (at === null || field.readOnly) return;
  const { text, caret } = toComeBetween(field.value.slice(0, at), field.value.slice(at));
  field.setRangeText(text, at, at, 'preserve');
  field.setSelectionRange(at + caret, at + caret);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
