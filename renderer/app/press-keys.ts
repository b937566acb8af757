import type { Bridge } from '#core/contract/bridge';
import type { Action } from './actions';
import { platform } from './api';
import { isTyping, onPlatform, type Keys } from './keys';

/**
 * Does an action by pressing its keys where the focus is: what is chosen by name and what is pressed can never do two
 * different things. Answers whether anything listened.
 */
export function pressKeys({ keys, where }: Pick<Action, 'keys' | 'where'>): boolean {
  if (where === 'Story' && !isTyping(document.activeElement)) storyText()?.focus();
  const target = document.activeElement ?? document.body;
  const event = keyEvent(keys);
  return !target.dispatchEvent(event);
}

const storyText = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[role="textbox"][aria-label="Story text"]');

/** The press of these keys as a keyboard would tell it. */
export function keyEvent(keys: Keys, on: Bridge['platform'] = platform()): KeyboardEvent {
  const parts = onPlatform(keys, on).split('+');
  const key = parts.pop() || '+';
  const isMac = on === 'darwin';
  return new KeyboardEvent('keydown', {
    key: /^[A-Z]$/.test(key) && !parts.includes('Shift') ? key.toLowerCase() : key,
    code: codeOf(key),
    keyCode: /^[A-Z0-9]$/.test(key) ? key.charCodeAt(0) : 0, // the editor looks a letter up by it where Shift is pressed
    ctrlKey: parts.includes('Ctrl') || (!isMac && parts.includes('Mod')),
    metaKey: isMac && parts.includes('Mod'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
}

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  return /^[A-Z]$/.test(key) ? `Key${key}` : key;
}
