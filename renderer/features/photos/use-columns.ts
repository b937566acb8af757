import { useEffect, useState, type RefObject } from 'react';

/** Pixels: the least width of a cell, and its height with the space below. */
const cellWidth = 196;
export const cellHeight = 196;

/** How many cells stand beside each other in a box. */
export function useColumns(box: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(4);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setColumns(Math.max(1, Math.floor(element.clientWidth / cellWidth)));
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    measure();
    return () => sizes.disconnect();
  }, [box]);
  return columns;
}
