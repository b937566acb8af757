import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TakingInNotice } from '../photos/taking-in-notice';
import type { StoryNotice } from './use-notices';
import styles from '../story-page.module.css';

export interface NoticeListProps {
  readonly notices: readonly StoryNotice[];
  readonly onDismiss: (id: number) => void;
}

/** Notices above the story, read aloud as they appear, each with a button that takes it away. */
export function NoticeList({ notices, onDismiss }: NoticeListProps): ReactNode {
  return (
    <div className={styles['notices']} role="status">
      <TakingInNotice />
      {notices.map(({ id, tone, title, message }) => (
        <Notice
          key={id}
          tone={tone}
          title={title}
          actions={<Button onClick={() => onDismiss(id)}>Dismiss</Button>}
        >
          {message}
        </Notice>
      ))}
    </div>
  );
}
