import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { lengthRows } from './length-facts';
import { useTextCounts, type StoryCounts } from './use-text-counts';
import styles from './story-length.module.css';

const rowsOf = (counts: StoryCounts) => ({ rows: lengthRows(counts), isSelected: counts.selection !== null });

/** All the counts of a story, and of what is selected. */
export function LengthTable({ editor }: { readonly editor: Editor }): ReactNode {
  const { rows, isSelected } = useTextCounts(editor, 0, rowsOf);
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <td />
            <th scope="col">Story</th>
            {isSelected && <th scope="col">Selected</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, story, selection }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{story}</td>
              {isSelected && <td>{selection}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['rule']}>
        Captions, titles of boxes and deleted text are not counted. 238 words a minute, 183 aloud.
      </p>
    </>
  );
}
