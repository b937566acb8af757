import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Tools that the toolbar shows only where there is room; otherwise they are in a menu, or shorter. */
export type Foldable =
  'photo' | 'export' | 'track' | 'format' | 'numberedList' | 'schedule' | 'link' | 'insert';

/** The width of the toolbar, in pixels, below which a tool is folded. */
const needs: Readonly<Record<Foldable, number>> = {
  photo: 1_000,
  export: 1_000,
  track: 1_000,
  format: 864,
  numberedList: 864,
  schedule: 752,
  link: 670,
  insert: 670,
};
const foldables = Object.keys(needs) as readonly Foldable[]; // the keys of the record above
const steps = [...new Set(Object.values(needs))].sort((a, b) => a - b);

/** What is folded in a toolbar of this width, in pixels. */
export function foldedAt(width: number): ReadonlySet<Foldable> {
  return new Set(foldables.filter((tool) => width < needs[tool]));
}

/** What is folded in a toolbar as wide as it is now. `taken`: pixels that another tool takes for itself. */
export function useFolded(bar: RefObject<HTMLElement | null>, taken: number): ReadonlySet<Foldable> {
  const [width, setWidth] = useState(Infinity);
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current) return;
    // At once, so that no frame is painted in which the tools do not fit.
    const sizes = new ResizeObserver(() => flushSync(() => setWidth(current.offsetWidth)));
    sizes.observe(current);
    return () => sizes.disconnect();
  }, [bar]);
  const step = steps.filter((least) => width - taken >= least).length;
  return useMemo(() => foldedAt(steps[step - 1] ?? 0), [step]);
}
