import type { ReactNode } from 'react';
import styles from './slug.module.css';

/** A story's slug as desks write it; a story without one says so. */
export function Slug({ slug }: { readonly slug: string }): ReactNode {
  return <span className={styles['slug']}>{slug || 'No slug yet'}</span>;
}
