import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CallInput } from '#core/contract/calls';
import type { StorySummary } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import { useDeeds } from '../../../app/deeds';
import { useDeskInfo } from '../../../app/desk-info';
import { useMeaning } from '../../../app/use-meaning';
import { MeaningLine } from '../../../newsroom/when/meaning-line';
import { TimeFields } from '../../../newsroom/when/time-fields';
import { draftAt, timeToSet, type Meaning, type WhenDraft } from '../../../newsroom/when/when';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { LinkButton } from '../../../ui/link-button';
import { SuggestField } from '../../../ui/suggest-field';
import { useNow } from '../../../ui/use-now';
import { AboutStories } from './about-stories';
import { commonOf } from './common-of';
import styles from './dialogs.module.css';

export interface PlanDialogProps {
  readonly stories: readonly StorySummary[];
  readonly onClose: () => void;
}

interface PlanDraft {
  readonly when: WhenDraft;
  readonly assignee: string;
  readonly art: string;
}

const asTheyAre = 'As they are';

/** When the desk wants stories, who has them, and what pictures are planned. Only what is changed here is written. */
export function PlanDialog({ stories, onClose }: PlanDialogProps): ReactNode {
  const { zone, computerZone, author, authors } = useDeskInfo();
  const { data } = useQuery(callQuery('desk:values', {}));
  const [first] = useState(() => draftOf(stories, zone));
  const [draft, setDraft] = useState(first);
  const meaning = useMeaning(draft.when, '');
  const now = useNow();
  const deeds = useDeeds();
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changeWhen = (part: Partial<WhenDraft>) => change({ when: { ...draft.when, ...part } });
  const plan = changedPlan(first, draft, meaning);
  const write = () => {
    if (plan === null) return;
    if (Object.keys(plan).length > 0) void deeds.plan(stories, plan);
    onClose();
  };
  const several = stories.length > 1 ? asTheyAre : undefined;
  const isDue = draft.when.date !== '' || draft.when.time !== '';
  return (
    <Dialog
      title="Plan"
      about={<AboutStories stories={stories} />}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" tone="primary" disabled={plan === null} onClick={write}>
            Set the plan
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
        <TimeFields draft={draft.when} instant={meaning.instant ?? now} onChange={changeWhen} />
        <MeaningLine
          draft={draft.when}
          meaning={meaning}
          ask={isDue ? 'Say the day and the time it is due.' : 'No due time.'}
          zones={[zone, computerZone]}
          onChange={changeWhen}
        />
        {isDue && (
          <span className={styles['none']}>
            <LinkButton onClick={() => changeWhen({ date: '', time: '', occurrence: null })}>
              No due time
            </LinkButton>
          </span>
        )}
        <SuggestField
          label="Who has it"
          maxLength={100}
          placeholder={several ?? 'Nobody yet'}
          suggestions={[...new Set([author, ...(data?.assignees ?? []), ...authors])]}
          value={draft.assignee}
          onChange={(event) => change({ assignee: event.target.value })}
        />
        <TextField
          label="Planned art"
          maxLength={500}
          placeholder={several ?? 'Two of the lock, a map'}
          value={draft.art}
          onChange={(event) => change({ art: event.target.value })}
        />
        {/* Without one, Enter in a form of several fields does nothing; the button that shows is outside. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

function draftOf(stories: readonly StorySummary[], zone: string): PlanDraft {
  const due = commonOf(stories, (story) => story.due);
  return {
    when: due ? draftAt(due) : { date: '', time: '', zone, occurrence: null },
    assignee: commonOf(stories, ({ assignee }) => assignee) ?? '',
    art: commonOf(stories, ({ art }) => art) ?? '',
  };
}

/** What was changed, as the call takes it; null where the time in the fields is none. */
function changedPlan(
  first: PlanDraft,
  draft: PlanDraft,
  meaning: Meaning,
): CallInput<'desk:plan'>['plan'] | null {
  const { when, assignee, art } = draft;
  const words = {
    ...(assignee === first.assignee ? {} : { assignee: assignee.trim() }),
    ...(art === first.art ? {} : { art: art.trim() }),
  };
  const isSame = (['date', 'time', 'zone', 'occurrence'] as const).every(
    (each) => when[each] === first.when[each],
  );
  if (isSame) return words;
  if (when.date === '' && when.time.trim() === '')
    return first.when.date === '' ? words : { ...words, due: null };
  if (meaning.wall === null || meaning.instant === null) return null;
  return { ...words, due: timeToSet(meaning.wall, when) };
}
