import { useCallback, type ReactNode } from 'react';
import { storyFieldNames, type StoryFieldName } from '#core/story/story';
import { focusLine } from '../../editor/line/focus-line';
import { BuilderButton } from './details/builder-button';
import { BuilderDialog } from './details/builder-dialog';
import { HeadlineMeter } from './headline-meter';
import { LineField } from './lines/line-field';
import { shownLine } from './lines/line-views';
import type { StorySession } from './session/story-session';
import { StoryField, type PlainFieldName } from './story-field';
import styles from './story-page.module.css';

const names = {
  slug: { name: 'Slug', placeholder: 'slug' },
  headline: { name: 'Headline', placeholder: 'Headline' },
  deck: { name: 'Deck', placeholder: 'Deck: the one sentence under the headline' },
  byline: { name: 'Byline', placeholder: 'Who wrote it' },
  dateline: { name: 'Dateline', placeholder: 'Dateline: where it was reported' },
} as const satisfies Record<StoryFieldName, { name: string; placeholder: string }>;

export interface StoryFieldsProps {
  readonly session: StorySession;
  /** Enter in the last field. */
  readonly onPastEnd: () => void;
  readonly onTooLong: (name: string) => void;
}

/** The fields above the text, in the order they are written. */
export function StoryFields({ session, onPastEnd, onTooLong }: StoryFieldsProps): ReactNode {
  const onEnter = useCallback(
    (field: StoryFieldName) => {
      const next = storyFieldNames[storyFieldNames.indexOf(field) + 1];
      if (next) focusField(next);
      else onPastEnd();
    },
    [onPastEnd],
  );
  const common = { session, onEnter, onTooLong };
  const plain = (field: PlainFieldName) => <StoryField {...common} field={field} {...names[field]} />;
  return (
    <>
      {plain('slug')}
      <LineField {...common} line="headline" {...names.headline} />
      <HeadlineMeter session={session} />
      <LineField {...common} line="deck" {...names.deck} />
      <div className={styles['signature']}>
        <span className={styles['by']} aria-hidden>
          By
        </span>
        {plain('byline')}
        <BuilderButton session={session} builder="byline" />
        {plain('dateline')}
        <BuilderButton session={session} builder="dateline" />
      </div>
      <BuilderDialog session={session} />
    </>
  );
}

/** Puts the caret at the end of a field of the story that is shown. */
export function focusField(field: StoryFieldName): void {
  if (field === 'headline' || field === 'deck') {
    const line = shownLine(field);
    if (line) focusLine(line);
    return;
  }
  const area = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`);
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
}
