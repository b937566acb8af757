import type { PointerEvent, RefObject } from 'react';
import type { FocalPoint } from '#core/photo/crops';

type Drawn = (to: FocalPoint, from: FocalPoint) => void;
/** `atOnce`: the press alone draws already. */
export type Drag = (event: PointerEvent, drawn: Drawn, atOnce?: boolean) => void;

/** Follows the pointer from where it went down, in parts of an area, until it goes up. */
export function useDrag(area: RefObject<HTMLElement | null>): Drag {
  return (event, drawn, atOnce = false) => {
    const box = area.current?.getBoundingClientRect();
    if (!box || event.button !== 0) return;
    event.stopPropagation();
    const part = ({
      clientX,
      clientY,
    }: {
      readonly clientX: number;
      readonly clientY: number;
    }): FocalPoint => ({
      x: held((clientX - box.left) / box.width),
      y: held((clientY - box.top) / box.height),
    });
    const from = part(event);
    const follow = (moved: globalThis.PointerEvent) => drawn(part(moved), from);
    const stop = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
    if (atOnce) drawn(from, from);
  };
}

const held = (part: number): number => Math.min(Math.max(0, part), 1);
