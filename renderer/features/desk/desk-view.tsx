import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callQuery } from '../../app/call-query';
import type { DeskLook } from '../../app/routes';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { DeskStatus } from './desk-status';
import styles from './desk-view.module.css';
import { FirstRun } from './first-run';
import { StoriesAndReader } from './stories-and-reader';

/** The desk: every story, and the selected one to read. */
export function DeskView({ look }: { readonly look: DeskLook }): ReactNode {
  const { data, error, refetch } = useQuery(callQuery('story:list', {}));
  if (error)
    return (
      <div className={styles['trouble']}>
        <Notice
          tone="stop"
          role="alert"
          title="The stories could not be listed."
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {error.message}
        </Notice>
      </div>
    );
  if (!data) return null;
  if (data.stories.length === 0) return <FirstRun />;
  return (
    <>
      <StoriesAndReader stories={data.stories} look={look} />
      <DeskStatus count={data.stories.length} />
    </>
  );
}
