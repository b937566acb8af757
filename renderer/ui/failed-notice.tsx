import type { ReactNode } from 'react';
import { Button } from './button';
import { Notice } from './notice';

export interface FailedNoticeProps {
  /** What could not be done. */
  readonly title: string;
  readonly message: string;
  readonly onRetry: () => void;
}

/** Says that something could not be shown, why, and offers to try again. */
export function FailedNotice({ title, message, onRetry }: FailedNoticeProps): ReactNode {
  return (
    <Notice tone="stop" role="alert" title={title} actions={<Button onClick={onRetry}>Try again</Button>}>
      {message}
    </Notice>
  );
}
