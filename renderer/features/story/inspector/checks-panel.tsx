import type { Editor } from '@tiptap/react';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Grade, Place, Problem } from '#core/checks/problem';
import { focusText } from '../../../editor/focus-text';
import { goToPhoto } from '../../../editor/go-to-photo';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/use-now';
import { focusDetail } from '../details/story-details';
import { focusField } from '../story-fields';
import { goToBodyGap } from '../to-come/gaps';
import type { Checks } from './use-checks';
import type { InspectorTab } from './use-inspector';
import styles from './checks-panel.module.css';

export interface ChecksPanelProps {
  readonly editor: Editor;
  readonly checks: Checks;
  /** Shows another tab of the inspector, where a problem is to be put right. */
  readonly onTab: (tab: InspectorTab) => void;
}

const titles = { 'must-fix': 'Must fix', 'worth-a-look': 'Worth a look' } as const satisfies Record<
  Grade,
  string
>;
const glyphs = { 'must-fix': OctagonAlert, 'worth-a-look': TriangleAlert } as const;

/** What stands in the way of publishing, and what is worth a look; each goes to its place in the story. */
export function ChecksPanel({ editor, checks, onTab }: ChecksPanelProps): ReactNode {
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
          onTab={onTab}
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

interface ProblemListProps extends Pick<ChecksPanelProps, 'editor' | 'onTab'> {
  readonly grade: Grade;
  readonly problems: readonly Problem[];
}

function ProblemList({ editor, onTab, grade, problems }: ProblemListProps): ReactNode {
  if (problems.length === 0) return null;
  return (
    <section>
      <h2 className={styles['title']}>{titles[grade]}</h2>
      <ul className={styles['list']}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <button
              type="button"
              className={styles['problem']}
              onClick={() => goTo(problem.place, editor, onTab)}
            >
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

function goTo(place: Place, editor: Editor, onTab: ChecksPanelProps['onTab']): void {
  if (place.in === 'field') focusField(place.field);
  else if (place.in === 'detail') {
    onTab('story');
    requestAnimationFrame(() => focusDetail(place.detail));
  } else if (place.in === 'comments') onTab('comments');
  else if (place.in === 'desk') onTab('story');
  else if (place.in === 'photo') goToPhoto(editor, place.photo, place.part);
  else if (place.gap === undefined) focusText(editor);
  else goToBodyGap(editor.view, place.gap);
}

function wayTo(place: Place): string {
  if (place.in === 'field' || place.in === 'detail') return 'Edit';
  if (place.in === 'body' || place.in === 'comments' || place.in === 'desk') return 'Show';
  if (place.part === 'terms') return 'Show';
  return place.part === 'credit' ? 'Add credit' : 'Write it';
}
