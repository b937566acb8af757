import type { Bridge } from '#core/contract/bridge';
import { platform } from './api';

/** Keys pressed together, as `Mod+Shift+S`. Mod is ⌘ on macOS and Ctrl elsewhere. */
export type Keys = string;

type Platform = Bridge['platform'];

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' };
const words: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→' };

/** Keys as people read them: `Ctrl Shift S`, on macOS `⌘⇧S`. */
export function sayKeys(keys: Keys, on: Platform = platform()): string {
  const parts = onPlatform(keys, on).split('+');
  return on === 'darwin'
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => words[part] ?? part).join(' ');
}

/** Keys as `aria-keyshortcuts` wants them: `Control+Shift+S`. */
export function ariaKeys(keys: Keys, on: Platform = platform()): string {
  return onPlatform(keys, on)
    .replace('Mod', on === 'darwin' ? 'Meta' : 'Control')
    .replace('Ctrl', 'Control');
}

/** Whether these keys, and no other modifiers, were pressed. */
export function isPressed(event: KeyboardEvent, keys: Keys, on: Platform = platform()): boolean {
  const parts = onPlatform(keys, on).split('+');
  const key = parts.pop() ?? '';
  const control = parts.includes('Ctrl') || (on !== 'darwin' && parts.includes('Mod'));
  const meta = on === 'darwin' && parts.includes('Mod');
  // Where a sign stands on a keyboard, and whether Shift makes it, differs from country to country.
  const shift = isSign(key) ? event.shiftKey : parts.includes('Shift');
  return (
    event.ctrlKey === control &&
    event.metaKey === meta &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === shift &&
    isKey(event, key)
  );
}

/** Whether single letters typed now would go into a text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'))
  );
}

/**
 * On macOS, Alt types characters and moves by words: places of the app are Control and a digit, back and forward are ⌘
 * and a bracket. ⌘H hides the app: replacing is ⌥⌘F.
 */
export function onPlatform(keys: Keys, on: Platform): Keys {
  if (on !== 'darwin') return keys;
  return keys
    .replace('Alt+ArrowLeft', 'Mod+[')
    .replace('Alt+ArrowRight', 'Mod+]')
    .replace(/^Alt\+(\d)$/, 'Ctrl+$1')
    .replace(/^Mod\+H$/, 'Alt+Mod+F');
}

const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

// Digits by their place (some keyboards need Shift for them), letters by what they type; where that is no Latin letter,
// by their place.
function isKey(event: KeyboardEvent, key: string): boolean {
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (!/^[A-Z]$/.test(key)) return event.key === key;
  return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() === key : event.code === `Key${key}`;
}
