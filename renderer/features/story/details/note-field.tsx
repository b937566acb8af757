import { useId, type ReactNode } from 'react';
import type { StorySession } from '../session/story-session';
import { useLinkedText } from './use-linked-text';
import styles from './details.module.css';

/** What the desk should know and nobody else. */
export function NoteField({ session }: { readonly session: StorySession }): ReactNode {
  const id = useId();
  const linked = useLinkedText<HTMLTextAreaElement>(session, {
    read: () => session.details().noteToDesk,
    write: (text) => session.setDetail('noteToDesk', text),
  });
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label htmlFor={id}>Note to desk</label>
      </div>
      <textarea
        {...linked}
        id={id}
        className={styles['area']}
        rows={3}
        maxLength={20_000}
        dir="auto"
        placeholder="Holds, legal, numbers to confirm"
        data-detail="noteToDesk"
        aria-describedby={`${id}-note`}
      />
      <div id={`${id}-note`} className={styles['note']}>
        Never published.
      </div>
    </div>
  );
}
