import { useEffect, useRef, type ReactNode } from 'react';
import type { CommentDesk, Composing } from './comment-desk';
import { RemarkForm } from './remark-form';
import styles from './comments.module.css';

export interface ComposerCardProps {
  readonly desk: CommentDesk;
  readonly composing: Composing;
  /** The focus is meant for it, also where it was there already. */
  readonly takesFocus: boolean;
}

/** A comment that is being written, beside the text it is about. */
export function ComposerCard({ desk, composing, takesFocus }: ComposerCardProps): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    card.current?.querySelector('textarea')?.focus();
    desk.focused();
  }, [takesFocus, desk]);
  return (
    <div
      ref={card}
      role="group"
      aria-label="New comment"
      className={[styles['card'], styles['active']].join(' ')}
    >
      <p className={styles['quote']} dir="auto">
        {composing.quote}
      </p>
      <RemarkForm
        label="Comment"
        verb="Comment"
        start={desk.drafts.get('new') ?? ''}
        takesFocus={takesFocus}
        onDraft={(text) => desk.drafts.set('new', text)}
        onSend={desk.save}
        onClose={desk.drop}
      />
    </div>
  );
}
