import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { Slug } from '../../../newsroom/slug';
import styles from './dialogs.module.css';

/** Which stories a dialog is about, beside its title. */
export function AboutStories({ stories }: { readonly stories: readonly StorySummary[] }): ReactNode {
  const [first, ...rest] = stories;
  if (!first) return null;
  if (rest.length === 0) return <Slug slug={first.slug} />;
  return <span className={styles['about']}>{stories.length} stories</span>;
}
