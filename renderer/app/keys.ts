import type { Bridge } from '#core/contract/bridge';
import { platform } from './api';

/** Keys pressed together, as `Mod+Shift+S`. Mod is ⌘ on macOS and Ctrl elsewhere. */
export type Keys = string;

const signs: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const plainWords: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→' };

/** Keys as people read them: `Ctrl Shift S`, on macOS `⌘⇧S`. */
export function sayKeys(keys: Keys, on: Bridge['platform'] = platform()): string {
  const parts = keys.split('+');
  return on === 'darwin'
    ? parts.map((part) => signs[part] ?? part).join('')
    : parts.map((part) => plainWords[part] ?? part).join(' ');
}

/** Keys as `aria-keyshortcuts` wants them: `Control+Shift+S`. */
export function ariaKeys(keys: Keys, on: Bridge['platform'] = platform()): string {
  return keys.replace('Mod', on === 'darwin' ? 'Meta' : 'Control');
}

/** Whether these keys, and no other modifiers, were pressed. */
export function isPressed(event: KeyboardEvent, keys: Keys): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const mod = platform() === 'darwin' ? event.metaKey : event.ctrlKey;
  const other = platform() === 'darwin' ? event.ctrlKey : event.metaKey;
  // Where a sign stands on a keyboard, and whether Shift makes it, differs from country to country.
  const shift = isSign(key) || event.shiftKey === parts.includes('Shift');
  return (
    mod === parts.includes('Mod') &&
    !other &&
    event.altKey === parts.includes('Alt') &&
    shift &&
    isKey(event, key)
  );
}

const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

// Digits by their place (some keyboards need Shift for them), letters by what they type; where that is no Latin letter,
// by their place.
function isKey(event: KeyboardEvent, key: string): boolean {
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (!/^[A-Z]$/.test(key)) return event.key === key;
  return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() === key : event.code === `Key${key}`;
}

/** Whether single letters typed now would go into a text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'))
  );
}
