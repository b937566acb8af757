import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Remark } from '#core/story/comments';
import { useAnnounce } from '../../../app/announcer';
import { useDeskInfo } from '../../../app/desk-info';
import { saySaved } from '../../../newsroom/say-times';
import { LinkButton } from '../../../ui/link-button';
import { useNow } from '../../../ui/use-now';
import type { CommentDesk, RemovedRemark } from './comment-desk';
import { RemarkForm } from './remark-form';
import { RemarkItem } from './remark-item';
import type { ThreadPlace } from './thread-places';
import { useRemarkForm } from './use-remark-form';
import styles from './comments.module.css';

export interface ThreadCardProps {
  readonly desk: CommentDesk;
  readonly place: ThreadPlace;
  readonly isActive: boolean;
  /** The focus is meant for this card. */
  readonly takesFocus: boolean;
  readonly removed: readonly RemovedRemark[];
}

/** A conversation about a piece of the text, with what can be done with it. */
export function ThreadCard({ desk, place, isActive, takesFocus, removed }: ThreadCardProps): ReactNode {
  const { thread, view } = place;
  const card = useRef<HTMLDivElement>(null);
  const form = useRemarkForm(desk, thread.id);
  useEffect(() => {
    if (!takesFocus) return;
    card.current?.focus();
    desk.focused();
  }, [takesFocus, desk]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') desk.leave();
    else if (event.key === 'Enter' && event.target === event.currentTarget) form.open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const classes = [styles['card'], isActive && styles['active'], thread.resolved && styles['resolved']];
  return (
    // Enter and Esc on the card are short cuts: the same is done by its buttons, and by the keys of the text.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div
      ref={card}
      role="group"
      aria-label={nameOf(thread.remarks)}
      tabIndex={-1}
      className={classes.filter(Boolean).join(' ')}
      onKeyDown={onKeyDown}
      onFocus={() => desk.point([thread.id])}
    >
      {view === null && <p className={styles['gone']}>The text is gone.</p>}
      {view === null && (
        <p className={styles['quote']} dir="auto">
          {thread.quote}
        </p>
      )}
      <Remarks desk={desk} place={place} isActive={isActive} />
      {removed.map((each) => (
        <p key={each.remark.id} className={styles['removed']}>
          Comment deleted. <LinkButton onClick={() => desk.putBack(each)}>Put back</LinkButton>
        </p>
      ))}
      {form.isOpen ? (
        <ReplyForm desk={desk} thread={thread.id} takesFocus={form.takesFocus} onClose={form.close} />
      ) : (
        <CardActs desk={desk} place={place} onReply={form.open} />
      )}
    </div>
  );
}

function nameOf([first]: readonly Remark[]): string {
  if (!first) return 'Deleted comment';
  const words = first.text.length > 60 ? `${first.text.slice(0, 59)}…` : first.text;
  return `Comment by ${first.author || 'no name'}: ${words}`;
}

interface RemarksProps {
  readonly desk: CommentDesk;
  readonly place: ThreadPlace;
  readonly isActive: boolean;
}

/** Of a long conversation that nobody is looking at, the first remark and the last. */
function Remarks({ desk, place: { thread }, isActive }: RemarksProps): ReactNode {
  const { id, remarks } = thread;
  const hidden = isActive ? 0 : Math.max(0, remarks.length - 2);
  const shown = hidden > 0 ? [...remarks.slice(0, 1), ...remarks.slice(-1)] : remarks;
  const items = shown.map((remark) => (
    <RemarkItem key={remark.id} desk={desk} thread={id} remark={remark} isActive={isActive} />
  ));
  return (
    <>
      <ul className={styles['remarks']}>{items}</ul>
      {hidden > 0 && (
        <LinkButton onClick={() => desk.toCard(id)}>
          {hidden === 1 ? '1 more reply' : `${hidden} more replies`}
        </LinkButton>
      )}
    </>
  );
}

interface ReplyFormProps {
  readonly desk: CommentDesk;
  readonly thread: string;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

function ReplyForm({ desk, thread, takesFocus, onClose }: ReplyFormProps): ReactNode {
  const close = () => {
    onClose();
    desk.toCard(thread);
  };
  return (
    <RemarkForm
      label="Reply"
      verb="Reply"
      start={desk.drafts.get(thread) ?? ''}
      takesFocus={takesFocus}
      onDraft={(text) => desk.drafts.set(thread, text)}
      onSend={(text) => {
        desk.reply(thread, text);
        desk.drafts.delete(thread);
        close();
      }}
      onClose={close}
    />
  );
}

interface CardActsProps {
  readonly desk: CommentDesk;
  readonly place: ThreadPlace;
  readonly onReply: () => void;
}

function CardActs({ desk, place: { thread }, onReply }: CardActsProps): ReactNode {
  const announce = useAnnounce();
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const { id, resolved, remarks } = thread;
  if (remarks.length === 0) return null;
  if (resolved)
    return (
      <div className={styles['acts']}>
        <span className={styles['closed']}>
          Resolved by {resolved.author || 'no name'} {saySaved(resolved.at, zone, now)}
        </span>
        <LinkButton onClick={() => desk.reopen(id)}>Reopen</LinkButton>
      </div>
    );
  const resolve = () => {
    desk.resolve(id);
    announce('Comment resolved');
  };
  return (
    <div className={styles['acts']}>
      <LinkButton onClick={onReply}>Reply</LinkButton>
      <LinkButton onClick={resolve}>Resolve</LinkButton>
    </div>
  );
}
