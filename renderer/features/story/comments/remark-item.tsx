import type { ReactNode } from 'react';
import type { Remark } from '#core/story/comments';
import { useDeskInfo } from '../../../app/desk-info';
import { saySaved } from '../../../newsroom/say-times';
import { LinkButton } from '../../../ui/link-button';
import { useNow } from '../../../ui/use-now';
import { AuthorName } from '../review/author-name';
import type { CommentDesk } from './comment-desk';
import { RemarkForm } from './remark-form';
import { useRemarkForm } from './use-remark-form';
import styles from './comments.module.css';

export interface RemarkItemProps {
  readonly desk: CommentDesk;
  readonly thread: string;
  readonly remark: Remark;
  /** Somebody is at it. */
  readonly isActive: boolean;
}

/** What somebody said, and when. Its author can say it otherwise, or take it back. */
export function RemarkItem({ desk, thread, remark, isActive }: RemarkItemProps): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const form = useRemarkForm(desk, remark.id);
  const close = () => {
    form.close();
    desk.toCard(thread);
  };
  const isOwn = isActive && remark.author === desk.author();
  return (
    <li className={styles['remark']}>
      <p className={styles['by']}>
        <AuthorName author={remark.author} /> <span>{saySaved(remark.at, zone, now)}</span>
      </p>
      {form.isOpen ? (
        <RemarkForm
          label="Edit comment"
          verb="Save"
          start={desk.drafts.get(remark.id) ?? remark.text}
          takesFocus={form.takesFocus}
          onDraft={(text) => desk.drafts.set(remark.id, text)}
          onSend={(text) => {
            desk.edit(thread, remark.id, text);
            desk.drafts.delete(remark.id);
            close();
          }}
          onClose={close}
        />
      ) : (
        <p className={styles['text']} dir="auto">
          {remark.text}
        </p>
      )}
      {isOwn && !form.isOpen && (
        <div className={styles['own']}>
          <LinkButton onClick={form.open}>Edit</LinkButton>
          <LinkButton onClick={() => desk.remove(thread, remark.id)}>Delete</LinkButton>
        </div>
      )}
    </li>
  );
}
