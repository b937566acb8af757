import { useRef, useState, type ReactNode } from 'react';
import { budgetArt, type BudgetStory } from '#core/formats/budget/budget-row';
import { isUnderEmbargo } from '#core/story/embargo';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { useRoutes } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import { EmbargoMark } from '../../newsroom/embargo-mark';
import { sayWhen } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { standingOf } from '../../newsroom/standing-of';
import { StateMark } from '../../newsroom/state-mark';
import styles from './budget-table.module.css';
import { isDone, type BudgetGroup } from './group-rows';
import { sayLength } from './say-length';

export interface BudgetTableProps {
  readonly groups: readonly BudgetGroup[];
  readonly now: Instant;
}

const columns = ['Slug', 'Story', 'Words', 'Art', 'Due', 'State', 'Editor'] as const;

/** The stories of a budget under their headings. Arrow keys go from story to story, Enter opens one. */
export function BudgetTable({ groups, now }: BudgetTableProps): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const ids = groups.flatMap(({ stories }) => stories.map(({ id }) => id));
  const [reached, setReached] = useState<StoryId | null>(null);
  const stop = reached !== null && ids.includes(reached) ? reached : ids[0];
  const step = (by: number) => {
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('[data-story]') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const next = here < 0 ? ids.indexOf(stop ?? '') : Math.min(buttons.length - 1, Math.max(0, here + by));
    buttons[next]?.focus();
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    J: () => step(1),
    K: () => step(-1),
    Home: () => step(-ids.length),
    End: () => step(ids.length),
  });
  return (
    <table ref={table} className={styles['budget']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.name}>
          <tr className={styles['group']}>
            <th scope="rowgroup" colSpan={columns.length}>
              {group.name} <span>{group.beside}</span>
            </th>
          </tr>
          {group.stories.map((story) => (
            <BudgetLine
              key={story.id}
              story={story}
              now={now}
              isStop={story.id === stop}
              onReach={() => setReached(story.id)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface BudgetLineProps {
  readonly story: BudgetStory;
  readonly now: Instant;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
  readonly onReach: () => void;
}

function BudgetLine({ story, now, isStop, onReach }: BudgetLineProps): ReactNode {
  const { go } = useRoutes();
  const { words, isOver } = sayLength(story);
  const isLate = story.due !== null && story.due.instant < now && !isDone(story.state);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          data-story
          data-pane-start={isStop || undefined}
          tabIndex={isStop ? 0 : -1}
          className={styles['open']}
          onFocus={onReach}
          onClick={() => void go({ view: 'story', id: story.id })}
        >
          <Slug slug={story.slug} />
        </button>
      </th>
      <td>
        <Words story={story} now={now} />
      </td>
      <td className={isOver ? styles['over'] : undefined}>{words}</td>
      <td dir="auto">{budgetArt(story)}</td>
      <td className={isLate ? styles['late'] : undefined}>
        {story.due && `${isLate ? 'was due ' : ''}${sayWhen(story.due.instant, story.due.zone, now)}`}
      </td>
      <td>
        <StateMark {...standingOf(story, now)} />
      </td>
      <td dir="auto">{story.assignee || story.byline}</td>
    </tr>
  );
}

/** Headline, line and embargo of a story. */
function Words({ story, now }: Pick<BudgetLineProps, 'story' | 'now'>): ReactNode {
  const { headline, line, embargo, state } = story;
  const off = state === 'killed' || state === 'spiked';
  return (
    <>
      <span
        className={[styles[headline ? 'headline' : 'noHeadline'], off && styles['off']]
          .filter(Boolean)
          .join(' ')}
        dir="auto"
      >
        {headline || 'No headline yet'}
      </span>
      {line.trim() !== '' && (
        <span className={styles['line']} dir="auto">
          {line}
        </span>
      )}
      {isUnderEmbargo(embargo, now) && (
        <span className={styles['embargo']}>
          <EmbargoMark>
            Embargo until {sayWhen(embargo.until.instant, embargo.until.zone, now)}
            {embargo.source === '' ? '' : `, ${embargo.source}`}
            {embargo.lifted ? ', lifted' : ''}
          </EmbargoMark>
        </span>
      )}
    </>
  );
}
