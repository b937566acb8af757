import type { Editor } from '@tiptap/react';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Grade, Place, Problem } from '#core/checks/problem';
import { focusText } from '../../../editor/focus-text';
import { goToPhoto } from '../../../editor/go-to-photo';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/use-now';
import { focusField } from '../story-fields';
import type { Checks } from './use-checks';
import styles from './checks-panel.module.css';

export interface ChecksPanelProps {
  readonly editor: Editor;
  readonly checks: Checks;
}

const titles = { 'must-fix': 'Must fix', 'worth-a-look': 'Worth a look' } as const satisfies Record<
  Grade,
  string
>;
const glyphs = { 'must-fix': OctagonAlert, 'worth-a-look': TriangleAlert } as const;

/** What stands in the way of publishing, and what is worth a look; each goes to its place in the story. */
export function ChecksPanel({ editor, checks }: ChecksPanelProps): ReactNode {
  const { problems, trouble } = checks;
  return (
    <>
      {trouble !== '' && (
        <Notice tone="warn" title="The checks could not be made.">
          {trouble}
        </Notice>
      )}
      {problems && <Verdict checks={checks} problems={problems} />}
      {(['must-fix', 'worth-a-look'] as const).map((grade) => (
        <ProblemList
          key={grade}
          editor={editor}
          grade={grade}
          problems={(problems ?? []).filter((each) => each.grade === grade)}
        />
      ))}
    </>
  );
}

function Verdict({
  checks,
  problems,
}: {
  readonly checks: Checks;
  readonly problems: readonly Problem[];
}): ReactNode {
  const now = useNow(5_000);
  const fixes = problems.filter(({ grade }) => grade === 'must-fix').length;
  const looks = problems.length - fixes;
  const age = `Checked ${Math.max(0, Math.round((now - checks.checkedAt) / 1_000))} s ago.`;
  const lookWords = looks > 0 ? `${looks} ${fixes > 0 ? 'more ' : ''}worth a look. ` : '';
  if (fixes === 0)
    return (
      <Notice tone={looks > 0 ? 'warn' : 'good'} title={looks > 0 ? 'Can be published' : 'All checks passed'}>
        {lookWords}
        {age}
      </Notice>
    );
  return (
    <Notice tone="stop" title="Cannot publish yet">
      {fixes} {fixes === 1 ? 'thing' : 'things'} to fix. {lookWords}
      {age}
    </Notice>
  );
}

interface ProblemListProps {
  readonly editor: Editor;
  readonly grade: Grade;
  readonly problems: readonly Problem[];
}

function ProblemList({ editor, grade, problems }: ProblemListProps): ReactNode {
  if (problems.length === 0) return null;
  return (
    <section>
      <h3 className={styles['title']}>{titles[grade]}</h3>
      <ul className={styles['list']}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <button type="button" className={styles['problem']} onClick={() => goTo(editor, problem.place)}>
              <Icon of={glyphs[grade]} className={styles[grade]} />
              <span className={styles['message']}>{problem.message}</span>
              <span className={styles['go']}>{wayTo(problem.place)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function goTo(editor: Editor, place: Place): void {
  if (place.in === 'field') focusField(place.field);
  else if (place.in === 'photo') goToPhoto(editor, place.photo, place.part);
  else focusText(editor);
}

function wayTo(place: Place): string {
  if (place.in === 'field') return 'Edit';
  if (place.in === 'body') return 'Show';
  return place.part === 'credit' ? 'Add credit' : 'Write it';
}
