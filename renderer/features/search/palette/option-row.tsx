import {
  CalendarClock,
  CircleArrowDown,
  CircleX,
  Download,
  FileText,
  Image,
  MessageSquareWarning,
  Newspaper,
  Plus,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import type { FoundStory } from '#core/search/search';
import type { StorySummary } from '#core/story/story';
import { useDeskInfo } from '../../../app/desk-info';
import { sayKeys } from '../../../app/keys';
import { putRight } from '../../../app/put-right';
import { saySaved } from '../../../newsroom/say-times';
import { StateMark } from '../../../newsroom/state-mark';
import { Icon } from '../../../ui/icon';
import { useNow } from '../../../ui/use-now';
import { MarkedText } from '../marked-text';
import { whyNotTaken, type PaletteOption } from './palette-options';
import styles from './palette.module.css';

export interface OptionRowProps {
  readonly id: string;
  readonly option: PaletteOption;
  readonly isActive: boolean;
  /** Whether keys have moved to it, and it is to be seen. */
  readonly isMovedTo: boolean;
  readonly onTake: () => void;
}

/** One line: what it is, and beside it what one chooses by. */
export function OptionRow({ id, option, isActive, isMovedTo, onTake }: OptionRowProps): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMovedTo) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isMovedTo]);
  const isDisabled = whyNotTaken(option) !== '';
  return (
    // Keys are handled by the field, which keeps the focus; a press must not take it away.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- see above
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isDisabled || undefined}
      className={styles['option']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Icon of={iconOf(option)} />
      <OptionWords option={option} />
    </div>
  );
}

function iconOf(option: PaletteOption): LucideIcon {
  switch (option.kind) {
    case 'story':
      return isQuoted(option.found) ? FileText : Newspaper;
    case 'photo':
      return Image;
    case 'new-story':
      return Plus;
    case 'schedule':
      return CalendarClock;
    case 'export':
      return Download;
    case 'correct':
      return MessageSquareWarning;
    case 'unpublish':
      return CircleArrowDown;
    case 'kill':
      return CircleX;
    case 'action':
      return Zap;
    default:
      return assertNever(option);
  }
}

const deeds = {
  schedule: { name: 'Schedule', keys: 'Mod+Shift+S' },
  export: { name: 'Export', keys: 'Mod+E' },
  ...putRight,
} as const;

function OptionWords({ option }: { readonly option: PaletteOption }): ReactNode {
  switch (option.kind) {
    case 'story':
      return isQuoted(option.found) ? <Quote {...option.found} /> : <StoryWords {...option.found} />;
    case 'photo':
      return (
        <>
          <span className={styles['name']}>{option.photo.description || option.photo.fileName}</span>
          <span className={styles['credit']}>{option.photo.credit || 'No credit'}</span>
        </>
      );
    case 'new-story':
      return <span className={styles['name']}>New story called “{option.slug}”</span>;
    case 'schedule':
    case 'export':
    case 'correct':
    case 'unpublish':
    case 'kill':
      return (
        <>
          <span className={styles['name']}>
            {deeds[option.kind].name} <MarkedText text={option.story.slug} marks={option.marks} />
          </span>
          <kbd aria-hidden>{sayKeys(deeds[option.kind].keys)}</kbd>
        </>
      );
    case 'action':
      return (
        <>
          <span className={styles['name']}>
            <MarkedText text={option.action.name} marks={option.marks} />
          </span>
          {option.action.why !== '' && <span className={styles['beside']}>{option.action.why}</span>}
          <kbd aria-hidden>{sayKeys(option.action.keys)}</kbd>
        </>
      );
    default:
      return assertNever(option);
  }
}

/** What was found neither in the slug nor in the headline is shown where it stands. */
const isQuoted = ({ slugMarks, headlineMarks, snippet }: FoundStory): boolean =>
  snippet !== null && slugMarks.length === 0 && headlineMarks.length === 0;

// Stories found for the letters before stay until those of now are there: until then, nothing of them is drawn again.
const StoryWords = memo(function StoryWords({ story, slugMarks, headlineMarks }: FoundStory): ReactNode {
  const now = useNow(60_000);
  const { zone } = useDeskInfo();
  return (
    <>
      <span className={styles['slug']}>
        {story.slug === '' ? 'No slug yet' : <MarkedText text={story.slug} marks={slugMarks} />}
      </span>
      {(headlineMarks.length > 0 || story.slug === '') && (
        <span className={styles['name']}>
          <MarkedText text={story.headline} marks={headlineMarks} />
        </span>
      )}
      <span className={styles['beside']}>
        {[story.byline, saySaved(story.savedAt, zone, now)].filter(Boolean).join(', ')}
      </span>
      <StateMark mark={story.state} />
    </>
  );
});

function Quote({ story, snippet }: FoundStory): ReactNode {
  return (
    <>
      <span className={styles['name']}>
        “<MarkedText text={snippet?.text ?? ''} marks={snippet?.marks ?? []} />”
      </span>
      <span className={styles['beside']}>in {nameOf(story)}</span>
    </>
  );
}

const nameOf = ({ slug, headline }: StorySummary): string => slug || headline || 'a story without a slug';
