import type { ReactNode } from 'react';
import styles from './export-dialog.module.css';

/** Sentences, one below the other. */
export function MessageList({ messages }: { readonly messages: readonly string[] }): ReactNode {
  return (
    <ul className={styles['messages']}>
      {messages.map((message, at) => (
        <li key={at}>{message}</li>
      ))}
    </ul>
  );
}
