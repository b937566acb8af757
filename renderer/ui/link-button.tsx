import type { ComponentProps, ReactNode } from 'react';
import styles from './link-button.module.css';

/** A small action that stands in a sentence. */
export function LinkButton(props: ComponentProps<'button'>): ReactNode {
  return <button type="button" {...props} className={styles['link']} />;
}
