import { useId, type ReactNode } from 'react';
import { longestUrlSlug, storyUrlSlug, toUrlSlug, typedUrlSlug } from '#core/story/url-slug';
import { Button } from '../../../ui/button';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { useLinkedText } from './use-linked-text';
import styles from './details.module.css';

export interface UrlSlugFieldProps {
  readonly session: StorySession;
  /** The name under which readers have the story; '' where they have not. */
  readonly publishedAs: string;
}

/** The last part of the story's address: what the slug makes, until it is typed. */
export function UrlSlugField({ session, publishedAs }: UrlSlugFieldProps): ReactNode {
  const id = useId();
  const given = useSessionFact(session, (from) => from.details().urlSlug);
  const serves = useSessionFact(session, (from) =>
    storyUrlSlug({ fields: from.fields(), details: from.details() }),
  );
  const linked = useLinkedText<HTMLInputElement>(session, {
    read: () => session.details().urlSlug,
    write: (typed) => session.setDetail('urlSlug', typedUrlSlug(typed)),
  });
  const tidy = () => {
    const { urlSlug } = session.details();
    if (toUrlSlug(urlSlug) !== urlSlug) session.setDetail('urlSlug', toUrlSlug(urlSlug));
  };
  const fromHeadline = () => {
    const { headlines } = session.details();
    session.setDetail('urlSlug', toUrlSlug(headlines.web?.text ?? session.fields().headline));
  };
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label htmlFor={id}>URL slug</label>
        <Button tone="bare" className={styles['small']} onClick={fromHeadline}>
          From the headline
        </Button>
      </div>
      <input
        {...linked}
        id={id}
        className={styles['line']}
        maxLength={longestUrlSlug}
        onBlur={tidy}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={serves}
        data-detail="urlSlug"
        aria-describedby={`${id}-note`}
      />
      <div id={`${id}-note`} className={styles['note']}>
        {given === '' && serves !== '' && <span>Made from the slug or the headline until it is typed. </span>}
        {publishedAs !== '' && publishedAs !== serves && (
          <span className={styles['warn']}>
            Readers have this story at {publishedAs}. That page keeps its address; this one is for where it
            has not gone yet.
          </span>
        )}
      </div>
    </div>
  );
}
