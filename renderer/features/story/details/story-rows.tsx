import { useId, type ReactNode } from 'react';
import { priorities, type Priority } from '#core/story/details';
import { languageName } from '#core/story/language';
import { readTarget, sayTarget } from '#core/story/target-length';
import { Combobox } from '../../../ui/combobox';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { findLanguages, newsroomOption, tagOfName } from './find-languages';

import { useLinkedText } from './use-linked-text';
import styles from './details.module.css';

interface RowProps {
  readonly session: StorySession;
}

/** The part of the newspaper the story belongs to. */
export function SectionRow({ session }: RowProps): ReactNode {
  const id = useId();
  const linked = useLinkedText<HTMLInputElement>(session, {
    read: () => session.details().section,
    write: (section) => session.setDetail('section', section),
  });
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>Section</label>
      <input {...linked} id={id} maxLength={191} dir="auto" placeholder="None yet" data-detail="section" />
    </div>
  );
}

/** How long the story should be, in words or characters. */
export function TargetRow({ session }: RowProps): ReactNode {
  const id = useId();
  const linked = useLinkedText<HTMLInputElement>(session, {
    read: () => sayTarget(session.details().targetLength),
    write: (typed) => {
      const target = readTarget(typed);
      if (target || typed.trim() === '') session.setDetail('targetLength', target);
    },
    isLoose: true,
  });
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>Target</label>
      <input {...linked} id={id} maxLength={40} placeholder="800 words" data-detail="targetLength" />
    </div>
  );
}

/** The language the story is written in. */
export function LanguageRow({ session }: RowProps): ReactNode {
  const language = useSessionFact(session, (from) => from.details().language);
  return (
    <div className={styles['row']}>
      <span aria-hidden>Language</span>
      <div className={styles['language']}>
        <Combobox
          label="Language"
          labelHidden
          compact
          value={language === '' ? newsroomOption : languageName(language)}
          find={findLanguages}
          describe={tagOfName}
          onChange={(name) => session.setDetail('language', tagOfName(name))}
        />
      </div>
    </div>
  );
}

const priorityNames = {
  flash: 'Flash',
  bulletin: 'Bulletin',
  urgent: 'Urgent',
  routine: 'Routine',
  advance: 'Advance',
} as const satisfies Record<Priority, string>;

/** How soon the story is wanted. */
export function PriorityRow({ session }: RowProps): ReactNode {
  const id = useId();
  const priority = useSessionFact(session, (from) => from.details().priority);
  const choose = (value: string) => {
    const chosen = priorities.find((each) => each === value);
    if (chosen) session.setDetail('priority', chosen);
  };
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>Priority</label>
      <select
        id={id}
        value={priority}
        data-detail="priority"
        onChange={(event) => choose(event.target.value)}
      >
        {priorities.map((each) => (
          <option key={each} value={each}>
            {priorityNames[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
