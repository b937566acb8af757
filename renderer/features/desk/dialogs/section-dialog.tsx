import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import { useDeeds } from '../../../app/deeds';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SuggestField } from '../../../ui/suggest-field';
import { AboutStories } from './about-stories';
import { commonOf } from './common-of';
import styles from './dialogs.module.css';

export interface SectionDialogProps {
  readonly stories: readonly StorySummary[];
  readonly onClose: () => void;
}

/** The section of one story or several. */
export function SectionDialog({ stories, onClose }: SectionDialogProps): ReactNode {
  const { data } = useQuery(callQuery('desk:values', {}));
  const [section, setSection] = useState(() => commonOf(stories, (story) => story.section) ?? '');
  const deeds = useDeeds();
  const write = () => {
    void deeds.setSection(stories, section.trim());
    onClose();
  };
  return (
    <Dialog
      title="Section"
      size="small"
      about={<AboutStories stories={stories} />}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" tone="primary" onClick={write}>
            {section.trim() === '' ? 'Take the section away' : 'Set the section'}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <SuggestField
          label="Section"
          data-first-focus
          maxLength={191}
          placeholder="Metro"
          suggestions={data?.sections ?? []}
          value={section}
          onChange={(event) => setSection(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
