import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WordingProblem } from '#core/publication/correction-wording';
import { Icon } from '../../../ui/icon';
import styles from './correct.module.css';

const grades = { 'must-fix': 'Must fix', 'worth-a-look': 'Worth a look' } as const;

/** The rules of wording the note breaks as it is typed; what must be fixed keeps it from going out. */
export function WordingList({ problems }: { readonly problems: readonly WordingProblem[] }): ReactNode {
  return (
    <div role="status" aria-label="Wording">
      {problems.length === 0 ? (
        <p className={styles['fine']}>
          <Icon of={Check} size={14} />
          The wording keeps to the rules.
        </p>
      ) : (
        <ul className={styles['wording']}>
          {problems.map(({ rule, grade, message }) => (
            <li key={rule} className={styles[grade]}>
              <Icon of={grade === 'must-fix' ? OctagonAlert : TriangleAlert} size={14} />
              <span>
                <b>{grades[grade]}.</b> {message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
