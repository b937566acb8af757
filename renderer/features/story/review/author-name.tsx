import type { ReactNode } from 'react';
import { authorColour } from '../../../editor/review/author-colour';
import styles from './author-name.module.css';

/** Whose it is, with the colour of what they suggest in the text. */
export function AuthorName({ author }: { readonly author: string }): ReactNode {
  return (
    <b className={styles['author']} data-by={authorColour(author)}>
      {author || 'No name'}
    </b>
  );
}
