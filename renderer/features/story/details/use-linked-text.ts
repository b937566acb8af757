import { useEffect, useEffectEvent, useRef, useState, type SyntheticEvent } from 'react';
import type { StorySession } from '../session/story-session';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** How a text of the story is read and written. */
export interface TextLink {
  readonly read: () => string;
  readonly write: (typed: string) => void;
  /** What is typed is not yet what is kept, as with a number: the field shows what is kept once it is left. */
  readonly isLoose?: boolean;
}

/**
 * Ties a field to the session. The text is the element's own and goes to the session as it is typed; what differs from
 * the session was changed elsewhere, and is shown.
 */
export function useLinkedText<Element extends TextElement>(
  session: StorySession,
  { read, write, isLoose = false }: TextLink,
) {
  const element = useRef<Element>(null);
  const isComposing = useRef(false);
  const [start] = useState(read);
  const follow = useEffectEvent(() => {
    const field = element.current;
    if (!field || isComposing.current || (isLoose && document.activeElement === field)) return;
    show(field, read());
  });
  useEffect(() => session.subscribe(() => follow()), [session]);
  return {
    ref: element,
    defaultValue: start,
    onInput: ({ currentTarget }: SyntheticEvent<Element>) => {
      if (currentTarget instanceof HTMLTextAreaElement && currentTarget.rows <= 2) joinLines(currentTarget);
      write(currentTarget.value);
    },
    onCompositionStart: () => void (isComposing.current = true),
    onCompositionEnd: () => void (isComposing.current = false),
    onBlur: ({ currentTarget }: SyntheticEvent<Element>) => show(currentTarget, read()),
  };
}

/** Shows a value, and leaves the caret where it was as far as it goes. */
function show(field: TextElement, value: string): void {
  if (field.value === value) return;
  const { selectionStart, selectionEnd } = field;
  field.value = value;
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
}

// A headline is one line, however many the field shows it on.
function joinLines(area: HTMLTextAreaElement): void {
  if (!/[\r\n]/.test(area.value)) return;
  const caret = area.value.slice(0, area.selectionEnd).replace(/\s*[\r\n]+\s*/g, ' ').length;
  area.value = area.value.replace(/\s*[\r\n]+\s*/g, ' ');
  area.setSelectionRange(caret, caret);
}
