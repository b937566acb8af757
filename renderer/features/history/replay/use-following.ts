import { useLayoutEffect, useRef, type RefObject } from 'react';

const watched = { childList: true, characterData: true, subtree: true } as const;
/** Pixels around what is being written that are wanted in sight with it. */
const around = 48;

/**
 * The sheet a moment is drawn on, inside the region that scrolls. What changed from the moment before is brought into
 * sight as it is drawn: the drawing itself says where it is, down to the item of a list.
 */
export function useFollowing(moment: object | null): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null);
  const drawing = useRef<MutationObserver | null>(null);
  const wasShown = useRef(false);
  useLayoutEffect(() => {
    const observer = new MutationObserver(() => undefined);
    if (sheet.current) observer.observe(sheet.current, watched);
    drawing.current = observer;
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const changed = lastChanged(drawing.current?.takeRecords() ?? []);
    const region = sheet.current?.parentElement;
    if (wasShown.current && changed && region) bringIntoSight(changed, region);
    wasShown.current = moment !== null;
  }, [moment]);
  return sheet;
}

/** The element that was drawn or changed last; where one went, what stands in its place. */
export function lastChanged(records: readonly MutationRecord[]): Element | null {
  for (const { addedNodes, nextSibling, previousSibling, target } of [...records].reverse()) {
    const node = [...addedNodes].at(-1) ?? nextSibling ?? previousSibling ?? target;
    const element = node instanceof Element ? node : node.parentElement;
    if (element?.isConnected) return element;
  }
  return null;
}

function bringIntoSight(changed: Element, region: Element): void {
  const [line, sight] = [changed.getBoundingClientRect(), region.getBoundingClientRect()];
  if (line.top >= sight.top + around && line.bottom <= sight.bottom - around) return;
  // Of what is higher than the region, the end is what is being written.
  const middle =
    line.height < sight.height - 2 * around ? (line.top + line.bottom) / 2 : line.bottom - around;
  const by = middle - (sight.top + sight.bottom) / 2;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  region.scrollTo({ top: region.scrollTop + by, behavior: isCalm ? 'auto' : 'smooth' });
}
