import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What the app's browser has and jsdom has not: modal dialogs, sizes, scrolling. */

Object.defineProperties(HTMLDialogElement.prototype, {
  showModal: {
    value(this: HTMLDialogElement) {
      this.setAttribute('open', '');
    },
  },
  close: {
    value(this: HTMLDialogElement) {
      this.removeAttribute('open');
    },
  },
});

// A list of rows draws those that fit into its height.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { get: () => 800 },
  offsetWidth: { get: () => 480 },
});
Object.defineProperties(Element.prototype, {
  clientHeight: { get: () => 800 },
  clientWidth: { get: () => 480 },
});
Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined });
Object.defineProperty(Element.prototype, 'scrollTo', { value: () => undefined });

Object.defineProperty(Element.prototype, 'getClientRects', { value: () => [new DOMRect(0, 0, 480, 800)] });
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});

Object.defineProperties(window, {
  requestIdleCallback: { value: (work: () => void) => window.setTimeout(work) },
  cancelIdleCallback: { value: (id: number) => window.clearTimeout(id) },
});

Object.defineProperty(window, 'ResizeObserver', {
  value: class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
});

// ProseMirror asks where text stands.
const noRects = () => Object.assign([], { item: () => null });
Object.defineProperty(Range.prototype, 'getClientRects', { value: noRects });
Object.defineProperty(Range.prototype, 'getBoundingClientRect', { value: () => new DOMRect() });
Object.defineProperty(document, 'elementFromPoint', { value: () => null });

// Escape in a modal dialog is the browser's own doing.
window.addEventListener('keydown', (event) => {
  const dialog = document.querySelector('dialog[open]');
  if (event.key === 'Escape' && !event.defaultPrevented)
    dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
});

// Machines that run tests are often busy.
configure({ asyncUtilTimeout: 60_000 });
afterEach(cleanup);
