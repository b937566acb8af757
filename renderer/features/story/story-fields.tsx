import { useCallback, useState, type ReactNode } from 'react';
import { storyFieldNames, type StoryFieldName, type StoryFields as Fields } from '#core/story/story';
import { HeadlineMeter } from './headline-meter';
import { StoryField } from './story-field';
import styles from './story-page.module.css';

const names = {
  slug: { name: 'Slug', placeholder: 'slug' },
  headline: { name: 'Headline', placeholder: 'Headline' },
  deck: { name: 'Deck', placeholder: 'Deck: the one sentence under the headline' },
  byline: { name: 'Byline', placeholder: 'Who wrote it' },
  dateline: { name: 'Dateline', placeholder: 'Dateline: where it was reported' },
} as const satisfies Record<StoryFieldName, { name: string; placeholder: string }>;

export interface StoryFieldsProps {
  /** What the fields open with. */
  readonly start: Fields;
  readonly onValue: (field: StoryFieldName, value: string) => void;
  /** Enter in the last field. */
  readonly onPastEnd: () => void;
  readonly onTooLong: (name: string) => void;
}

/** The fields above the text, in the order they are written. */
export function StoryFields({ start, onValue, onPastEnd, onTooLong }: StoryFieldsProps): ReactNode {
  const [headline, setHeadline] = useState(start.headline);
  const takeValue = useCallback(
    (field: StoryFieldName, value: string) => {
      onValue(field, value);
      if (field === 'headline') setHeadline(value);
    },
    [onValue],
  );
  const onEnter = useCallback(
    (field: StoryFieldName) => {
      const next = storyFieldNames[storyFieldNames.indexOf(field) + 1];
      if (next) focusField(next);
      else onPastEnd();
    },
    [onPastEnd],
  );
  const fieldOf = (field: StoryFieldName) => (
    <StoryField
      field={field}
      {...names[field]}
      start={start[field]}
      onValue={takeValue}
      onEnter={onEnter}
      onTooLong={onTooLong}
    />
  );
  return (
    <>
      {fieldOf('slug')}
      {fieldOf('headline')}
      <HeadlineMeter headline={headline} />
      {fieldOf('deck')}
      <div className={styles['signature']}>
        <span className={styles['by']} aria-hidden>
          By
        </span>
        {fieldOf('byline')}
        {fieldOf('dateline')}
      </div>
    </>
  );
}

/** Puts the caret at the end of a field. */
export function focusField(field: StoryFieldName): void {
  const area = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`);
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
}
