import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Source } from '#core/story/details';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import type { StorySession } from '../session/story-session';
import { useLinkedText } from './use-linked-text';
import styles from './details.module.css';

type Part = 'name' | 'url' | 'note';

export interface SourceLineProps {
  readonly session: StorySession;
  /** Its id. */
  readonly source: string;
  readonly number: number;
  /** How and when it came. */
  readonly about: string;
  readonly onRemove: () => void;
}

/** One source: who or what, where to find it, and why it can be believed. */
export function SourceLine({ session, source, number, about, onRemove }: SourceLineProps): ReactNode {
  const name = useLinkedText<HTMLInputElement>(session, partOf(session, source, 'name'));
  const url = useLinkedText<HTMLInputElement>(session, partOf(session, source, 'url'));
  const note = useLinkedText<HTMLTextAreaElement>(session, partOf(session, source, 'note'));
  const of = `of source ${number}`;
  return (
    <li className={styles['source']} data-source={source}>
      <div className={styles['head']}>
        <span className={styles['note']}>{about}</span>
        <Button
          square
          tone="bare"
          className={styles['small']}
          aria-label={`Remove source ${number}`}
          onClick={onRemove}
        >
          <Icon of={X} size={14} />
        </Button>
      </div>
      <input
        {...name}
        className={styles['line']}
        maxLength={5_000}
        dir="auto"
        aria-label={`Name ${of}`}
        placeholder="Person, agency, document"
        data-detail="sources"
      />
      <input
        {...url}
        className={styles['line']}
        maxLength={5_000}
        spellCheck={false}
        aria-label={`Link ${of}`}
        placeholder="Link"
      />
      <textarea
        {...note}
        className={styles['area']}
        rows={3}
        maxLength={20_000}
        dir="auto"
        aria-label={`Note ${of}`}
        placeholder="What was taken from it"
      />
    </li>
  );
}

function partOf(session: StorySession, id: string, part: Part) {
  const find = () => session.details().sources.find((each) => each.id === id);
  return {
    read: () => find()?.[part] ?? '',
    write: (text: string) =>
      session.setDetail(
        'sources',
        session.details().sources.map((each): Source => (each.id === id ? { ...each, [part]: text } : each)),
      ),
  };
}
