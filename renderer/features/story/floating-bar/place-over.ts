import type { Editor } from '@tiptap/core';

const gap = 8;

/** Puts a box over the first line of the selection, or under its last where there is no room; never on either. */
export function placeOver(box: HTMLElement, { view, state: { selection } }: Editor): void {
  const around = box.offsetParent?.getBoundingClientRect();
  if (!around) return;
  const [start, end] = [view.coordsAtPos(selection.from, 1), view.coordsAtPos(selection.to, -1)];
  const roof = view.dom.closest('[data-scroller]')?.getBoundingClientRect().top ?? 0;
  const hasRoom = start.top - gap - box.offsetHeight > roof;
  const isOneLine = Math.abs(start.top - end.top) < 4;
  const middle = isOneLine ? (start.left + end.left) / 2 : hasRoom ? start.left : end.left;
  const left = middle - around.left - box.offsetWidth / 2;
  const top = hasRoom ? start.top - gap - box.offsetHeight : end.bottom + gap;
  box.style.left = `${Math.max(0, Math.min(left, around.width - box.offsetWidth))}px`;
  box.style.top = `${top - around.top}px`;
}
