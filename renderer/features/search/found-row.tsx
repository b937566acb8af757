import type { ReactNode } from 'react';
import type { SearchField } from '#core/search/question';
import type { FoundStory } from '#core/search/search';
import { useDeskInfo } from '../../app/desk-info';
import { saySaved } from '../../newsroom/say-times';
import { StateMark } from '../../newsroom/state-mark';
import { useNow } from '../../ui/use-now';
import { MarkedText } from './marked-text';
import styles from './search-view.module.css';

export interface FoundRowProps {
  readonly id: string;
  readonly found: FoundStory;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** Where in a story something was found, where it is not its text. */
const places: Readonly<Partial<Record<SearchField, string>>> = {
  captions: 'Caption',
  credits: 'Credit',
  people: 'People',
  notes: 'Notes',
  section: 'Section',
  tags: 'Tags',
};

/** A story that was found: what it is called, where the words stand, and where it stands itself. */
export function FoundRow({ id, found, isSelected, onSelect, onOpen }: FoundRowProps): ReactNode {
  const now = useNow(60_000);
  const { zone } = useDeskInfo();
  const { story, slugMarks, headlineMarks, snippet } = found;
  const place = snippet ? places[snippet.field] : undefined;
  return (
    // Keys are handled by the list, which has the focus.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- see above
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={styles['row']}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <div className={styles['top']}>
        <span className={styles['slug']}>
          {story.slug === '' ? 'No slug yet' : <MarkedText text={story.slug} marks={slugMarks} />}
        </span>
        <StateMark mark={story.state} />
      </div>
      <div className={story.headline === '' ? styles['noHeadline'] : styles['headline']} dir="auto">
        {story.headline === '' ? (
          'No headline yet'
        ) : (
          <MarkedText text={story.headline} marks={headlineMarks} />
        )}
      </div>
      {snippet && (
        <div className={styles['snippet']} dir="auto">
          {place !== undefined && <span className={styles['place']}>{place}: </span>}
          <MarkedText text={snippet.text} marks={snippet.marks} />
        </div>
      )}
      <div className={styles['meta']}>
        <span className={styles['byline']}>{story.byline || 'No byline yet'}</span>
        <span>{story.wordCount} words</span>
        <span>saved {saySaved(story.savedAt, zone, now)}</span>
      </div>
    </div>
  );
}
