import { memo } from 'react';
import { headlineUses } from '#core/story/details';
import type { StorySession } from '../session/story-session';
import { HeadlineField } from './headline-field';
import { NoteField } from './note-field';
import { SourcesField } from './sources-field';
import { LanguageRow, PriorityRow, SectionRow, TargetRow } from './story-rows';
import { TagsField } from './tags-field';
import { UrlSlugField } from './url-slug-field';
import { WriterRow } from './writer-row';
import styles from './details.module.css';

/** What is known of the story in a line each. */
export const DetailRows = memo(function DetailRows({ session }: { readonly session: StorySession }) {
  return (
    <div className={styles['rows']}>
      <WriterRow session={session} />
      <SectionRow session={session} />
      <TargetRow session={session} />
      <LanguageRow session={session} />
      <PriorityRow session={session} />
    </div>
  );
});

export interface DetailFieldsProps {
  readonly session: StorySession;
  /** The name under which readers have the story; '' where they have not. */
  readonly publishedAs: string;
}

/** What is known of the story in fields of their own: headlines by use, address, tags, note and sources. */
export const DetailFields = memo(function DetailFields({ session, publishedAs }: DetailFieldsProps) {
  return (
    <div className={styles['fields']}>
      {headlineUses.map((use) => (
        <HeadlineField key={use} session={session} use={use} />
      ))}
      <UrlSlugField session={session} publishedAs={publishedAs} />
      <TagsField session={session} />
      <NoteField session={session} />
      <SourcesField session={session} />
    </div>
  );
});

/** Goes to the field of a detail, first to one that something is wrong with. */
export function focusDetail(detail: string): void {
  const field = `[data-detail="${detail}"]`;
  const found =
    document.querySelector<HTMLElement>(`${field}[data-trouble]`) ??
    document.querySelector<HTMLElement>(field);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
}
