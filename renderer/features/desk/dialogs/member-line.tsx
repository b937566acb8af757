import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ShownPackage } from '#core/contract/package-calls';
import { packageRoles } from '#core/story/package';
import { roleName } from '../../../newsroom/package-roles';
import { Slug } from '../../../newsroom/slug';
import { StateMark } from '../../../newsroom/state-mark';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import styles from './dialogs.module.css';
import type { PackageDraft } from './use-package';

export interface MemberLineProps {
  readonly member: ShownPackage['members'][number];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly made: PackageDraft;
}

/** A story of a package: what it is there, how it stands, and where in the order. Alt and the arrows in its role move it. */
export function MemberLine({ member, isFirst, isLast, made }: MemberLineProps): ReactNode {
  const { story, role, slug, headline, state } = member;
  const name = slug || headline || 'the story without a slug';
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    made.move(story, by);
  };
  return (
    <li className={styles['member']}>
      <span className={styles['memberWords']}>
        <Slug slug={slug} />
        <span className={styles['memberHeadline']} dir="auto">
          {headline || 'No headline yet'}
        </span>
      </span>
      <StateMark mark={state} />
      <select
        className={styles['role']}
        aria-label={`What ${name} is`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        value={role}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const chosen = packageRoles.find((each) => each === event.target.value);
          if (chosen) made.give(story, chosen);
        }}
      >
        {packageRoles.map((each) => (
          <option key={each} value={each}>
            {roleName[each]}
          </option>
        ))}
      </select>
      <Button
        square
        tone="bare"
        aria-label={`Move ${name} up`}
        disabled={isFirst}
        onClick={() => made.move(story, -1)}
      >
        <Icon of={ArrowUp} />
      </Button>
      <Button
        square
        tone="bare"
        aria-label={`Move ${name} down`}
        disabled={isLast}
        onClick={() => made.move(story, 1)}
      >
        <Icon of={ArrowDown} />
      </Button>
      <Button square tone="bare" aria-label={`Take ${name} out`} onClick={() => made.take(story)}>
        <Icon of={X} />
      </Button>
    </li>
  );
}
