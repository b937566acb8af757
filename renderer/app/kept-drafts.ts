/** What was typed into dialogs that were closed without being sent, as long as the window is open. */
const drafts = new Map<string, string>();

/** What was typed under a name before; '' for nothing. */
export const keptDraft = (name: string): string => drafts.get(name) ?? '';

export function keepDraft(name: string, text: string): void {
  if (text.trim() === '') drafts.delete(name);
  else drafts.set(name, text);
}

export const forgetDraft = (name: string): void => void drafts.delete(name);
