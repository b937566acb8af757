import { useState, type ReactNode } from 'react';
import { correctionLabel, correctionNames } from '#core/document/correction-label';
import { correctionKinds, type CorrectionKind } from '#core/document/schema';
import { wordingProblems } from '#core/publication/correction-wording';
import type { StoryId } from '#core/story/story';
import { wallDateAt } from '#core/time/wall-date';
import { useDeskInfo } from '../../../app/desk-info';
import { flushAll } from '../../../app/flush';
import { keepDraft, keptDraft } from '../../../app/kept-drafts';
import { SendPlan } from '../../../newsroom/send-plan';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FailedNotice } from '../../../ui/failed-notice';
import { Notice } from '../../../ui/notice';
import { RadioList } from '../../../ui/radio-list';
import { ScrollRegion } from '../../../ui/scroll-region';
import { TextArea } from '../../../ui/text-area';
import { TwoPressButton } from '../../../ui/two-press-button';
import { useNow } from '../../../ui/use-now';
import dialogs from '../dialogs/dialogs.module.css';
import { sayPlaces } from '../dialogs/say-places';
import styles from './correct.module.css';
import { Templates } from './templates';
import { draftOf, type Correct, type Wanted } from './use-correct';
import { useDryRun, type CorrectionRun } from './use-dry-run';
import { WordingList } from './wording-list';

export interface CorrectFormProps {
  readonly story: StoryId;
  readonly about: ReactNode;
  /** The names of the places it stands at. */
  readonly names: readonly string[];
  readonly saved: boolean;
  readonly correct: Correct;
  readonly onClose: () => void;
}

/** The note on the left, what each place would get on the right. */
export function CorrectForm({ story, about, names, saved, correct, onClose }: CorrectFormProps): ReactNode {
  const [wanted, setWanted] = useState<Wanted>(() => ({
    story,
    kind: 'correction',
    text: keptDraft(draftOf(story)),
    position: 'top',
    carries: 'published',
  }));
  const [isSaved, setSaved] = useState(saved);
  const run = useDryRun(wanted);
  const problems = wordingProblems(wanted.kind, wanted.text);
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  const isBlank = wanted.text.trim() === '';
  const maySend = isSaved && run.isFresh && !problems.some(({ grade }) => grade === 'must-fix');
  const noun = correctionNames[wanted.kind].toLowerCase();
  return (
    <Dialog
      title="Correct"
      about={about}
      size="large"
      onClose={onClose}
      footer={
        <>
          <span className={dialogs['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <TwoPressButton
            key={`${wanted.kind} ${wanted.text}`}
            size="large"
            tone="primary"
            name={`Send the ${noun}`}
            sure={`Send it to ${sayPlaces(names)} now`}
            disabled={!maySend}
            busy={correct.isBusy}
            onSure={() => correct.send(wanted)}
          />
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['fields']}>
          {!isSaved && <NotSaved onRetry={() => void flushAll().then(setSaved)} />}
          <NoteFields wanted={wanted} onChange={change} />
          {!isBlank && <WordingList problems={problems} />}
          {correct.problem !== '' && (
            <Notice tone="stop" role="alert" title="Nothing was sent.">
              {correct.problem}
            </Notice>
          )}
        </div>
        <Outcome wanted={wanted} run={run} names={names} />
      </div>
    </Dialog>
  );
}

interface NoteFieldsProps {
  readonly wanted: Wanted;
  readonly onChange: (change: Partial<Wanted>) => void;
}

/** What kind of note it is, its words, its place, and what goes out with it. */
function NoteFields({ wanted, onChange }: NoteFieldsProps): ReactNode {
  const type = (text: string) => {
    onChange({ text });
    keepDraft(draftOf(wanted.story), text);
  };
  return (
    <>
      <RadioList<CorrectionKind>
        label="What it is"
        value={wanted.kind}
        choices={correctionKinds.map((kind) => ({
          value: kind,
          label: correctionNames[kind],
          detail: uses[kind],
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <div className={styles['text']}>
        <TextArea
          label="Text of the note"
          data-first-focus
          rows={4}
          maxLength={5_000}
          value={wanted.text}
          help="The label and the date are put there by themselves."
          onChange={(event) => type(event.target.value)}
        />
        <Templates kind={wanted.kind} text={wanted.text} onTake={type} />
      </div>
      <RadioList
        label="Where it stands"
        value={wanted.position}
        choices={[
          { value: 'top', label: 'At the top', detail: 'Above the text, below a lead photo' },
          { value: 'bottom', label: 'At the end', detail: 'Below the text' },
        ]}
        onChange={(position) => onChange({ position })}
      />
      <RadioList
        label="What goes out with it"
        value={wanted.carries}
        choices={[
          { value: 'published', label: 'The words readers have', detail: 'Later edits stay on the desk' },
          { value: 'as-it-stands', label: 'The story as it stands', detail: 'With every edit since' },
        ]}
        onChange={(carries) => onChange({ carries })}
      />
    </>
  );
}

const uses: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Something was wrong',
  clarification: 'It was right, and not clear',
  'editors-note': 'Readers should know something about the story',
  update: 'Something new has happened',
};

interface OutcomeProps {
  readonly wanted: Wanted;
  readonly run: CorrectionRun;
  readonly names: readonly string[];
}

/** The note as readers see it, and what each place would get. */
function Outcome({ wanted: { kind, text }, run, names }: OutcomeProps): ReactNode {
  const { zone } = useDeskInfo();
  const date = wallDateAt(useNow(60_000), zone);
  return (
    <ScrollRegion aria-label="What would be sent" className={styles['outcome']}>
      <section aria-label="The note as readers see it">
        <h2>The note as readers see it</h2>
        <p className={styles['note']} dir="auto">
          <b>{correctionLabel({ kind, date })}</b> {text.trim() || '…'}
        </p>
      </section>
      <h2>{`What would be sent to ${sayPlaces(names)}`}</h2>
      {run.error && (
        <FailedNotice
          title="What would be sent could not be worked out."
          message={run.error.message}
          onRetry={run.retry}
        />
      )}
      {run.places === null && !run.error && (
        <p className={dialogs['help']}>
          {text.trim() === '' ? 'It is shown once the note has words.' : 'Working it out. Nothing is sent.'}
        </p>
      )}
      {run.places?.map((place) => (
        <SendPlan key={place.destination.id} run={place} />
      ))}
    </ScrollRegion>
  );
}

function NotSaved({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  return (
    <Notice
      tone="stop"
      role="alert"
      title="The last changes are not on this computer’s disk yet."
      actions={<Button onClick={onRetry}>Save them now</Button>}
    >
      They are safe in the story as long as it stays open. A note goes out once they are saved.
    </Notice>
  );
}
