import type { Editor } from '@tiptap/core';

/** Puts a box that floats over the text under a position of it. */
export function placeUnder(box: HTMLElement | null, { view }: Editor, pos: number): void {
  const around = box?.offsetParent?.getBoundingClientRect();
  if (!box || !around) return;
  const { left, bottom } = view.coordsAtPos(pos);
  const rightmost = around.width - box.offsetWidth;
  box.style.left = `${Math.max(0, Math.min(left - around.left - box.offsetWidth / 2, rightmost))}px`;
  box.style.top = `${bottom - around.top + 6}px`;
}
