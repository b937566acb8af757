import { useState } from 'react';
import type { CommentDesk } from './comment-desk';

export interface RemarkFormState {
  readonly isOpen: boolean;
  /** It was opened just now, and was not found open with what had been typed. */
  readonly takesFocus: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether a thread is being answered or a remark edited. Its card may go out of sight, or the page may be left. */
export function useRemarkForm({ openForms }: CommentDesk, id: string): RemarkFormState {
  const [state, setState] = useState<'found' | 'opened' | 'closed'>(() =>
    openForms.has(id) ? 'found' : 'closed',
  );
  return {
    isOpen: state !== 'closed',
    takesFocus: state === 'opened',
    open: () => {
      openForms.add(id);
      setState('opened');
    },
    close: () => {
      openForms.delete(id);
      setState('closed');
    },
  };
}
