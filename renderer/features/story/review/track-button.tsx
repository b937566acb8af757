import { FilePenLine } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { Icon } from '../../../ui/icon';
import { Tooltip } from '../../../ui/tooltip';
import type { StorySession } from '../session/story-session';
import { useReview } from './use-review';
import styles from './track-button.module.css';

const keys = 'Mod+Shift+E';

export interface TrackButtonProps {
  readonly session: StorySession;
  /** There is no room for the words. */
  readonly isShort: boolean;
}

/** Whether what is changed becomes a suggestion. In words where there is room: who writes must see that it is so. */
export function TrackButton({ session, isShort }: TrackButtonProps): ReactNode {
  const { isTracking, toggle } = useReview(session);
  return (
    <Tooltip text="Track changes" keys={sayKeys(keys)}>
      <Toolbar.Button
        className={styles['track']}
        aria-label="Track changes"
        aria-pressed={isTracking}
        aria-keyshortcuts={ariaKeys(keys)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      >
        {isShort ? <Icon of={FilePenLine} /> : 'Track changes'}
      </Toolbar.Button>
    </Tooltip>
  );
}
