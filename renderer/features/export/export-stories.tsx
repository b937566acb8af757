import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import styles from './export-stories.module.css';

export type CheckedStory = CallOutput<'export:check'>['stories'][number];

export interface ExportStoriesProps {
  readonly stories: readonly CheckedStory[];
  /** The story that is looked at. */
  readonly shown: StoryId;
  readonly onShow: (story: StoryId) => void;
  readonly onLeaveOut: (story: StoryId) => void;
}

/** The stories that are exported together: which of them is looked at, and which something stops. */
export function ExportStories({ stories, shown, onShow, onLeaveOut }: ExportStoriesProps): ReactNode {
  const heading = useId();
  if (stories.length < 2) return null;
  return (
    <section className={styles['stories']} aria-labelledby={heading}>
      <h2 id={heading}>{stories.length.toLocaleString('en')} stories</h2>
      <ul>
        {stories.map((each) => (
          <li key={each.story}>
            <Button
              tone="bare"
              className={styles['story']}
              aria-pressed={each.story === shown}
              onClick={() => onShow(each.story)}
            >
              <Standing of={each} />
              <span className={styles['name']}>{each.name}</span>
              <small>{saidOf(each)}</small>
            </Button>
            {each.stops.length > 0 && (
              <LinkButton aria-label={`Leave out ${each.name}`} onClick={() => onLeaveOut(each.story)}>
                Leave out
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ of: { stops, warnings } }: { readonly of: CheckedStory }): ReactNode {
  if (stops.length > 0) return <Icon of={OctagonAlert} size={14} className={styles['stop']} />;
  if (warnings.length > 0) return <Icon of={TriangleAlert} size={14} className={styles['warn']} />;
  return <Icon of={Check} size={14} className={styles['good']} />;
}

function saidOf({ stops, warnings }: CheckedStory): string {
  if (stops.length > 0) return `${stops.length} to fix`;
  return warnings.length > 0 ? `${warnings.length} to look at` : 'Ready';
}
