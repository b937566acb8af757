import { useEffect, useEffectEvent } from 'react';
import { isPressed, isTyping, type Keys } from './keys';

/** What each combination of keys does. */
export type KeyMap = Readonly<Record<Keys, () => void>>;

const hasModifier = (keys: Keys): boolean => /^(Mod|Alt)\+|(^|\+)F\d/.test(keys);
/** Texts have an undo and a "select all" of their own. */
const isOfTexts = (keys: Keys): boolean => keys === 'Mod+A' || keys === 'Mod+Z';

/** A letter that goes into a text is no shortcut, and is held against none: it is on its way to the screen. */
const isForText = ({ ctrlKey, metaKey, altKey, key, target }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && isTyping(target);

/**
 * Keys for as long as the component is shown. A key something nearer has handled is left alone, as are all keys while a
 * dialog is open, and single letters while somebody is typing.
 */
export function useKeys(map: KeyMap): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const keys = Object.keys(map).find((each) => isPressed(event, each));
    if (keys === undefined || (isTyping(event.target) && (!hasModifier(keys) || isOfTexts(keys)))) return;
    // Asked last: it looks through the whole page, and most keys are letters.
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    map[keys]?.();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    if (hearing.size === 0) window.addEventListener('keydown', tell);
    hearing.add(hear);
    return () => {
      hearing.delete(hear);
      if (hearing.size === 0) window.removeEventListener('keydown', tell);
    };
  }, []);
}

/** Who hears a key, in the order they came. One listener for all of them asks once whether a key is a letter of a text. */
const hearing = new Set<(event: KeyboardEvent) => void>();

function tell(event: KeyboardEvent): void {
  if (event.isComposing || isForText(event)) return;
  for (const hear of [...hearing]) hear(event);
}
