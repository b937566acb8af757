import { useState } from 'react';

/** What was typed into dialogs that were closed without being sent, as long as the window is open. */
const drafts = new Map<string, string>();

/** What was typed under a name before; '' for nothing. */
export const keptDraft = (name: string): string => drafts.get(name) ?? '';

export function keepDraft(name: string, text: string): void {
  if (text.trim() === '') drafts.delete(name);
  else drafts.set(name, text);
}

export const forgetDraft = (name: string): void => void drafts.delete(name);

/** What is typed under a name, kept with every letter until it is forgotten, and how it is typed. */
export function useKeptDraft(name: string): readonly [text: string, type: (typed: string) => void] {
  const [text, setText] = useState(() => keptDraft(name));
  const type = (typed: string) => {
    setText(typed);
    keepDraft(name, typed);
  };
  return [text, type];
}
