const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]';

/**
 * Moves the focus to the next or the previous pane. Panes are the elements with `data-pane`, in reading order; inside one
 * the element with `data-pane-start` takes the focus, or else the first that can.
 */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = here < 0 && by < 0 ? panes.length - 1 : (here + by + panes.length) % panes.length;
  const pane = panes[next];
  const start =
    pane?.querySelector<HTMLElement>('[data-pane-start]') ?? pane?.querySelector<HTMLElement>(focusable);
  (start ?? pane)?.focus();
}

function isShown(pane: HTMLElement): boolean {
  return pane.offsetParent !== null || pane.getClientRects().length > 0;
}
